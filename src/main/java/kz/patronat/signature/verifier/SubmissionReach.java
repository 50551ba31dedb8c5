package kz.patronat.signature.verifier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import kz.patronat.kernel.LineState;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.VerifierReach;
import kz.patronat.signature.store.SubmissionTable;
import org.springframework.stereotype.Component;

/** Judged by what became of the signatures that applicants sent. */
@Component
class SubmissionReach implements VerifierReach {

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
        return state().silentFor(settings.outageAfter(), now);
    }

    @Override
    public Optional<Instant> answeredAfter(Instant since) {
        return state().answeredAfter(since);
    }

    /** Beside NCANode our own code may verify what is not by GOST; that says nothing of NCANode. */
    private LineState state() {
        return submissions.reach(
                settings.ncanode().url() == null ? EnumSet.allOf(Tool.class) : EnumSet.of(Tool.NCANODE));
    }
}
