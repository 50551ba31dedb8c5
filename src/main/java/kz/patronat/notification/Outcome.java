package kz.patronat.notification;

import org.jspecify.annotations.Nullable;

/** What the other side said; a reason is a key of the text bundles. */
sealed interface Outcome {

    /**
     * It took the notice.
     *
     * @param reference by which its fate can be asked for; null when the other side never tells
     */
    record Sent(@Nullable String reference) implements Outcome {}

    /** It lies in the register of letters; a person posts it. */
    record Ready() implements Outcome {}

    /** It reached the person. */
    record Delivered() implements Outcome {}

    /** It has the notice and knows no more yet. */
    record OnTheWay() implements Outcome {}

    /** It has never had the notice, or forgot it. */
    record NotKnown() implements Outcome {}

    /** It will never carry this notice. */
    record Refused(String reason) implements Outcome {}

    /** It does not carry this one now, but others. */
    record Later(String reason) implements Outcome {}

    /** It certainly did not take the notice, and takes no other either. */
    record Unavailable(String reason) implements Outcome {}

    /** We ourselves failed with this one, and perhaps with no other. */
    record Broken(String reason) implements Outcome {}

    /** It may have taken the notice: it went silent when it had been asked. */
    record Unclear(String reason) implements Outcome {}

    /** It may have taken the notice, went silent, and cannot be asked: only a person sends it again. */
    record Doubtful(String reason) implements Outcome {}
}
