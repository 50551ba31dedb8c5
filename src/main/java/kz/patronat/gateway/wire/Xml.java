package kz.patronat.gateway.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.kernel.StrictXml;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** XML from strangers and XML for them: nothing is fetched, expanded or declared, and nothing is made prettier. */
public final class Xml {

    public static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private Xml() {}

    public static Document document() {
        return StrictXml.empty();
    }

    /** @throws UnreadableMessage when the bytes are no XML, or such XML as nobody needs */
    public static Document parse(byte[] bytes) {
        try {
            return StrictXml.read(bytes);
        } catch (StrictXml.Unreadable broken) {
            throw new UnreadableMessage(broken.getMessage());
        }
    }

    /** As it is, in UTF-8, with a declaration and not one space more. */
    public static byte[] bytes(Document document) {
        var bytes = new ByteArrayOutputStream();
        try {
            bytes.write(DECLARATION.getBytes(StandardCharsets.UTF_8));
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.INDENT, "no");
            writer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(bytes));
        } catch (IOException | TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A new unqualified child. */
    public static Element child(Element parent, String name) {
        return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(null, name));
    }

    /** A new unqualified child with the text, unless there is none. */
    public static void text(Element parent, String name, @Nullable String text) {
        if (text != null) {
            child(parent, name).setTextContent(text);
        }
    }

    static void text(Element parent, String name, @Nullable OffsetDateTime moment) {
        text(parent, name, moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    /**
     * Writes out what the names below refer to. A signature is made over what is written out; what a tree merely knows is
     * not there for it, but is for whoever reads the bytes.
     *
     * @param outer prefixes declared above, with their namespaces
     */
    static void declareNamespaces(Element element, Map<String, String> outer) {
        var scope = new HashMap<>(outer);
        var attributes = element.getAttributes();
        var used = new HashMap<String, String>();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                scope.put(attribute.getPrefix() == null ? "" : attribute.getLocalName(), attribute.getNodeValue());
            } else if (attribute.getPrefix() != null && attribute.getNamespaceURI() != null) {
                used.put(attribute.getPrefix(), attribute.getNamespaceURI());
            }
        }
        used.put(
                Objects.requireNonNullElse(element.getPrefix(), ""),
                Objects.requireNonNullElse(element.getNamespaceURI(), ""));
        used.forEach((prefix, namespace) -> {
            if (!prefix.equals("xml") && !namespace.equals(scope.put(prefix, namespace))) {
                var name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
                element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, namespace);
            }
        });
        children(element).toList().forEach(child -> declareNamespaces(child, scope));
    }

    public static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** A moment in one of the spellings of {@code xs:dateTime}; without a zone it is one of Almaty. */
    public static Optional<OffsetDateTime> moment(String text) {
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof OffsetDateTime moment
                            ? moment
                            : ((LocalDateTime) parsed).atZone(Zone.ALMATY).toOffsetDateTime());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
