package kz.patronat.document;

import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Composes and prints. */
@Component
class PaperPress {

    private final Composition composition;
    private final Press press = new Press();

    PaperPress(Texts texts) {
        composition = new Composition(texts);
    }

    /** @param language not heeded by a bilingual paper */
    byte[] print(Sheet sheet, Language language) {
        return press.print(composition.of(sheet, sheet.facts().kind().isBilingual() ? null : language));
    }
}
