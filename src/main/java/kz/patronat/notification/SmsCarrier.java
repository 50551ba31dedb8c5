package kz.patronat.notification;

import kz.patronat.casefile.NoticeChannel;
import org.springframework.stereotype.Component;

/** Carries notices as SMS, in neutral words. */
@Component
class SmsCarrier implements Carrier {

    private final SmsGateway gateway;
    private final Wordings wordings;

    SmsCarrier(SmsGateway gateway, Wordings wordings) {
        this.gateway = gateway;
        this.wordings = wordings;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.SMS;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        var text = wordings.neutral(
                NoticeMedium.SMS,
                parcel.language(),
                parcel.event(),
                parcel.number(),
                parcel.provider(),
                parcel.sender());
        return gateway.send(parcel.serial(), parcel.address(), text);
    }

    @Override
    public Outcome trace(Parcel parcel) {
        return gateway.trace(parcel.serial(), parcel.address(), parcel.reference());
    }
}
