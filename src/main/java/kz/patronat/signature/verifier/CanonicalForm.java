package kz.patronat.signature.verifier;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import javax.xml.XMLConstants;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dom.DOMURIReference;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Canonical XML, made by the JDK. The documents hold no comments, which none of the forms would tell apart. */
final class CanonicalForm {

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    /** The context wants to know whose key it is; for the canonical form no key matters. */
    private static final KeySelector NOBODY = new KeySelector() {
        @Override
        public KeySelectorResult select(
                @Nullable KeyInfo keyInfo, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context) {
            throw new IllegalStateException("nothing is verified here");
        }
    };

    private CanonicalForm() {}

    static byte[] of(Document document, String algorithm) {
        try {
            var here = document.createElement("here");
            here.setAttribute("URI", "");
            var context = context(here);
            var everything = FACTORY.getURIDereferencer().dereference(new WholeDocument(here), context);
            var bytes = new ByteArrayOutputStream();
            var form = TransformService.getInstance(algorithm, "DOM");
            form.init(new DOMStructure(here), context);
            form.transform(everything, context, bytes);
            return bytes.toByteArray();
        } catch (URIReferenceException | TransformException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The form that the element has where it stands: with the namespaces in force there. */
    static byte[] of(Document empty, Element element, String algorithm) {
        var root = (Element) empty.importNode(element, true);
        empty.appendChild(root);
        for (var node = element.getParentNode(); node instanceof Element outer; node = outer.getParentNode()) {
            inherit(root, outer);
        }
        return of(empty, algorithm);
    }

    private static void inherit(Element root, Element outer) {
        var attributes = outer.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (isInherited(attribute) && !root.hasAttribute(attribute.getNodeName())) {
                root.setAttributeNS(attribute.getNamespaceURI(), attribute.getNodeName(), attribute.getNodeValue());
            }
        }
    }

    private static boolean isInherited(Node attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                || XMLConstants.XML_NS_URI.equals(attribute.getNamespaceURI());
    }

    private static XMLCryptoContext context(Node node) {
        var context = new DOMValidateContext(NOBODY, node);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        return context;
    }

    private record WholeDocument(Element from) implements DOMURIReference {

        @Override
        public Node getHere() {
            return from.getAttributeNode("URI");
        }

        @Override
        public String getURI() {
            return "";
        }

        @Override
        public String getType() {
            return "";
        }
    }
}
