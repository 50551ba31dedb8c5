package kz.patronat.signature.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import kz.patronat.signature.Verdict.Reason;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of strangers: no DOCTYPE, hence no entities; nothing is fetched; nothing grows beyond its size. */
final class XmlDocument {

    private static final DocumentBuilderFactory TREES = trees();
    private static final XMLInputFactory EVENTS = events();

    private XmlDocument() {}

    /** @throws Refused when it is no XML or has a DOCTYPE */
    static Document read(byte[] bytes) {
        try {
            var builder = builder();
            // The one that is there when nothing is said writes on the standard error.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException unreadable) {
            throw new Refused(hasDoctype(bytes) ? Reason.FORBIDDEN_MARKUP : Reason.MALFORMED);
        }
    }

    static Document empty() {
        return builder().newDocument();
    }

    private static DocumentBuilder builder() {
        synchronized (TREES) {
            try {
                return TREES.newDocumentBuilder();
            } catch (ParserConfigurationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static boolean hasDoctype(byte[] bytes) {
        try {
            var events = EVENTS.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.DTD:
                        return true;
                    case XMLStreamConstants.START_ELEMENT:
                        return false;
                    default:
                }
            }
            return false;
        } catch (XMLStreamException unreadable) {
            return false;
        }
    }

    private static DocumentBuilderFactory trees() {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // The whole tree at once: a deferred one is not safe to read and takes longer when all of it is read.
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        factory.setXIncludeAware(false);
        // Whatever walks the tree walks it by recursion.
        factory.setAttribute("jdk.xml.maxElementDepth", "250");
        factory.setAttribute("jdk.xml.elementAttributeLimit", "500");
        return factory;
    }

    private static XMLInputFactory events() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
