package kz.patronat.signature.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import kz.patronat.kernel.StrictXml;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An enveloped signature of a whole XML document. The outer form is checked strictly, because a signature that is right
 * for a part of the document, or for another one inside it, would be right for the arithmetic.
 */
final class XmlSignature implements OpenedSignature {

    private static final String NAMESPACE = XMLSignature.XMLNS;

    private final Document document;
    private final Element signature;
    private final Element signedInfo;
    private final String canonicalForm;
    private final String method;
    private final String digestMethod;
    private final String contentForm;
    private final byte[] digest;
    private final byte[] value;
    private final X509CertificateHolder certificate;

    private XmlSignature(Document document, Element signature) {
        this.document = document;
        this.signature = signature;
        var parts = children(signature);
        Refused.unless(parts.stream().noneMatch(part -> is(part, "Object")), Reason.WRAPPED);
        this.signedInfo = named(parts, 0, "SignedInfo");
        var inside = children(signedInfo);
        this.canonicalForm = algorithm(named(inside, 0, "CanonicalizationMethod"));
        this.method = algorithm(named(inside, 1, "SignatureMethod"));
        var reference = named(inside, 2, "Reference");
        var about = children(reference);
        Refused.unless(inside.size() == 3, Reason.WRONG_REFERENCE);
        Refused.unless(is(about.isEmpty() ? null : about.get(0), "Transforms"), Reason.WRONG_REFERENCE);
        this.digestMethod = algorithm(named(about, 1, "DigestMethod"));
        XmlAlgorithms.check(method, digestMethod);
        Refused.unless(XmlAlgorithms.CANONICAL_FORMS.contains(canonicalForm), Reason.ALGORITHM_FORBIDDEN);
        Refused.unless(
                reference.hasAttribute("URI") && reference.getAttribute("URI").isEmpty(), Reason.WRONG_REFERENCE);
        this.contentForm = contentForm(children(about.get(0)));
        this.digest = bytes(named(about, 2, "DigestValue"));
        this.value = bytes(named(parts, 1, "SignatureValue"));
        this.certificate = certificate(named(parts, 2, "KeyInfo"));
    }

    /**
     * @throws Refused when there is not exactly one signature, at its place, over the whole document
     */
    static XmlSignature open(byte[] bytes) {
        var document = read(bytes);
        var found = document.getElementsByTagNameNS(NAMESPACE, "Signature");
        Refused.unless(found.getLength() > 0, Reason.NOT_SIGNED);
        Refused.unless(found.getLength() == 1, Reason.SEVERAL_SIGNATURES);
        var signature = (Element) found.item(0);
        Refused.unless(signature.getParentNode() == document.getDocumentElement(), Reason.WRAPPED);
        // A reference to the whole document leaves comments out, so they would be words that nobody has signed.
        Refused.unless(!hasComment(document), Reason.WRAPPED);
        return new XmlSignature(document, signature);
    }

    private static Document read(byte[] bytes) {
        try {
            return StrictXml.read(bytes);
        } catch (StrictXml.Unreadable unreadable) {
            throw new Refused(unreadable.hasDoctype() ? Reason.FORBIDDEN_MARKUP : Reason.MALFORMED);
        }
    }

    @Override
    public X509CertificateHolder certificate() {
        return certificate;
    }

    @Override
    public boolean isGost() {
        return XmlAlgorithms.isNational(method);
    }

    @Override
    public void verify() {
        if (isGost() && !(method.equals(Gost.XML_SIGNATURE) && digestMethod.equals(Gost.XML_DIGEST))) {
            throw new Undecided(Obstacle.ALGORITHM_UNKNOWN, "the national algorithm " + method + " is not known here");
        }
        var info = CanonicalForm.of(StrictXml.empty(), signedInfo, canonicalForm);
        Refused.unless(isOfItsContent(), Reason.CONTENT_CHANGED);
        Refused.unless(fits(info), Reason.SIGNATURE_BROKEN);
    }

    @Override
    public boolean isOfItsContent() {
        var unknown = isGost() && !digestMethod.equals(Gost.XML_DIGEST);
        return unknown || MessageDigest.isEqual(digest, XmlAlgorithms.digest(digestMethod, content()));
    }

    /** Whether a program that looks for the usual name of the element finds this signature, and no other element. */
    boolean bearsTheUsualName() {
        var named = document.getElementsByTagName("ds:Signature");
        return named.getLength() == 1 && named.item(0) == signature;
    }

    private byte[] content() {
        var next = signature.getNextSibling();
        var root = document.getDocumentElement();
        root.removeChild(signature);
        try {
            return CanonicalForm.of(document, contentForm);
        } finally {
            root.insertBefore(signature, next);
        }
    }

    private boolean fits(byte[] info) {
        var key = certificate.getSubjectPublicKeyInfo();
        if (!isGost()) {
            return SignerKey.verify(key, XmlAlgorithms.signature(method), info, value);
        }
        try {
            return Gost.verify(key, Gost.digest(info), value);
        } catch (IllegalArgumentException anotherKey) {
            return false;
        }
    }

    private static String contentForm(List<Element> transforms) {
        var names = transforms.stream()
                .map(each -> children(each).isEmpty() ? each.getAttribute("Algorithm") : "with parameters")
                .toList();
        Refused.unless(!names.isEmpty() && names.get(0).equals(Transform.ENVELOPED), Reason.WRONG_REFERENCE);
        if (names.size() == 1) {
            return CanonicalizationMethod.INCLUSIVE;
        }
        Refused.unless(
                names.size() == 2 && XmlAlgorithms.CANONICAL_FORMS.contains(names.get(1)), Reason.WRONG_REFERENCE);
        return names.get(1);
    }

    private static X509CertificateHolder certificate(Element keyInfo) {
        var found = keyInfo.getElementsByTagNameNS(NAMESPACE, "X509Certificate");
        Refused.unless(found.getLength() > 0, Reason.MALFORMED);
        return Certificates.read(bytes((Element) found.item(0)));
    }

    private static String algorithm(Element element) {
        // A parameter such as the length of an HMAC or a list of prefixes changes what the name promises.
        Refused.unless(children(element).isEmpty(), Reason.ALGORITHM_FORBIDDEN);
        return element.getAttribute("Algorithm");
    }

    private static byte[] bytes(Element element) {
        try {
            return Base64.getMimeDecoder().decode(element.getTextContent());
        } catch (IllegalArgumentException noBytes) {
            throw new Refused(Reason.MALFORMED);
        }
    }

    private static Element named(List<Element> elements, int index, String name) {
        Refused.unless(elements.size() > index && is(elements.get(index), name), Reason.MALFORMED);
        return elements.get(index);
    }

    private static boolean is(@Nullable Element element, String name) {
        return element != null && NAMESPACE.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static List<Element> children(Element element) {
        var found = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element each) {
                found.add(each);
            }
        }
        return found;
    }

    private static boolean hasComment(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.COMMENT_NODE || hasComment(child)) {
                return true;
            }
        }
        return false;
    }
}
