package kz.patronat.placement.summary;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sentences and dates of the blocks. */
@Component
class Words {

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    String in(Language language, String key, Object... arguments) {
        return texts.in(language, "placement.summary." + key, arguments);
    }

    String other(Language language, String key) {
        return texts.in(language, key);
    }

    /** Paragraphs, with what is empty left out. */
    static String paragraphs(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    static String date(@Nullable LocalDate date) {
        return date == null ? "–" : Written.day(date);
    }
}
