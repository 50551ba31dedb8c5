package kz.patronat.signature.verifier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import kz.patronat.notification.Line;
import kz.patronat.signature.store.SubmissionTable;
import org.springframework.stereotype.Component;

/** The line to whoever it takes to verify a signature: NCANode, responders, lists. */
@Component
class VerifierLine implements Line {

    /** One signature of which nobody can tell is no outage yet. */
    private static final int FAILURES = 3;

    private final SubmissionTable submissions;
    private final VerifierSettings settings;

    VerifierLine(SubmissionTable submissions, VerifierSettings settings, MeterRegistry metrics) {
        this.submissions = submissions;
        this.settings = settings;
        Gauge.builder("patronat.signatures.waiting", submissions::unchecked)
                .description("Signatures of applicants that nobody could verify yet")
                .register(metrics);
    }

    @Override
    public String name() {
        return "signature.outage.VERIFIER";
    }

    @Override
    public Optional<Instant> silentSince(Instant now) {
        var reach = submissions.reach();
        return Optional.ofNullable(reach.silentSince())
                .filter(since -> reach.failures() >= FAILURES)
                .filter(since -> !since.isAfter(now.minus(settings.outageAfter())));
    }

    @Override
    public Optional<Instant> answeredAfter(Instant since, Instant now) {
        return Optional.ofNullable(submissions.reach().lastAnswer()).filter(answer -> answer.isAfter(since));
    }
}
