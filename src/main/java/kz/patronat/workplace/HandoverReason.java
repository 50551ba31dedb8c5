package kz.patronat.workplace;

import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/** Why a task is given to somebody else. */
record HandoverReason(String text) {

    private static final int LONGEST = 1000;

    static HandoverReason of(@Nullable String given) {
        return new HandoverReason(given == null ? "" : given.strip());
    }

    HandoverReason {
        if (text.isEmpty()) {
            throw new RejectedInput("reason", "workplace.handover.reason");
        }
        if (text.length() > LONGEST) {
            throw new RejectedInput("reason", "workplace.handover.long-reason", LONGEST);
        }
    }
}
