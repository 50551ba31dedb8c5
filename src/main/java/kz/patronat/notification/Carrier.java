package kz.patronat.notification;

import kz.patronat.casefile.NoticeChannel;

/** Carries notices out of the house on one channel. */
interface Carrier {

    NoticeChannel channel();

    Outcome carry(Parcel parcel);

    /** What became of a parcel that was given away, or perhaps was; called with no transaction open. */
    Outcome trace(Parcel parcel);
}
