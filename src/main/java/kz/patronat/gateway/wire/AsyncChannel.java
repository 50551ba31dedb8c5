package kz.patronat.gateway.wire;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.wire.AsyncCall.AskState;
import kz.patronat.gateway.wire.AsyncCall.Fetch;
import kz.patronat.gateway.wire.AsyncCall.NotifyDelivery;
import kz.patronat.gateway.wire.AsyncCall.ReceiveStatus;
import kz.patronat.gateway.wire.AsyncCall.ResendMessage;
import kz.patronat.gateway.wire.AsyncCall.Send;
import kz.patronat.gateway.wire.AsyncReply.Fault;
import kz.patronat.gateway.wire.AsyncReply.MessageState;
import kz.patronat.gateway.wire.AsyncReply.Messages;
import kz.patronat.gateway.wire.AsyncReply.Noted;
import kz.patronat.gateway.wire.AsyncReply.State;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The asynchronous channel: four operations, each with its answer, the same in both directions. */
public final class AsyncChannel {

    static final String TYPES = "http://bip.bee.kz/AsyncChannel/v10/Types";

    private static final String SEND = "sendMessage";
    private static final String STATUS = "getMessageStatus";
    private static final String FETCH = "getMessages";
    private static final String DELIVERY = "sendDeliveryNotification";

    private AsyncChannel() {}

    public static Document write(AsyncCall call) {
        var operation = Envelope.around(TYPES, operation(call));
        var request = Xml.child(operation, "request");
        if (call instanceof Send send) {
            write(send.message(), request);
        } else if (call instanceof AskState ask) {
            Xml.text(request, "messageId", ask.messageId());
            Xml.text(request, "requestDate", ask.requestDate());
            Fields.write(ask.sender(), request);
            Fields.write(ask.properties(), request);
        } else if (call instanceof Fetch fetch) {
            Xml.text(request, "messageId", fetch.messageId());
            Xml.text(request, "correlationId", fetch.correlationId());
            Xml.text(request, "requestDate", fetch.requestDate());
            Xml.text(request, "serviceId", fetch.serviceId());
            Fields.write(fetch.sender(), request);
            Xml.text(
                    request,
                    "amount",
                    fetch.amount() == null ? null : fetch.amount().toString());
            Fields.write(fetch.properties(), request);
        } else if (call instanceof NotifyDelivery delivery) {
            write(delivery, request);
        }
        return operation.getOwnerDocument();
    }

    private static String operation(AsyncCall call) {
        if (call instanceof Send) {
            return SEND;
        }
        if (call instanceof AskState) {
            return STATUS;
        }
        return call instanceof Fetch ? FETCH : DELIVERY;
    }

    private static void write(AsyncMessage message, Element parent) {
        Fields.write(message.info(), Xml.child(parent, "messageInfo"));
        Fields.write(message.data(), Xml.child(parent, "messageData"));
    }

    private static void write(NotifyDelivery delivery, Element request) {
        var notification = Xml.child(request, "notification");
        Xml.text(notification, "messageId", delivery.messageId());
        Xml.text(notification, "serviceId", delivery.serviceId());
        Xml.text(notification, "notificationDate", delivery.notificationDate());
        var status = Xml.child(notification, "deliveryStatus");
        Xml.text(status, "receiveStatus", delivery.receiveStatus().name());
        Xml.text(status, "statusDate", delivery.statusDate());
        Xml.text(status, "resendMessage", delivery.resendMessage().name());
        if (delivery.error() != null) {
            Envelope.write(delivery.error(), Xml.child(status, "error"));
        }
        Xml.text(request, "requestDate", delivery.requestDate());
        Fields.write(delivery.sender(), request);
    }

    /** @throws UnreadableMessage when it is none */
    public static AsyncCall readCall(Document document) {
        var operation = operationOf(document);
        var request = Parts.inside(operation, "request");
        var fields = Fields.of(request);
        return switch (operation.getLocalName()) {
            case SEND -> new Send(message(request));
            case STATUS ->
                new AskState(
                        fields.needed("messageId"), fields.moment("requestDate"), fields.sender(), fields.properties());
            case FETCH ->
                new Fetch(
                        fields.text("messageId").orElse(null),
                        fields.text("correlationId").orElse(null),
                        fields.moment("requestDate"),
                        fields.needed("serviceId"),
                        fields.sender(),
                        fields.text("amount").map(AsyncChannel::amount).orElse(null),
                        fields.properties());
            case DELIVERY -> delivery(fields);
            default -> throw new UnreadableMessage("unknown operation");
        };
    }

    private static Element operationOf(Document document) {
        var content = Envelope.content(document);
        if (!TYPES.equals(content.getNamespaceURI())) {
            throw new UnreadableMessage("no operation of the asynchronous channel");
        }
        return content;
    }

    private static int amount(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new UnreadableMessage("no number in amount");
        }
    }

    private static AsyncMessage message(Element parent) {
        return new AsyncMessage(
                Fields.of(Parts.inside(parent, "messageInfo")).info(true),
                Parts.find(parent, "messageData").map(Fields::data).orElseGet(MessageData.Empty::new));
    }

    private static NotifyDelivery delivery(Fields request) {
        var notification = request.inside("notification");
        var status = notification.inside("deliveryStatus");
        return new NotifyDelivery(
                notification.needed("messageId"),
                notification.needed("serviceId"),
                notification.moment("notificationDate"),
                status.needed("receiveStatus", ReceiveStatus.class),
                status.moment("statusDate"),
                status.needed("resendMessage", ResendMessage.class),
                status.fields().one("error").map(Fields::new).map(Fields::error).orElse(null),
                request.moment("requestDate"),
                request.sender());
    }

    public static Document write(AsyncReply reply) {
        if (reply instanceof Fault fault) {
            return fault(SEND, fault.error());
        }
        var operation = Envelope.around(TYPES, operation(reply) + "Response");
        var response = Xml.child(operation, "response");
        if (reply instanceof Accepted accepted) {
            Xml.text(response, "messageId", accepted.messageId());
            Xml.text(response, "correlationId", accepted.correlationId());
            Xml.text(response, "responseDate", accepted.responseDate());
            Xml.text(response, "sessionId", accepted.sessionId());
        } else if (reply instanceof State state) {
            Xml.text(response, "messageState", state.state().name());
            var status = Xml.child(response, "status");
            Xml.text(status, "statusCode", state.statusCode());
            Xml.text(status, "statusMessage", state.statusMessage());
            Xml.text(status, "statusDate", state.statusDate());
            Xml.text(response, "responseDate", state.responseDate());
            Xml.text(response, "sessionId", state.sessionId());
        } else if (reply instanceof Messages messages) {
            Xml.text(response, "responseDate", messages.responseDate());
            Xml.text(response, "sessionId", messages.sessionId());
            messages.messages().forEach(message -> write(message, Xml.child(response, "messages")));
        } else if (reply instanceof Noted noted) {
            Xml.text(response, "responseDate", noted.responseDate());
            Xml.text(response, "sessionId", noted.sessionId());
        }
        return operation.getOwnerDocument();
    }

    private static String operation(AsyncReply reply) {
        if (reply instanceof Accepted) {
            return SEND;
        }
        if (reply instanceof State) {
            return STATUS;
        }
        return reply instanceof Messages ? FETCH : DELIVERY;
    }

    /** The fault of an operation, such as {@code sendMessage}. */
    public static Document fault(String operation, ErrorInfo error) {
        return Envelope.fault(TYPES, operation, error);
    }

    /** @throws UnreadableMessage when it is none */
    public static AsyncReply readReply(Document document) {
        var fault = Envelope.fault(document);
        if (fault.isPresent()) {
            return new Fault(fault.get());
        }
        var operation = operationOf(document);
        var response = Parts.inside(operation, "response");
        var fields = Fields.of(response);
        var responseDate = fields.moment("responseDate");
        var sessionId = fields.text("sessionId").orElse(null);
        return switch (operation.getLocalName()) {
            case SEND + "Response" ->
                new Accepted(
                        fields.text("messageId").orElse(null),
                        fields.text("correlationId").orElse(null),
                        responseDate,
                        sessionId);
            case STATUS + "Response" -> state(fields, responseDate, sessionId);
            case FETCH + "Response" -> messages(response, responseDate, sessionId);
            case DELIVERY + "Response" -> new Noted(responseDate, sessionId);
            default -> throw new UnreadableMessage("unknown operation");
        };
    }

    /** Each by itself: whoever wrote one of them badly has not written the others. */
    private static Messages messages(
            Element response, @Nullable OffsetDateTime responseDate, @Nullable String sessionId) {
        var read = new ArrayList<AsyncMessage>();
        var unread = new ArrayList<UnreadMessage>();
        Parts.all(response, "messages").forEach(each -> {
            try {
                read.add(message(each));
            } catch (UnreadableMessage unreadable) {
                unread.add(unread(each, unreadable));
            }
        });
        return new Messages(responseDate, sessionId, List.copyOf(read), List.copyOf(unread));
    }

    private static UnreadMessage unread(Element message, UnreadableMessage unreadable) {
        var info = Parts.find(message, "messageInfo").map(Fields::of);
        return new UnreadMessage(
                info.flatMap(fields -> fields.text("messageId")).orElse(null),
                info.flatMap(fields -> fields.text("correlationId")).orElse(null),
                Xml.bytes(alone(message)),
                unreadable.getMessage());
    }

    private static Document alone(Element message) {
        var operation = Envelope.around(TYPES, SEND);
        var document = operation.getOwnerDocument();
        var request = Xml.child(operation, "request");
        var parts = message.getChildNodes();
        for (var i = 0; i < parts.getLength(); i++) {
            request.appendChild(document.importNode(parts.item(i), true));
        }
        Xml.declareNamespaces(request, Map.of("", ""));
        return document;
    }

    private static State state(Fields response, @Nullable OffsetDateTime responseDate, @Nullable String sessionId) {
        var status = response.inside("status");
        return new State(
                response.needed("messageState", MessageState.class),
                status.needed("statusCode"),
                status.text("statusMessage").orElse(null),
                status.moment("statusDate"),
                responseDate,
                sessionId);
    }
}
