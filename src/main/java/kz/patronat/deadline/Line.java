package kz.patronat.deadline;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;

/**
 * One line of an explanation, not yet in any language: a key of the text bundles and what the sentence mentions (dates,
 * numbers, {@link Bilingual}, or further lines).
 */
public record Line(String key, List<Object> arguments) {

    /** Where sentences come from; {@code texts::in} of the text bundles fits. */
    @FunctionalInterface
    public interface Sentences {
        String in(Language language, String key, Object... arguments);
    }

    static Line of(String key, Object... arguments) {
        return new Line("deadline." + key, List.of(arguments));
    }

    /** The date with its day of the week. */
    static Line day(LocalDate date) {
        return of("day", date, of("weekday." + date.getDayOfWeek().getValue()));
    }

    public String in(Language language, Sentences sentences) {
        return sentences.in(
                language,
                key,
                arguments.stream()
                        .map(argument -> words(argument, language, sentences))
                        .toArray());
    }

    private static String words(Object argument, Language language, Sentences sentences) {
        if (argument instanceof Line line) {
            return line.in(language, sentences);
        }
        if (argument instanceof Bilingual words) {
            return words.in(language);
        }
        return argument instanceof LocalDate date ? Written.day(date) : argument.toString();
    }
}
