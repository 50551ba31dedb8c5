package kz.patronat.complaint;

import kz.patronat.kernel.Phone;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends through the portal to mend a complaint (clause C18), or to tell more about it while it is
 * considered.
 *
 * @param origin what brought it; the same origin is taken once
 * @param facts what is new, in the person's words; null where nothing is told
 */
public record Addition(
        String origin,
        @Nullable String address,
        @Nullable Phone phone,
        @Nullable String facts) {

    private static final int LONGEST = 10_000;

    /** @throws RejectedInput when the facts are too long */
    public Addition {
        if (facts != null && facts.length() > LONGEST) {
            throw new RejectedInput("facts", "complaint.addition.long", LONGEST);
        }
    }
}
