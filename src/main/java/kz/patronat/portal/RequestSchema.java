package kz.patronat.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kz.patronat.kernel.Bilingual;
import kz.patronat.portal.NotTaken.Kind;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * The schema of one kind of signed request: reads such a request and says in words of its own annotations what does not
 * fit, with the line.
 */
public final class RequestSchema {

    /** Longest request that is read, in bytes; files come beside it. */
    static final int LARGEST = 1024 * 1024;

    private static final String SAX = "http://xml.org/sax/features/";

    private final Schema schema;
    private final SAXParserFactory parsers;
    private final Map<String, Bilingual> labels;

    private RequestSchema(byte[] source) {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            this.schema = factory.newSchema(new StreamSource(new ByteArrayInputStream(source)));
            this.labels = labels(source);
            this.parsers = parsers();
        } catch (SAXException | ParserConfigurationException | IOException broken) {
            throw new IllegalStateException("a schema of ours cannot be read", broken);
        }
    }

    /** @param file name of the file under {@code xsd/} */
    public static RequestSchema load(String file) {
        try (var stream = RequestSchema.class.getResourceAsStream("/xsd/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no schema " + file);
            }
            return new RequestSchema(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a request, valid or not.
     *
     * @throws NotTaken when it is too long, no XML, bears a DOCTYPE, or nobody signed it
     */
    public Read read(byte[] xml) {
        if (xml.length > LARGEST) {
            throw new NotTaken(
                    Kind.TOO_LARGE, List.of(Fault.at("request", "portal.request-too-large", LARGEST / 1024)));
        }
        var reading = new RequestReading(schema.newValidatorHandler(), labels);
        try {
            var reader = reader();
            reader.setContentHandler(reading);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", reading);
            reader.setErrorHandler(reading);
            // Nothing is ever fetched.
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            reader.parse(new InputSource(new ByteArrayInputStream(xml)));
        } catch (SAXParseException broken) {
            throw NotTaken.unreadable(new Fault(
                    "request",
                    Math.max(1, broken.getLineNumber()),
                    "portal.not-xml",
                    List.of(Math.max(1, broken.getLineNumber()))));
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw NotTaken.unreadable(new Fault("request", 1, "portal.not-xml", List.of(1)));
        }
        var root = reading.root();
        if (root.children().stream().noneMatch(Node::isSignature)) {
            throw NotTaken.unreadable(Fault.at("request", "portal.signature-missing"));
        }
        return new Read(root, reading.faults());
    }

    /**
     * A request as it was read.
     *
     * @param faults what does not fit the schema; empty when everything does
     */
    public record Read(Node root, List<Fault> faults) {

        /** @throws NotTaken when it does not fit the schema */
        public Node valid() {
            if (!faults.isEmpty()) {
                throw new NotTaken(Kind.NO_CASE, faults);
            }
            return root;
        }
    }

    /** Looking for a factory takes longer than reading a request, so there is one; it serves one thread at a time. */
    private XMLReader reader() throws SAXException, ParserConfigurationException {
        synchronized (parsers) {
            return parsers.newSAXParser().getXMLReader();
        }
    }

    private static SAXParserFactory parsers() throws SAXException, ParserConfigurationException {
        var factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory;
    }

    /** What elements and attributes are called, up to the colon with which an explanation begins. */
    private static Map<String, Bilingual> labels(byte[] source)
            throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(source));
        var found = new HashMap<String, Bilingual>();
        for (var kind : List.of("element", "attribute")) {
            var declared = document.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, kind);
            for (var i = 0; i < declared.getLength(); i++) {
                var element = (Element) declared.item(i);
                var words = element.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "documentation");
                found.putIfAbsent(element.getAttribute("name"), new Bilingual(label(words, 0), label(words, 1)));
            }
        }
        return Map.copyOf(found);
    }

    private static String label(NodeList words, int index) {
        return words.item(index).getTextContent().strip().split(":", 2)[0];
    }
}
