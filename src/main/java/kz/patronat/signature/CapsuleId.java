package kz.patronat.signature;

import java.util.UUID;
import kz.patronat.kernel.Ids;

/** Under which a signature capsule is kept. */
public record CapsuleId(UUID value) {

    public static CapsuleId next() {
        return new CapsuleId(Ids.next());
    }
}
