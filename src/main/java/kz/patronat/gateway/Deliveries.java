package kz.patronat.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.patronat.gateway.store.DeliveryTable;
import kz.patronat.gateway.store.DeliveryTable.State;
import kz.patronat.gateway.store.DeliveryTable.Waiting;
import kz.patronat.gateway.store.GatewayMessageTable;
import kz.patronat.gateway.wire.AsyncCall;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncMessage;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.UnreadMessage;
import kz.patronat.gateway.wire.Xml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off what the gateway brought, each message once and in a transaction of its own. */
@Component
@GatewayConnected
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final DeliveryTable table;
    private final GatewayMessageTable messages;
    private final ObjectProvider<GatewayReceiver> receivers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deliveries(
            DeliveryTable table,
            GatewayMessageTable messages,
            ObjectProvider<GatewayReceiver> receivers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.messages = messages;
        this.receivers = receivers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Keeps a message; what was brought before changes nothing. */
    void keep(AsyncMessage message, byte[] envelope) {
        transaction.executeWithoutResult(status -> table.keep(message.info(), envelope, clock.instant()));
    }

    /** Keeps what cannot be read. */
    void keep(UnreadMessage unread, String serviceId) {
        transaction.executeWithoutResult(
                status -> table.keep(unread, serviceId, clock.instant()).ifPresent(id -> warn(id, unread.reason())));
    }

    private static void warn(UUID id, String reason) {
        LOG.warn("message {} of the gateway cannot be read: {}", id, reason);
    }

    /** Works off what waits. */
    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public void workOff() {
        while (Boolean.TRUE.equals(transaction.execute(status -> next()))) {
            LOG.debug("worked off a message of the gateway");
        }
    }

    private boolean next() {
        var waiting = table.next(clock.instant());
        waiting.ifPresent(this::settle);
        return waiting.isPresent();
    }

    private void settle(Waiting waiting) {
        try {
            if (waiting.correlationId() != null) {
                table.oneAtATime(waiting.correlationId());
            }
            var apart = new TransactionTemplate(transaction.getTransactionManager());
            apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            var state = apart.execute(status -> state(waiting));
            table.settle(waiting.id(), state, clock.instant());
        } catch (UnreadableMessage unreadable) {
            warn(waiting.id(), unreadable.getMessage());
            table.settle(waiting.id(), State.UNREADABLE, clock.instant());
        } catch (RuntimeException failed) {
            LOG.error("message {} of the gateway could not be worked off", waiting.id(), failed);
            putOff(waiting);
        }
    }

    private void putOff(Waiting waiting) {
        if (waiting.attempts() + 1 >= ATTEMPTS) {
            table.settle(waiting.id(), State.FAILED, clock.instant());
        } else {
            table.again(waiting.id(), clock.instant().plus(PAUSE.multipliedBy(waiting.attempts() + 1L)));
        }
    }

    private State state(Waiting waiting) {
        var message = ((AsyncCall.Send) AsyncChannel.readCall(Xml.parse(waiting.content()))).message();
        var info = message.info();
        var isAnswer = info.messageType() == MessageType.RESPONSE;
        var answered = info.correlationId();
        if (isAnswer && answered != null && table.isAnswered(answered, info.serviceId())) {
            return State.DUPLICATE;
        }
        var concerns = answered == null ? null : messages.concernOf(answered).orElse(null);
        if (isAnswer && concerns == null) {
            LOG.warn("message {} of the gateway answers nothing that was asked", waiting.id());
            return State.UNKNOWN;
        }
        var taken = new GatewayMessage(
                info.serviceId(),
                info.messageType(),
                concerns,
                info.messageId(),
                message.data(),
                waiting.receivedAt(),
                waiting.content());
        return responsible(taken).stream().anyMatch(each -> each.receive(taken)) ? State.TAKEN : State.UNKNOWN;
    }

    private List<GatewayReceiver> responsible(GatewayMessage message) {
        return receivers
                .orderedStream()
                .filter(each -> each.receives(message.serviceId(), message.type()))
                .toList();
    }
}
