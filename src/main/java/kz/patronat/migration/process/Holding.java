package kz.patronat.migration.process;

import java.time.Instant;
import kz.patronat.kernel.Written;

/**
 * One thing that a running instance holds and must not lose.
 *
 * @param id stays the same wherever the instance goes
 * @param place the element to which it belongs; empty when to the whole
 * @param name as a person calls it: a variable, a message
 * @param value as it is compared: a moment in the form of ISO 8601; of variables a sum, since whoever carries cases over
 *     reads none
 */
record Holding(Kind kind, String id, String place, String name, String value) {

    enum Kind {
        VARIABLE,
        STEP,
        TASK_NAME,
        ASSIGNEE,
        CANDIDATES,
        DUE,
        FOLLOW_UP,
        TIMER,
        JOB,
        EXPECTED,
        CALLED,
        INCIDENT,
        TERM;

        boolean isMoment() {
            return this == DUE || this == FOLLOW_UP || this == TIMER;
        }
    }

    String key() {
        return kind + " " + id;
    }

    /** The value for reading; nothing reads like a dash. */
    String shown() {
        if (value.isEmpty()) {
            return "–";
        }
        return kind.isMoment() ? Written.moment(Instant.parse(value)) : value;
    }
}
