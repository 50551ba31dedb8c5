package kz.patronat.cabinet;

import java.time.format.DateTimeFormatter;
import kz.patronat.gateway.MessageData;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;

/**
 * The universal shape of the portal, as it was seen in public: a whole document as text. Where the ordinal goes is
 * assumed until the passport of the service says it.
 */
class PepShape implements StatusShape {

    private final StatusCodes codes;

    PepShape(StatusCodes codes) {
        this.codes = codes;
    }

    @Override
    public MessageData of(StatusNotice notice, @Nullable String file) {
        var message = StatusXml.root("responseMessage");
        var system = StatusXml.child(message, "SystemInfo");
        StatusXml.text(system, "RequestNumber", notice.number() + "/" + notice.ordinal());
        StatusXml.text(system, "ChainId", notice.request());
        StatusXml.text(
                system,
                "RequestDate",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(notice.at().atZone(Zone.ALMATY)));
        var response = StatusXml.child(message, "ResponseData");
        StatusXml.text(response, "RequestNumber", notice.number());
        StatusXml.text(response, "CurrentStatus", codes.of(notice.status()));
        var result = notice.result();
        if (result != null && file != null) {
            var act = StatusXml.child(response, "Act");
            StatusXml.text(
                    act,
                    "FileName",
                    result.title().kk() + " / " + result.title().ru());
            StatusXml.text(act, "FileId", file);
            StatusXml.text(act, "DocNumber", result.number());
            StatusXml.text(act, "DocDate", result.dated().toString());
            StatusXml.text(act, "FileType", "pdf");
        }
        return new MessageData.Escaped(StatusXml.written(message));
    }
}
