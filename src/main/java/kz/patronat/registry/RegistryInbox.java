package kz.patronat.registry;

import java.time.Instant;
import java.util.UUID;

/**
 * Where answers arrive that a registry promised for later. An answer is kept whatever became of the question in the
 * meantime; only the first one for which a case still waits changes anything.
 */
public interface RegistryInbox {

    /**
     * @param request number of the question that is answered
     * @param receivedAt when the answer was brought; from then on it grows old
     * @return false when no such question was ever asked
     */
    boolean receive(UUID request, IdentityAnswer answer, SignedAnswer evidence, Instant receivedAt);

    /**
     * @param request number of the question that is answered
     * @param receivedAt when the answer was brought; from then on it grows old
     * @return false when no such question was ever asked
     */
    boolean receive(UUID request, RecordAnswer answer, SignedAnswer evidence, Instant receivedAt);

    /**
     * The person answered whether the register may be asked.
     *
     * @return false when nobody waits for it
     */
    boolean receive(UUID request, AccessReply answer);
}
