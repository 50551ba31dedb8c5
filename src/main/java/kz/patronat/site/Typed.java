package kz.patronat.site;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody typed, without what cannot be seen: controls, marks of direction, doubled blanks. */
public final class Typed {

    /** Newer ones are no characters to this Java yet. */
    private static final String EMOJI = "\\x{2600}-\\x{27BF}\\x{FE0F}\\x{1F000}-\\x{1FAFF}";

    /** What cannot be seen; a joiner between emoji, which makes one picture of them, is found with the first of them. */
    private static final Pattern UNSEEN = Pattern.compile(
            "([" + EMOJI + "]\\x{200D}(?=[" + EMOJI + "]))|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^" + EMOJI + "]]");

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Typed() {}

    public static String line(String typed) {
        var seen = UNSEEN.matcher(typed).replaceAll(found -> found.group(1) == null ? " " : found.group(1));
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** Somebody else's line within a sentence of ours, which it cannot turn round, whatever way it is written. */
    public static String isolated(String typed) {
        return ISOLATE + line(typed) + END_OF_ISOLATE;
    }

    /** What somebody typed into a field of several lines, without what cannot be seen; its lines stay. */
    static String text(String typed) {
        return typed.lines().map(Typed::line).collect(Collectors.joining("\n")).strip();
    }
}
