package kz.patronat.cabinet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kz.patronat.cabinet.StatusChannel.Reply;
import kz.patronat.cabinet.store.StatusChanges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the portal of the changes of a number in their order, each in a transaction of its own: what was told stays told
 * whatever happens next. A word that was sent and not yet noted when the machine died is sent once more with the same
 * ordinal.
 */
@Component
public class StatusDelivery {

    /** Longer than the gateway may take to answer twice: for the result, and for the word. */
    private static final Duration CLAIM = Duration.ofMinutes(4);

    private final StatusChanges changes;
    private final StatusNotices notices;
    private final StatusChannel channel;
    private final CabinetSettings settings;
    private final TransactionTemplate apart;
    private final Clock clock;

    StatusDelivery(
            StatusChanges changes,
            StatusNotices notices,
            StatusChannel channel,
            CabinetSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.changes = changes;
        this.notices = notices;
        this.channel = channel;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Tells everything that is not told yet, up to this change.
     *
     * @return when to try again; empty when the portal knows it all
     * @throws IllegalStateException when the portal will not take this very change as it is configured
     */
    public Optional<Instant> tell(String number, int upTo) {
        for (var next = next(number, upTo); next.isPresent(); next = next(number, upTo)) {
            var change = next.get();
            if (!claimed(change)) {
                return Optional.of(clock.instant().plus(settings.pauseAfter(0)));
            }
            var reply = reply(change);
            if (!(reply instanceof Reply.Taken)) {
                return Optional.of(later(change, reply, upTo));
            }
            apart.executeWithoutResult(transaction -> changes.told(change.id()));
        }
        return Optional.empty();
    }

    private Optional<StatusChange> next(String number, int upTo) {
        return Objects.requireNonNull(apart.execute(transaction -> changes.nextUntold(number, upTo)));
    }

    private boolean claimed(StatusChange change) {
        var until = clock.instant().plus(CLAIM);
        return Boolean.TRUE.equals(apart.execute(transaction -> changes.claim(change.id(), until)));
    }

    /** Outside of any transaction of its own: a portal that thinks long holds nothing but the claim. */
    private Reply reply(StatusChange change) {
        try {
            return channel.tell(notices.of(change));
        } catch (RuntimeException broken) {
            apart.executeWithoutResult(transaction -> changes.release(change.id()));
            throw broken;
        }
    }

    private Instant later(StatusChange change, Reply reply, int upTo) {
        var refused = reply instanceof Reply.Refused;
        var reason = reply instanceof Reply.Refused no ? no.reason() : ((Reply.Away) reply).reason();
        apart.executeWithoutResult(transaction -> {
            if (refused) {
                changes.refused(change.id(), reason);
            } else {
                changes.away(change.id(), reason);
            }
        });
        // The fault is shown where it lies; what comes after it waits.
        if (refused && change.ordinal() == upTo) {
            throw new StatusRefused(change.number() + "/" + upTo, reason);
        }
        return clock.instant().plus(settings.pauseAfter(change.attempts()));
    }
}
