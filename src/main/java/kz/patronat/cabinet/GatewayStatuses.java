package kz.patronat.cabinet;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import kz.patronat.cabinet.ResultFiles.File;
import kz.patronat.document.PaperId;
import kz.patronat.gateway.Gateway;
import kz.patronat.gateway.GatewayBreakdown;
import kz.patronat.gateway.GatewayQuestion;
import kz.patronat.gateway.GatewayReply;
import kz.patronat.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Tells the portal through the asynchronous channel of the gateway. A result is first laid where the portal can fetch it;
 * a status is not told without it.
 */
class GatewayStatuses implements StatusChannel {

    private final Gateway gateway;
    private final StatusShape shape;
    private final String service;
    private final Function<PaperId, File> files;

    GatewayStatuses(Gateway gateway, StatusShape shape, String service, Function<PaperId, File> files) {
        this.gateway = gateway;
        this.shape = shape;
        this.service = service;
        this.files = files;
    }

    @Override
    public Reply tell(StatusNotice notice) {
        try {
            return notice.result() == null
                    ? tell(notice, null)
                    : tell(notice, files.apply(notice.result().paper()));
        } catch (GatewayBreakdown breakdown) {
            return new Reply.Refused(String.valueOf(breakdown.getMessage()));
        }
    }

    private Reply tell(StatusNotice notice, @Nullable File file) {
        if (file instanceof File.Away away) {
            return new Reply.Away(away.reason());
        }
        if (file instanceof File.Refused refused) {
            return new Reply.Refused(refused.reason());
        }
        var data = shape.of(notice, file instanceof File.Named named ? named.identifier() : null);
        return meant(gateway.tell(new GatewayQuestion(Ids.next(), concerns(notice), service, data)));
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
