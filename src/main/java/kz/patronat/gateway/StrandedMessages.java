package kz.patronat.gateway;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.gateway.store.DeliveryTable;
import org.springframework.stereotype.Component;

/** What the gateway brought and {@link Deliveries} gave up; nothing more becomes of it unless a person wants it. */
@Component
public class StrandedMessages {

    private final DeliveryTable table;

    StrandedMessages(DeliveryTable table) {
        this.table = table;
    }

    /** Oldest first. */
    public List<StrandedMessage> all() {
        return table.stranded();
    }

    /**
     * Lets the message be worked off as if it had just come.
     *
     * @return the message as it lay; nothing when it lies there no more
     */
    public Optional<StrandedMessage> tryAgain(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().filter(each -> table.wake(id));
    }
}
