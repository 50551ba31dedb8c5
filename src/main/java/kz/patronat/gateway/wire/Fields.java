package kz.patronat.gateway.wire;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.XmlFields;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The parts that several operations have in common, written and read. */
record Fields(XmlFields fields) {

    static Fields of(Element element) {
        return new Fields(new XmlFields(element));
    }

    Optional<String> text(String name) {
        return fields.text(name);
    }

    @Nullable
    OffsetDateTime moment(String name) {
        return text(name).flatMap(Xml::moment).orElse(null);
    }

    Fields inside(String name) {
        return fields.one(name).map(Fields::new).orElseThrow(() -> new UnreadableMessage("no " + name));
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> new UnreadableMessage("no " + name));
    }

    <E extends Enum<E>> E needed(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, needed(name));
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableMessage("unknown " + name);
        }
    }

    ErrorInfo error() {
        return new ErrorInfo(
                text("errorCode").orElse(""),
                text("errorMessage").orElse(""),
                text("errorData").orElse(null),
                moment("errorDate"),
                fields.one("subError").map(Fields::new).map(Fields::error).orElse(null),
                text("sessionId").orElse(null));
    }

    MessageInfo info(boolean typed) {
        return new MessageInfo(
                text("messageId").orElse(null),
                text("correlationId").orElse(null),
                needed("serviceId"),
                typed ? needed("messageType", MessageType.class) : null,
                moment("messageDate"),
                text("routeId").orElse(null),
                sender(),
                properties(),
                text("sessionId").orElse(null));
    }

    static void write(MessageInfo info, Element parent) {
        Xml.text(parent, "messageId", info.messageId());
        Xml.text(parent, "correlationId", info.correlationId());
        Xml.text(parent, "serviceId", info.serviceId());
        if (info.messageType() == null) {
            Xml.text(parent, "messageDate", info.messageDate());
            Xml.text(parent, "routeId", info.routeId());
        } else {
            Xml.text(parent, "messageType", info.messageType().name());
            Xml.text(parent, "routeId", info.routeId());
            Xml.text(parent, "messageDate", info.messageDate());
        }
        write(info.sender(), parent);
        write(info.properties(), parent);
        Xml.text(parent, "sessionId", info.sessionId());
    }

    @Nullable
    Sender sender() {
        return fields.one("sender")
                .map(Fields::new)
                .map(sender -> new Sender(
                        sender.needed("senderId"), sender.text("password").orElse(null)))
                .orElse(null);
    }

    static void write(@Nullable Sender sender, Element parent) {
        if (sender != null) {
            var element = Xml.child(parent, "sender");
            Xml.text(element, "senderId", sender.senderId());
            Xml.text(element, "password", sender.password());
        }
    }

    Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        for (var property : fields.all("properties")) {
            property.text("key")
                    .ifPresent(key -> properties.put(key, property.text("value").orElse("")));
        }
        return properties;
    }

    static void write(Map<String, String> properties, Element parent) {
        properties.forEach((key, value) -> {
            var element = Xml.child(parent, "properties");
            Xml.text(element, "key", key);
            Xml.text(element, "value", value);
        });
    }

    /** The data inside; nothing in it is an answer too, though seldom a good one. */
    static MessageData data(Element parent) {
        return Xml.children(parent)
                .filter(child -> "data".equals(child.getLocalName()))
                .findFirst()
                .map(Fields::content)
                .orElseGet(MessageData.Empty::new);
    }

    private static MessageData content(Element data) {
        if (Xml.children(data).findAny().isPresent()) {
            return new MessageData.Typed(data);
        }
        var text = data.getTextContent().strip();
        return text.isEmpty() ? new MessageData.Empty() : new MessageData.Escaped(text);
    }

    static void write(MessageData content, Element parent) {
        if (content instanceof MessageData.Typed typed) {
            var document = parent.getOwnerDocument();
            var data = Xml.child(parent, "data");
            var attributes = typed.content().getAttributes();
            for (var i = 0; i < attributes.getLength(); i++) {
                // The element itself is of no namespace; a default one would lie about it.
                if (!"xmlns".equals(attributes.item(i).getNodeName())) {
                    data.setAttributeNodeNS((Attr) document.importNode(attributes.item(i), true));
                }
            }
            var nodes = typed.content().getChildNodes();
            for (var i = 0; i < nodes.getLength(); i++) {
                data.appendChild(document.importNode(nodes.item(i), true));
            }
            Xml.declareNamespaces(data, Map.of("", ""));
        } else if (content instanceof MessageData.Escaped escaped) {
            var data = Xml.child(parent, "data");
            data.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xsi", Xml.XSI);
            data.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xs", XMLConstants.W3C_XML_SCHEMA_NS_URI);
            data.setAttributeNS(Xml.XSI, "xsi:type", "xs:string");
            data.setTextContent(escaped.xml());
        } else {
            Xml.child(parent, "data");
        }
    }
}
