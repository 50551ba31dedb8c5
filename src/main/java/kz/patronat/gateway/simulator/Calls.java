package kz.patronat.gateway.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The last messages that came, newest first, and how often a question was put. */
@Component
@SimulatedGateway
class Calls {

    private static final int KEPT = 500;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Map<String, Integer> attempts = new HashMap<>();

    synchronized void note(Call call) {
        calls.addFirst(call);
        if (calls.size() > KEPT) {
            calls.removeLast();
        }
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    /** From 1, for each question anew. */
    synchronized int attempt(SimulatedRegister register, String question) {
        return Objects.requireNonNull(attempts.merge(register + " " + question, 1, Integer::sum));
    }
}
