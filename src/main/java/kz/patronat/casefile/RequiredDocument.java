package kz.patronat.casefile;

import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A document that an application needs, as the table {@code required-documents.dmn} has it (clauses C6, C7).
 *
 * @param obligatory whether the package is incomplete without it
 * @param onePaper documents with the same word here may be one and the same paper
 * @param reference null when the row is configuration, which is never shown as a citation
 */
public record RequiredDocument(
        String code,
        Bilingual name,
        How how,
        boolean obligatory,
        @Nullable String onePaper,
        @Nullable Bilingual reference) {

    /** In what form the document is wanted. */
    public enum How {
        /** Shown and not kept: the identity document, of which no copy is ever made. */
        SEEN,
        ORIGINAL,
        SCAN,
        PAPER,
        /** Part of the signed request of the portal. */
        REQUEST
    }
}
