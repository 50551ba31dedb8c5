package kz.patronat.cabinet;

import kz.patronat.gateway.MessageData;

/** Puts what the portal is told into the shape of one receiver. */
interface StatusShape {

    MessageData of(StatusNotice notice);
}
