package kz.patronat.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.patronat.kernel.RejectedInput;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What came back from the signing tool, held against what it was given. */
final class SignedDraft {

    private final Document document;

    /** @throws RejectedInput when it is no XML */
    SignedDraft(byte[] bytes) {
        this.document = parsed(bytes);
    }

    /** When it says that it was signed; empty where it says nothing. */
    String signedAt() {
        var at = document.getElementsByTagNameNS("*", "at");
        return at.getLength() == 0 ? "" : at.item(0).getTextContent().strip();
    }

    /** Whether nothing but a signature was added to those bytes. */
    boolean isOf(byte[] given) {
        var content = (Document) document.cloneNode(true);
        var signatures = content.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        while (signatures.getLength() > 0) {
            Node signature = signatures.item(0);
            signature.getParentNode().removeChild(signature);
        }
        content.normalizeDocument();
        return content.getDocumentElement().isEqualNode(parsed(given).getDocumentElement());
    }

    private static Document parsed(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException noXml) {
            throw new RejectedInput("signed", "draft.signed.unreadable");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
