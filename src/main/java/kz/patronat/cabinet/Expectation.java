package kz.patronat.cabinet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant may or must do now; texts under {@code cabinet.expected.<act>}.
 *
 * @param until last day, where there is one
 * @param mentions what the sentence mentions
 */
public record Expectation(Act act, @Nullable LocalDate until, List<Object> mentions) {

    /** What is to be done. */
    public enum Act {
        ACKNOWLEDGE_ACT,
        OBJECT,
        OBJECT_LATE,
        COME_TO_SIGN,
        COME_SOON
    }

    public Expectation {
        mentions = List.copyOf(mentions);
    }
}
