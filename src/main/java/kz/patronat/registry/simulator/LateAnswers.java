package kz.patronat.registry.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kz.patronat.registry.IdentityAnswer;
import kz.patronat.registry.RecordAnswer;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.SignedAnswer;
import org.springframework.beans.factory.ObjectProvider;

/** Delivers promised answers through the inbox, as a gateway would; what a restart loses is asked for again. */
class LateAnswers {

    private final ObjectProvider<RegistryInbox> inbox;
    private final Duration after;
    private final Map<UUID, Runnable> promised = new ConcurrentHashMap<>();

    /** @param after real time until an answer is delivered; zero: only when told to */
    LateAnswers(ObjectProvider<RegistryInbox> inbox, Duration after) {
        this.inbox = inbox;
        this.after = after;
    }

    void promise(UUID request, IdentityAnswer answer, SignedAnswer evidence) {
        promise(request, () -> inbox.getObject().receive(request, answer, evidence));
    }

    void promise(UUID request, RecordAnswer answer, SignedAnswer evidence) {
        promise(request, () -> inbox.getObject().receive(request, answer, evidence));
    }

    private void promise(UUID request, Runnable delivery) {
        promised.put(request, delivery);
        if (!after.isZero() && !after.isNegative()) {
            CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> deliver(request));
        }
    }

    /** Delivers the promised answer to the question, now. */
    void deliver(UUID request) {
        var delivery = promised.remove(request);
        if (delivery != null) {
            delivery.run();
        }
    }
}
