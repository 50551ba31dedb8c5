package kz.patronat.signing;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the verifier again about the signatures that it could not check, each after its own growing pause. */
@Component
public class WaitingSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingSignatures.class);
    private static final int AT_MOST = 50;

    private final SignatureTable table;
    private final Judgement judgement;
    private final Clock clock;

    WaitingSignatures(SignatureTable table, Judgement judgement, Clock clock) {
        this.table = table;
        this.judgement = judgement;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    public void ask() {
        for (var signature : table.due(clock.instant(), AT_MOST)) {
            try {
                judgement.again(signature);
            } catch (RuntimeException failed) {
                // The next one is not to wait for it; this one stays due.
                LOG.error("signature {} could not be judged", signature.id(), failed);
            }
        }
    }
}
