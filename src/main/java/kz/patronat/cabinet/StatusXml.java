package kz.patronat.cabinet;

import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the small documents that tell of a status; none of their elements has a namespace. */
final class StatusXml {

    private StatusXml() {}

    static Element root(String name) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            var root = document.createElementNS(null, name);
            document.appendChild(root);
            return root;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Element child(Element parent, String name) {
        var child = document(parent).createElementNS(null, name);
        parent.appendChild(child);
        return child;
    }

    static void text(Element parent, String name, @Nullable String text) {
        if (text != null) {
            child(parent, name).setTextContent(text);
        }
    }

    static String written(Element root) {
        var text = new StringWriter();
        try {
            var transformers = TransformerFactory.newInstance();
            transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = transformers.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(text));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static Document document(Element element) {
        return element.getOwnerDocument();
    }
}
