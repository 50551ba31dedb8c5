package kz.patronat.draft;

import javax.xml.crypto.dsig.XMLSignature;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.StrictXml;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

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
            return StrictXml.read(bytes);
        } catch (StrictXml.Unreadable noXml) {
            throw new RejectedInput("signed", "draft.signed.unreadable");
        }
    }
}
