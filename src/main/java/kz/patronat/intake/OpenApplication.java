package kz.patronat.intake;

import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.RejectedInput;

/**
 * An application of the same person that has not ended. Of another provider's only its existence is told.
 *
 * @param own whether it lies with the provider that asks
 */
public record OpenApplication(CaseFile file, boolean own) {

    /** The warning, as a sentence to confirm at the given field. */
    public RejectedInput warning(String field) {
        return own
                ? new RejectedInput(field, "intake.another.own", file.number())
                : new RejectedInput(field, "intake.another.elsewhere");
    }
}
