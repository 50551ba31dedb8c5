package kz.patronat.document;

import java.util.Map;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Composes and prints. */
@Component
class PaperPress {

    private final Composition composition;
    private final Press press = new Press();

    /** @param checkAddress of the page on which anybody checks a paper; empty where there is none that others reach */
    PaperPress(Texts texts, @Value("${patronat.papers.check-address:}") String checkAddress) {
        composition = new Composition(texts, checkAddress);
    }

    /** A page about a paper that is no paper itself, in both languages. */
    byte[] print(String template, Sheet sheet, String checkText, Map<String, ?> more) {
        return press.print(composition.of(template, sheet, checkText, more));
    }

    /** @param language null for both languages in one page */
    byte[] print(String template, Letterhead head, Map<String, ?> more, @Nullable Language language) {
        return press.print(composition.of(template, head, more, language));
    }

    /** @param language not heeded by a bilingual paper */
    byte[] print(Sheet sheet, Language language) {
        return press.print(composition.of(sheet, sheet.facts().kind().isBilingual() ? null : language));
    }
}
