package kz.patronat.cabinet;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.patronat.gateway.Gateway;
import kz.patronat.gateway.GatewayBreakdown;
import kz.patronat.gateway.GatewayQuestion;
import kz.patronat.gateway.GatewayReply;
import kz.patronat.kernel.Ids;

/** Tells the portal through the asynchronous channel of the gateway. */
class GatewayStatuses implements StatusChannel {

    private final Gateway gateway;
    private final StatusShape shape;
    private final String service;

    GatewayStatuses(Gateway gateway, StatusShape shape, String service) {
        this.gateway = gateway;
        this.shape = shape;
        this.service = service;
    }

    @Override
    public Reply tell(StatusNotice notice) {
        try {
            return meant(gateway.tell(new GatewayQuestion(Ids.next(), concerns(notice), service, shape.of(notice))));
        } catch (GatewayBreakdown breakdown) {
            return new Reply.Refused(String.valueOf(breakdown.getMessage()));
        }
    }

    private static Reply meant(GatewayReply reply) {
        if (reply instanceof GatewayReply.Refused refused) {
            return new Reply.Refused(refused.code());
        }
        if (reply instanceof GatewayReply.Answered || reply instanceof GatewayReply.Accepted) {
            return new Reply.Taken();
        }
        return new Reply.Away(
                reply instanceof GatewayReply.NotSent notSent
                        ? notSent.reason()
                        : ((GatewayReply.Unavailable) reply).reason());
    }

    /** The same for every attempt to tell of the same change. */
    private static UUID concerns(StatusNotice notice) {
        return UUID.nameUUIDFromBytes((notice.number() + "/" + notice.ordinal()).getBytes(StandardCharsets.UTF_8));
    }
}
