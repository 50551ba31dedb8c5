package kz.patronat.migration;

import java.util.List;

/**
 * What became of one instance.
 *
 * @param reasons why it did not go
 * @param differences what is another than before
 */
public record Outcome(State state, List<Sentence> reasons, List<Sentence> differences) {

    public enum State {
        /** Not tried yet. */
        WAITING,
        /** It runs in the new version; in a trial: it would. */
        MOVED,
        /** It cannot go now and runs on in its version as before. */
        CANNOT,
        /** Something broke; it runs on in its version as before. */
        FAILED,
        /** It ended, or somebody carried it over before. */
        GONE
    }

    static Outcome without(State state, Sentence... reasons) {
        return new Outcome(state, List.of(reasons), List.of());
    }
}
