package kz.patronat.notification;

import kz.patronat.casefile.NoticeChannel;
import org.springframework.stereotype.Component;

/** No machine takes letters: a notice by post comes into the register, from which an official posts it. */
@Component
class PostCarrier implements Carrier {

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.POST;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        return new Outcome.Ready();
    }

    /** It never left the house without an official. */
    @Override
    public Outcome trace(Parcel parcel) {
        return new Outcome.NotKnown();
    }
}
