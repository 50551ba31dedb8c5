package kz.patronat.notification;

import kz.patronat.casefile.NoticeChannel;
import kz.patronat.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** No machine takes letters: a notice by post is printed and comes into the register, from which an official posts it. */
@Component
class PostCarrier implements Carrier {

    private final Addressees addressees;
    private final PostLetters letters;

    PostCarrier(Addressees addressees, PostLetters letters) {
        this.addressees = addressees;
        this.letters = letters;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.POST;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        letters.print(parcel, addressees.of(new CaseNumber(parcel.number())).name());
        return new Outcome.Ready();
    }

    /** It never left the house without an official. */
    @Override
    public Outcome trace(Parcel parcel) {
        return new Outcome.NotKnown();
    }
}
