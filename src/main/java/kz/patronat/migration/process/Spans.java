package kz.patronat.migration.process;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Lengths of time as timers of models write them, such as {@code PT48H}, in words. */
@Component
class Spans {

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private final Texts texts;

    Spans(Texts texts) {
        this.texts = texts;
    }

    private record Part(String unit, long count) {}

    /** The words for it; what is no length of time stays as it is written. */
    Bilingual words(String written) {
        return new Bilingual(words(written, Language.KK), words(written, Language.RU));
    }

    private String words(String written, Language language) {
        var repeated = written.matches("R\\d*/P.*");
        return parts(repeated ? written.substring(written.indexOf('/') + 1) : written)
                .map(parts -> String.join(
                        " ", parts.stream().map(part -> words(part, language)).toList()))
                .map(words -> repeated ? texts.in(language, "migration.span.repeated", words) : words)
                .orElse(written);
    }

    private String words(Part part, Language language) {
        return texts.in(language, "migration.span." + part.unit() + "." + form(part.count()), part.count());
    }

    /** Of the word beside the number, as Russian asks for it. */
    private static String form(long count) {
        var last = count % TEN;
        if (count % HUNDRED / TEN == 1 || last == 0 || last > 4) {
            return "many";
        }
        return last == 1 ? "one" : "few";
    }

    private static Optional<List<Part>> parts(String written) {
        try {
            return Optional.of(
                            written.contains("T") || written.endsWith("D")
                                    ? parts(Duration.parse(written))
                                    : parts(Period.parse(written)))
                    .filter(parts -> !parts.isEmpty());
        } catch (DateTimeException noLength) {
            return Optional.empty();
        }
    }

    private static List<Part> parts(Duration length) {
        return nonZero(
                new Part("days", length.toDaysPart()),
                new Part("hours", length.toHoursPart()),
                new Part("minutes", length.toMinutesPart()),
                new Part("seconds", length.toSecondsPart()));
    }

    private static List<Part> parts(Period length) {
        return nonZero(
                new Part("years", length.getYears()),
                new Part("months", length.getMonths()),
                new Part("days", length.getDays()));
    }

    private static List<Part> nonZero(Part... parts) {
        var found = new ArrayList<Part>();
        for (var part : parts) {
            if (part.count() != 0) {
                found.add(part);
            }
        }
        return found;
    }
}
