package kz.patronat.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of strangers: no DOCTYPE, hence no entities; nothing is fetched; nothing grows beyond its size. */
public final class StrictXml {

    private static final DocumentBuilderFactory TREES = trees();
    private static final SAXParserFactory DOCTYPES = doctypes();

    private StrictXml() {}

    /** Bytes that are no XML, or such XML as nobody needs. */
    public static final class Unreadable extends IllegalArgumentException {

        private final boolean doctype;

        private Unreadable(boolean doctype, Exception cause) {
            super("no well-formed XML without a document type", cause);
            this.doctype = doctype;
        }

        /** Whether a document type, which may declare anything, was the fault. */
        public boolean hasDoctype() {
            return doctype;
        }
    }

    /** @throws Unreadable when it is not well formed, has a DOCTYPE, or is deeper than any message of ours */
    public static Document read(byte[] bytes) {
        try {
            var builder = builder();
            // The one that is there when nothing is said writes on the standard error.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException unreadable) {
            throw new Unreadable(hasDoctype(bytes), unreadable);
        }
    }

    public static Document empty() {
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

    /** Goes no further than the first element, and fetches nothing of what the document type may name. */
    private static boolean hasDoctype(byte[] bytes) {
        var prolog = new Prolog();
        try {
            var reader = DOCTYPES.newSAXParser().getXMLReader();
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", prolog);
            reader.setContentHandler(prolog);
            reader.setErrorHandler(prolog);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException readOrBroken) {
            // The answer stands in the handler: reading ends by an exception, of its own or of the reader.
            return prolog.doctype;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return prolog.doctype;
    }

    private static final class Prolog extends DefaultHandler2 {

        private boolean doctype;

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
            doctype = true;
            throw new SAXException("read far enough");
        }

        @Override
        public void startElement(String namespace, String name, String prefixed, Attributes attributes)
                throws SAXException {
            throw new SAXException("read far enough");
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
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        // Whatever walks the tree walks it by recursion.
        factory.setAttribute("jdk.xml.maxElementDepth", "100");
        factory.setAttribute("jdk.xml.elementAttributeLimit", "500");
        return factory;
    }

    private static SAXParserFactory doctypes() {
        var factory = SAXParserFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
        return factory;
    }
}
