package kz.patronat.signature.verifier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import kz.patronat.signature.VerifierReach;
import kz.patronat.signature.store.SubmissionTable;
import org.springframework.stereotype.Component;

/** Judged by what became of the signatures that applicants sent. */
@Component
class SubmissionReach implements VerifierReach {

    /** One signature of which nobody can tell is no outage yet. */
    private static final int FAILURES = 3;

    private final SubmissionTable submissions;
    private final VerifierSettings settings;

    SubmissionReach(SubmissionTable submissions, VerifierSettings settings, MeterRegistry metrics) {
        this.submissions = submissions;
        this.settings = settings;
        Gauge.builder("patronat.signatures.waiting", submissions::unchecked)
                .description("Signatures of applicants that nobody could verify yet")
                .register(metrics);
    }

    @Override
    public Optional<Instant> silentSince(Instant now) {
        var reach = submissions.reach();
        return Optional.ofNullable(reach.silentSince())
                .filter(since -> reach.failures() >= FAILURES)
                .filter(since -> !since.isAfter(now.minus(settings.outageAfter())));
    }

    @Override
    public Optional<Instant> lastAnswer() {
        return Optional.ofNullable(submissions.reach().lastAnswer());
    }
}
