package kz.patronat.registry;

import java.time.Instant;
import java.util.List;
import kz.patronat.access.Reading;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Person;
import org.jspecify.annotations.Nullable;

/**
 * A question to a registry about a person, as that person may know of it (Law 94-V, art. 24). The service puts every
 * question by itself; officials only open what was answered. Nothing of what the registry said stands here.
 *
 * @param person as the person stands in the case in which the registry was asked
 * @param consent the ground: the person's own consent that was given last before the first attempt (clause C9)
 * @param attempts when the registry was asked, oldest first; never empty
 * @param openings who opened the signed answer and why, oldest first
 */
public record Enquiry(
        Person person,
        Registry registry,
        @Nullable Consent consent,
        List<Instant> attempts,
        State state,
        List<Reading> openings) {

    /** What came of it. */
    public enum State {
        AWAITED,
        ANSWERED,
        UNANSWERED
    }
}
