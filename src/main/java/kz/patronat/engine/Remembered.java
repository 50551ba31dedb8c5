package kz.patronat.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers that cost time to find and never change; anybody may ask anything, so memory has an end. */
final class Remembered<Q, A> {

    private static final int MOST = 5_000;

    private final Map<Q, A> answers = new ConcurrentHashMap<>();
    private final Function<Q, A> finding;

    Remembered(Function<Q, A> finding) {
        this.finding = finding;
    }

    A of(Q question) {
        if (answers.size() > MOST) {
            answers.clear();
        }
        return answers.computeIfAbsent(question, finding);
    }
}
