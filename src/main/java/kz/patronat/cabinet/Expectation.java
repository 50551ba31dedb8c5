package kz.patronat.cabinet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant may or must do now.
 *
 * @param until last day, where there is one
 * @param since first day that the paper may bear, where one was named
 * @param mentions what the sentence mentions
 * @param decision what is answered, where that is a preliminary decision
 */
public record Expectation(
        Act act,
        @Nullable LocalDate until,
        @Nullable LocalDate since,
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
        MEND_COMPLAINT;

        private static final Set<Act> DATED = EnumSet.of(RECORD_ON_PAPER, SPOUSE_RECORD_ON_PAPER);

        /** Whether there are words for the first day that the paper may bear. */
        boolean isDated() {
            return DATED.contains(this);
        }
    }

    public Expectation {
        mentions = List.copyOf(mentions);
    }

    Expectation(Act act, @Nullable LocalDate until, List<Object> mentions) {
        this(act, until, null, mentions, null);
    }

    /** To be done until this moment, with a paper of that day or later where the act has words for it. */
    static Expectation until(Act act, Instant until, @Nullable Instant since) {
        var day = Zone.day(until);
        var mentions = List.<Object>of(Written.day(day), Written.hour(until));
        return since == null || !act.isDated()
                ? new Expectation(act, day, mentions)
                : dated(act, day, Zone.day(since), mentions);
    }

    private static Expectation dated(Act act, LocalDate until, LocalDate since, List<Object> mentions) {
        var all = new ArrayList<>(mentions);
        all.add(Written.day(since));
        return new Expectation(act, until, since, all, null);
    }

    /** Key of the sentence. */
    public String text() {
        return "cabinet.expected." + act + (since == null ? "" : ".since");
    }
}
