package kz.patronat.casefile;

import java.util.Locale;
import java.util.Map;

/**
 * What somebody types to find a case: its number or the beginning of it, the twelve digits of an IIN, or the beginning of
 * a surname, of the applicant or of the spouse.
 */
public final class SearchWords {

    /**
     * The numbers of the cases that are meant. Each of the three has an index of its own; written as one «or» none of
     * them would be used.
     */
    public static final String FOUND = """
            select number from case_file where number like :number
            union select case_number from person where iin = :iin
            union select case_number from person where lower(surname) like :surname
            """;

    private SearchWords() {}

    /** The parameters of {@link #FOUND}. */
    public static Map<String, String> of(String typed) {
        var words = typed.strip();
        return Map.of(
                "number", escaped(words.toUpperCase(Locale.ROOT)) + "%",
                "iin", words.replace(" ", ""),
                "surname", escaped(words.toLowerCase(Locale.ROOT)) + "%");
    }

    private static String escaped(String words) {
        return words.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
