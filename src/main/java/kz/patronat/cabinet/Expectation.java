package kz.patronat.cabinet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant may or must do now; texts under {@code cabinet.expected.<act>}.
 *
 * @param until last day, where there is one
 * @param mentions what the sentence mentions
 * @param decision what is answered, where that is a preliminary decision
 */
public record Expectation(
        Act act,
        @Nullable LocalDate until,
        List<Object> mentions,
        @Nullable UUID decision) {

    /**
     * What is to be done, in the order in which it is shown. Those that a model waits for bear the name that stands in the
     * property {@code expects} of its element; what is expected of the spouse begins with {@code SPOUSE_}.
     */
    public enum Act {
        ACKNOWLEDGE_ACT,
        SIGN_ACT,
        OBJECT,
        OBJECT_LATE,
        /** An objection is on the file; more may be said. */
        OBJECTED,
        COME_TO_SIGN,
        COME_SOON,
        RECEIVE_VISIT,
        ALLOW_ACCESS,
        SPOUSE_ALLOW_ACCESS,
        IDENTITY_ON_PAPER,
        SPOUSE_IDENTITY_ON_PAPER,
        RECORD_ON_PAPER,
        SPOUSE_RECORD_ON_PAPER,
        SPOUSE_CONSENT,
        AGREE_CHILDREN,
        MEND_COMPLAINT
    }

    public Expectation {
        mentions = List.copyOf(mentions);
    }

    Expectation(Act act, @Nullable LocalDate until, List<Object> mentions) {
        this(act, until, mentions, null);
    }

    /** To be done until this moment. */
    static Expectation until(Act act, Instant until) {
        var day = Zone.day(until);
        return new Expectation(act, day, List.of(Written.day(day), Written.hour(until)));
    }
}
