package kz.patronat.document;

import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Composes and prints nothing, draws no code: for measuring what a case costs beside its papers. */
@TestComponent
@Primary
public class SilentPress extends PaperPress {

    private static final byte[] NOTHING = {'%', 'P', 'D', 'F'};

    SilentPress(Texts texts) {
        super(texts, "");
    }

    @Override
    byte[] print(Sheet sheet, Language language) {
        return NOTHING.clone();
    }
}
