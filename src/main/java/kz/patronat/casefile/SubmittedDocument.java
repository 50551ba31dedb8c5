package kz.patronat.casefile;

import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A document that came with an application, named as it was named on that day.
 *
 * @param onePaper documents of a case with the same word here are one and the same paper; null for a paper of its own
 */
public record SubmittedDocument(
        String code, Bilingual name, How how, @Nullable String onePaper) {

    public static SubmittedDocument of(RequiredDocument required, boolean sharesItsPaper) {
        return new SubmittedDocument(
                required.code(), required.name(), required.how(), sharesItsPaper ? required.onePaper() : null);
    }
}
