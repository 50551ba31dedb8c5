package kz.patronat.notification.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the simulators received, the newest few hundred. */
class Inbox {

    private static final int KEPT = 300;

    private final Clock clock;
    private final Deque<Letter> letters = new ArrayDeque<>();

    Inbox(Clock clock) {
        this.clock = clock;
    }

    /** @param id by which the sender knows it */
    record Letter(Instant at, String channel, String to, String id, String text) {}

    synchronized void receive(String channel, String to, String id, String text) {
        letters.addFirst(new Letter(clock.instant(), channel, to, id, text));
        while (letters.size() > KEPT) {
            letters.removeLast();
        }
    }

    synchronized boolean has(String channel, String id) {
        return letters.stream()
                .anyMatch(letter ->
                        letter.channel().equals(channel) && letter.id().equals(id));
    }

    /** Newest first. */
    synchronized List<Letter> all() {
        return List.copyOf(letters);
    }
}
