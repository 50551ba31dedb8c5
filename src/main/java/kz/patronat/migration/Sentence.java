package kz.patronat.migration;

import java.util.Arrays;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;

/**
 * A sentence kept by its key, so that it can be read in both languages later.
 *
 * @param arguments what it mentions
 */
public record Sentence(String key, List<Bilingual> arguments) {

    /** Arguments that are no words of two languages read the same in both. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(
                key,
                Arrays.stream(arguments)
                        .map(each -> each instanceof Bilingual words
                                ? words
                                : new Bilingual(String.valueOf(each), String.valueOf(each)))
                        .toList());
    }

    String in(Language language, Texts texts) {
        return texts.in(language, key, arguments.toArray());
    }
}
