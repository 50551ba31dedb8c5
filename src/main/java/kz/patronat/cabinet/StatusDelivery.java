package kz.patronat.cabinet;

import java.time.Clock;
import java.time.Instant;
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

    private sealed interface Step {

        /** There may be more to tell. */
        record Told() implements Step {}

        /** Everything up to the change is told. */
        record Done() implements Step {}

        record Later(Instant again) implements Step {}

        record Faulty(String reason) implements Step {}
    }

    /**
     * Tells everything that is not told yet, up to this change.
     *
     * @return when to try again; empty when the portal knows it all
     * @throws IllegalStateException when the portal will not take this very change as it is configured
     */
    public Optional<Instant> tell(String number, int upTo) {
        while (true) {
            var step = apart.execute(transaction -> next(number, upTo));
            if (step instanceof Step.Done) {
                return Optional.empty();
            }
            if (step instanceof Step.Later later) {
                return Optional.of(later.again());
            }
            if (step instanceof Step.Faulty faulty) {
                throw new IllegalStateException(
                        "the portal refuses the status of " + number + "/" + upTo + ": " + faulty.reason());
            }
        }
    }

    private Step next(String number, int upTo) {
        if (!changes.reserve(number)) {
            return new Step.Later(clock.instant().plus(settings.pauseAfter(0)));
        }
        return changes.nextUntold(number, upTo)
                .map(change -> tell(change, upTo))
                .orElseGet(Step.Done::new);
    }

    private Step tell(StatusChange change, int upTo) {
        var reply = channel.tell(notices.of(change));
        if (reply instanceof Reply.Taken) {
            changes.told(change.id());
            return new Step.Told();
        }
        if (reply instanceof Reply.Refused refused) {
            changes.failed(change.id(), refused.reason());
            // The fault is shown where it lies; what comes after it waits.
            return change.ordinal() == upTo ? new Step.Faulty(refused.reason()) : later(change);
        }
        changes.failed(change.id(), ((Reply.Away) reply).reason());
        return later(change);
    }

    private Step later(StatusChange change) {
        return new Step.Later(clock.instant().plus(settings.pauseAfter(change.attempts())));
    }
}
