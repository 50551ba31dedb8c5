package kz.patronat.gateway.wire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import kz.patronat.gateway.UnreadableMessage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The SOAP 1.1 envelope around everything, and the fault inside it. */
final class Envelope {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private Envelope() {}

    /**
     * An envelope with an empty element of the operation in its body.
     *
     * @return that element, of a document of its own
     */
    static Element around(String namespace, String operation) {
        var body = emptyBody();
        return (Element) body.appendChild(qualified(body.getOwnerDocument(), namespace, operation));
    }

    private static Element emptyBody() {
        var document = Xml.document();
        var envelope = (Element) document.appendChild(document.createElementNS(SOAP, "soap:Envelope"));
        // Written out, or the signature would be made over names without a namespace.
        envelope.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:soap", SOAP);
        envelope.appendChild(document.createElementNS(SOAP, "soap:Header"));
        return (Element) envelope.appendChild(document.createElementNS(SOAP, "soap:Body"));
    }

    private static Element qualified(Document document, String namespace, String name) {
        var element = document.createElementNS(namespace, "typ:" + name);
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:typ", namespace);
        return element;
    }

    static Document fault(String namespace, String operation, ErrorInfo error) {
        var body = emptyBody();
        var document = body.getOwnerDocument();
        var fault = (Element) body.appendChild(document.createElementNS(SOAP, "soap:Fault"));
        Xml.text(fault, "faultcode", "soap:Server");
        Xml.text(fault, "faultstring", error.errorMessage());
        var detail = Xml.child(fault, "detail")
                .appendChild(qualified(document, namespace, operation + "Fault1_" + operation + "Fault"));
        write(error, (Element) detail);
        return document;
    }

    static void write(ErrorInfo error, Element parent) {
        Xml.text(parent, "errorCode", error.errorCode());
        Xml.text(parent, "errorMessage", error.errorMessage());
        Xml.text(parent, "errorData", error.errorData());
        Xml.text(parent, "errorDate", error.errorDate());
        if (error.subError() != null) {
            write(error.subError(), Xml.child(parent, "subError"));
        }
        Xml.text(parent, "sessionId", error.sessionId());
    }

    /** @throws UnreadableMessage when the document is no envelope with one body */
    static Element body(Document document) {
        var envelope = document.getDocumentElement();
        if (!is(envelope, "Envelope")) {
            throw new UnreadableMessage("no SOAP envelope");
        }
        var bodies = bodies(envelope);
        if (bodies.size() != 1) {
            throw new UnreadableMessage("no single SOAP body");
        }
        return bodies.get(0);
    }

    private static List<Element> bodies(Element envelope) {
        return Xml.children(envelope).filter(child -> is(child, "Body")).toList();
    }

    /** @throws UnreadableMessage when the body does not hold exactly this element */
    static Element content(Document document, String namespace, String name) {
        var content = content(document);
        if (!name.equals(content.getLocalName()) || !namespace.equals(content.getNamespaceURI())) {
            throw new UnreadableMessage("no " + name);
        }
        return content;
    }

    static Element content(Document document) {
        var children = Xml.children(body(document)).toList();
        if (children.size() != 1) {
            throw new UnreadableMessage("no single element in the SOAP body");
        }
        return children.get(0);
    }

    static Optional<ErrorInfo> fault(Document document) {
        var content = content(document);
        return is(content, "Fault") ? Optional.of(error(content)) : Optional.empty();
    }

    private static ErrorInfo error(Element fault) {
        return Xml.children(fault)
                .filter(child -> "detail".equals(child.getLocalName()))
                .flatMap(Xml::children)
                .filter(detail ->
                        Objects.requireNonNullElse(detail.getLocalName(), "").endsWith("Fault"))
                .map(Fields::of)
                .map(Fields::error)
                .findFirst()
                .orElseGet(() -> {
                    var words = Fields.of(fault);
                    return new ErrorInfo(
                            words.text("faultcode").orElse(""),
                            words.text("faultstring").orElse(""),
                            null,
                            null,
                            null,
                            null);
                });
    }

    static boolean is(Element element, String name) {
        return SOAP.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
