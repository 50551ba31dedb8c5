package kz.patronat.cabinet;

import kz.patronat.gateway.MessageData;
import org.jspecify.annotations.Nullable;

/** Puts what the portal is told into the shape of one receiver. */
interface StatusShape {

    /** @param file under which the result is fetched, where there is one */
    MessageData of(StatusNotice notice, @Nullable String file);
}
