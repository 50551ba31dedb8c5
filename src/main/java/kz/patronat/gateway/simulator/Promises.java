package kz.patronat.gateway.simulator;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.SampleLine;
import kz.patronat.gateway.wire.AsyncCall;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncMessage;
import kz.patronat.gateway.wire.BodySignature;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Answers that were promised for later: the gateway calls us with each of them after a while. A late one comes only when
 * it is told to; what a restart loses is asked for again.
 */
@Component
@SimulatedGateway
class Promises {

    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);

    private final SampleLine line;
    private final Duration after;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Promise> promised = new ArrayList<>();

    /** @param after real time until an answer is delivered; zero: only when told to */
    Promises(SampleLine line, @Value("${patronat.gateway.simulator.answers-after:PT20S}") Duration after, Clock clock) {
        this.line = line;
        this.after = after;
        this.clock = clock;
    }

    private record Promise(String service, @Nullable String correlation, MessageData data, int times) {}

    void promise(Asked asked, MessageData data, @Nullable Fault fault) {
        var answered = fault == Fault.UNKNOWN_CORRELATION
                ? UUID.randomUUID().toString()
                : asked.info().messageId();
        var promise = new Promise(asked.info().serviceId(), answered, data, fault == Fault.DUPLICATE_ANSWER ? 2 : 1);
        synchronized (this) {
            promised.add(promise);
        }
        if (fault != Fault.LATE_ANSWER && !after.isZero()) {
            CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> deliver(promise));
        }
    }

    synchronized int waiting() {
        return promised.size();
    }

    /** Delivers everything that is promised, now; answers how much it was. */
    int deliverAll() {
        List<Promise> all;
        synchronized (this) {
            all = List.copyOf(promised);
        }
        all.forEach(this::deliver);
        return all.size();
    }

    private void deliver(Promise promise) {
        synchronized (this) {
            if (!promised.remove(promise)) {
                return;
            }
        }
        for (var time = 0; time < promise.times(); time++) {
            call(promise);
        }
    }

    private void call(Promise promise) {
        var info = MessageInfo.request(UUID.randomUUID().toString(), promise.service(), now(), line.gateway())
                .as(MessageType.RESPONSE, promise.correlation());
        var envelope = AsyncChannel.write(new AsyncCall.Send(new AsyncMessage(info, promise.data())));
        BodySignature.sign(envelope, line.gatewayKey());
        var request = HttpRequest.newBuilder(line.ours())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(Xml.bytes(envelope)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            LOG.info("the simulated gateway brought an answer of {}: {}", promise.service(), answer.statusCode());
        } catch (IOException away) {
            LOG.warn("the simulated gateway could not bring an answer of {}", promise.service(), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Zone.ALMATY).toOffsetDateTime();
    }
}
