package kz.patronat.signature.verifier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Written;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.store.SubmissionTable;
import kz.patronat.signature.store.SubmissionTable.Waiting;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Tells in the metrics and in the health of signatures that no waiting gets verified: the administrator has to connect
 * whoever knows their algorithm, or to find out why two verifiers disagree. No outage, for it does not end by itself;
 * the service itself stays up.
 */
@Component("signatures")
class SignatureWatch implements HealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "signatures that no waiting gets verified");
    private static final List<Obstacle> STUCK = List.of(Obstacle.ALGORITHM_UNKNOWN, Obstacle.VERIFIER_DISAGREES);

    /** Far longer than any pause between two attempts: about others nobody asks any more, their case has ended. */
    private static final Duration STILL_ASKED = Duration.ofDays(1);

    private final SubmissionTable submissions;
    private final Clock clock;

    SignatureWatch(SubmissionTable submissions, Clock clock, MeterRegistry metrics) {
        this.submissions = submissions;
        this.clock = clock;
        for (var obstacle : STUCK) {
            Gauge.builder("patronat.signatures.stuck", () -> waiting(obstacle).count())
                    .description("Signatures that wait until the administrator has mended something")
                    .tag("obstacle", obstacle.name())
                    .register(metrics);
        }
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var obstacle : STUCK) {
            var waiting = waiting(obstacle);
            if (waiting.since() != null) {
                health.status(ATTENTION)
                        .withDetail(
                                obstacle.name(),
                                Map.of("signatures", waiting.count(), "since", Written.moment(waiting.since())));
            }
        }
        return health.build();
    }

    private Waiting waiting(Obstacle obstacle) {
        return submissions.waiting(obstacle, clock.instant().minus(STILL_ASKED));
    }
}
