package kz.patronat.intake;

import java.time.Instant;
import java.util.Optional;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/** All visits. */
public interface Visits {

    void open(Visit visit);

    Visit get(String number);

    /** The visit under this ticket that nobody has ended yet. */
    Optional<Visit> openUnder(ProviderId provider, String ticket);

    void call(String number, Instant at, String registrar, Instant serviceEndsAt, @Nullable Iin iin);

    /** @return whether this is the first record of this breach */
    boolean breach(String number, Norm norm, Instant at);

    void link(String number, CaseNumber caseNumber);

    /** The applicant has the receipt, and has signed for it or would not. */
    void handOverReceipt(String number, boolean signed);

    /** Ends the visit, unless it has ended. */
    void end(String number, VisitOutcome outcome, boolean forgotten, Instant at);
}
