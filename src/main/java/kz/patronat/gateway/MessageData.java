package kz.patronat.gateway;

import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import kz.patronat.gateway.wire.Xml;
import org.w3c.dom.Element;

/** What a message carries; the gateway itself does not look into it. */
public sealed interface MessageData {

    /**
     * Elements right under {@code data}.
     *
     * @param content its attributes (such as {@code xsi:type}) and children are those of {@code data}
     */
    record Typed(Element content) implements MessageData {}

    /** A whole document, often signed by its owner, as escaped text. */
    record Escaped(String xml) implements MessageData {}

    record Empty() implements MessageData {}

    /**
     * Fields of a type of the receiver's schema.
     *
     * @param fields name and text, in the order of the schema
     */
    static MessageData of(QName type, Map<String, String> fields) {
        var content = Xml.document().createElementNS(null, "data");
        content.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xsi", Xml.XSI);
        content.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:p", type.getNamespaceURI());
        content.setAttributeNS(Xml.XSI, "xsi:type", "p:" + type.getLocalPart());
        fields.forEach((name, text) -> Xml.text(content, name, text));
        return new Typed(content);
    }
}
