package kz.patronat.gateway.wire;

import kz.patronat.gateway.MessageData;
import org.w3c.dom.Document;

/** The synchronous channel: {@code SendMessage} and its answer. */
public final class SyncChannel {

    static final String TYPES = "http://bip.bee.kz/SyncChannel/v10/Types";

    private static final String OPERATION = "SendMessage";

    private SyncChannel() {}

    public static Document write(SyncRequest request) {
        var operation = Envelope.around(TYPES, OPERATION);
        var parent = Xml.child(operation, "request");
        Fields.write(request.info(), Xml.child(parent, "requestInfo"));
        Fields.write(request.data(), Xml.child(parent, "requestData"));
        return operation.getOwnerDocument();
    }

    /** @throws kz.patronat.gateway.UnreadableMessage when it is none */
    public static SyncRequest readRequest(Document document) {
        var request = Parts.inside(Envelope.content(document, TYPES, OPERATION), "request");
        return new SyncRequest(
                Fields.of(Parts.inside(request, "requestInfo")).info(false),
                Fields.data(Parts.inside(request, "requestData")));
    }

    public static Document write(SyncReply reply) {
        if (reply instanceof ErrorInfo error) {
            return Envelope.fault(TYPES, OPERATION, error);
        }
        var response = (SyncResponse) reply;
        var operation = Envelope.around(TYPES, OPERATION + "Response");
        var parent = Xml.child(operation, "response");
        var info = Xml.child(parent, "responseInfo");
        Xml.text(info, "messageId", response.messageId());
        Xml.text(info, "correlationId", response.correlationId());
        Xml.text(info, "responseDate", response.responseDate());
        var status = Xml.child(info, "status");
        Xml.text(status, "code", response.status().code());
        Xml.text(status, "message", response.status().message());
        Xml.text(info, "sessionId", response.sessionId());
        Fields.write(response.data(), Xml.child(parent, "responseData"));
        return operation.getOwnerDocument();
    }

    /** @throws kz.patronat.gateway.UnreadableMessage when it is none */
    public static SyncReply readReply(Document document) {
        var fault = Envelope.fault(document);
        if (fault.isPresent()) {
            return fault.get();
        }
        var response = Parts.inside(Envelope.content(document, TYPES, OPERATION + "Response"), "response");
        var info = Fields.of(Parts.inside(response, "responseInfo"));
        var status = info.inside("status");
        return new SyncResponse(
                info.text("messageId").orElse(null),
                info.text("correlationId").orElse(null),
                info.moment("responseDate"),
                new SyncResponse.Status(
                        status.needed("code"), status.text("message").orElse(null)),
                info.text("sessionId").orElse(null),
                Parts.find(response, "responseData").map(Fields::data).orElseGet(MessageData.Empty::new));
    }
}
