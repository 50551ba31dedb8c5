package kz.patronat.cabinet;

import java.time.Instant;
import java.util.Optional;
import kz.patronat.notification.Line;
import kz.patronat.signature.VerifierReach;
import org.springframework.stereotype.Component;

/** The line to whoever verifies what applicants have signed. */
@Component
class VerifierLine implements Line {

    private final VerifierReach verifier;

    VerifierLine(VerifierReach verifier) {
        this.verifier = verifier;
    }

    @Override
    public String name() {
        return "signature.outage.VERIFIER";
    }

    @Override
    public Optional<Instant> silentSince(Instant now) {
        return verifier.silentSince(now);
    }

    @Override
    public Optional<Instant> answeredAfter(Instant since, Instant now) {
        return verifier.answeredAfter(since);
    }
}
