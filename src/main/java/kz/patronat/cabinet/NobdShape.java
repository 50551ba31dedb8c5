package kz.patronat.cabinet;

import kz.patronat.gateway.MessageData;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The national education database, as it was seen in public for other services for children. Where ordinal and result
 * go is assumed until the passport of the service says it.
 */
class NobdShape implements StatusShape {

    private final StatusCodes codes;

    NobdShape(StatusCodes codes) {
        this.codes = codes;
    }

    @Override
    public MessageData of(StatusNotice notice, @Nullable String file) {
        var data = StatusXml.root("data");
        var imported = StatusXml.child(data, "typedRequestFormImportData");
        StatusXml.text(imported, "importSource", "PATRONAT");
        var status = updated(imported, "processing_status");
        var item = StatusXml.child(StatusXml.child(status, "values"), "domainItemData");
        StatusXml.text(item, "code", codes.of(notice.status()));
        StatusXml.text(item, "kkValue", notice.name().kk());
        StatusXml.text(item, "ruValue", notice.name().ru());
        value(imported, "processing_status_ordinal", String.valueOf(notice.ordinal()));
        if (file != null) {
            value(imported, "result_file", file);
        }
        StatusXml.text(imported, "externalRequestChainId", notice.request());
        StatusXml.text(imported, "externalRequestId", notice.number());
        return new MessageData.Typed(data);
    }

    private static void value(Element imported, String code, String value) {
        StatusXml.text(updated(imported, code), "values", value);
    }

    private static Element updated(Element imported, String code) {
        var updated = StatusXml.child(imported, "updatedValues");
        StatusXml.text(updated, "code", code);
        return updated;
    }
}
