package kz.patronat.gateway.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the simulated personal cabinet was told, newest first. */
@Component
@SimulatedGateway
class PortalNotices {

    private static final int KEPT = 200;

    private final Deque<Notice> notices = new ArrayDeque<>();

    /** @param data as it came */
    record Notice(
            Instant at,
            String service,
            @Nullable String messageId,
            @Nullable String requestNumber,
            String data) {}

    synchronized void keep(Notice notice) {
        notices.addFirst(notice);
        if (notices.size() > KEPT) {
            notices.removeLast();
        }
    }

    synchronized List<Notice> all() {
        return List.copyOf(notices);
    }
}
