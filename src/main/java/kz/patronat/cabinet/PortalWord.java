package kz.patronat.cabinet;

import java.util.Map;
import kz.patronat.engine.Messages;
import org.springframework.stereotype.Component;

/**
 * Starts telling the portal of a change. The process has a key of its own: what waits for the portal keeps no case alive
 * that nothing else moves.
 */
@Component
class PortalWord {

    private static final String CHANGED = "portal-status.changed";

    private final Messages messages;

    PortalWord(Messages messages) {
        this.messages = messages;
    }

    void send(StatusChange change) {
        messages.startBySystem(
                change.number() + "/" + change.ordinal(),
                CHANGED,
                change.provider(),
                Map.of("changedNumber", change.number(), "changeOrdinal", change.ordinal()));
    }
}
