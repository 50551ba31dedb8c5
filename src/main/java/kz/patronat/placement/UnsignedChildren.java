package kz.patronat.placement;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** The children for whom nothing has been concluded when a case ends. */
@Component
public class UnsignedChildren {

    private final Children children;
    private final Texts texts;

    UnsignedChildren(Children children, Texts texts) {
        this.children = children;
        this.texts = texts;
    }

    /** @param reason key of the text that says why, kept in the language of the application */
    public void close(CaseFile file, String reason) {
        children.of(file.number()).stream()
                .filter(child -> child.outcome() == null)
                .forEach(
                        child -> children.decide(child.id(), Outcome.NOT_CONCLUDED, texts.in(file.language(), reason)));
    }
}
