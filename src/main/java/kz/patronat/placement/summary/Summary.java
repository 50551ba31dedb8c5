package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.Language;

/** One block of read-only text on the forms. */
interface Summary {

    /** Variable that a text of a form shows; the Russian one has the same name with {@code Ru} behind. */
    String variable();

    /** The block in Markdown; empty when there is nothing to say. */
    String of(CaseFile file, Language language);
}
