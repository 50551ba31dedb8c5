package kz.patronat.document;

import java.time.LocalDate;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * How the examination ended without a decision.
 *
 * @param on the day it ended
 * @param sentTo the competent provider, when the case was sent on
 */
public record EndingFacts(
        Recipient recipient,
        CaseNumber number,
        LocalDate submittedOn,
        Ending ending,
        LocalDate on,
        @Nullable Bilingual sentTo,
        Official signer)
        implements Facts {

    /** The endings without a decision; texts under {@code document.ending.<name>}. */
    public enum Ending {
        WITHDRAWN,
        LAPSED,
        /** Came to sign and did not want to. */
        DECLINED,
        DIED,
        SENT_ON
    }

    public EndingFacts {
        if (ending == Ending.SENT_ON && sentTo == null) {
            throw new IllegalArgumentException("a case is sent on to somebody");
        }
    }

    @Override
    public PaperKind kind() {
        return PaperKind.ENDING;
    }
}
