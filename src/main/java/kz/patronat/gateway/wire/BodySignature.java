package kz.patronat.gateway.wire;

import static kz.patronat.gateway.wire.BodyVerdict.Reason.ALGORITHM_FORBIDDEN;
import static kz.patronat.gateway.wire.BodyVerdict.Reason.BROKEN;
import static kz.patronat.gateway.wire.BodyVerdict.Reason.MALFORMED;
import static kz.patronat.gateway.wire.BodyVerdict.Reason.NOT_SIGNED;
import static kz.patronat.gateway.wire.BodyVerdict.Reason.SEVERAL_SIGNATURES;
import static kz.patronat.gateway.wire.BodyVerdict.Reason.STRANGER;
import static kz.patronat.gateway.wire.BodyVerdict.Reason.WRAPPED;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import kz.patronat.gateway.wire.BodyVerdict.Reason;
import kz.patronat.gateway.wire.BodyVerdict.Refused;
import kz.patronat.gateway.wire.BodyVerdict.Signed;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The signature of the SOAP body: one reference to it, exclusive canonicalisation, the certificate itself in the key
 * information. RSA and ECDSA by the JDK; the keys of the national standard are a tool's to use.
 */
public final class BodySignature {

    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";
    private static final String X509 = OASIS + "x509-token-profile-1.0#X509v3";
    private static final String BASE64 = OASIS + "soap-message-security-1.0#Base64Binary";

    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final Set<String> SIGNATURES = Set.of(
            RSA_SHA256,
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            ECDSA_SHA256,
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512");
    private static final Set<String> DIGESTS = Set.of(DigestMethod.SHA256, DigestMethod.SHA512);

    private static final String NATIONAL = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";
    private static final String GOST_SIGNATURE = NATIONAL + "gostr34102015-gostr34112015-512";
    private static final String GOST_DIGEST = NATIONAL + "gostr34112015-512";

    private static final XMLSignatureFactory SIGNATURE_FACTORY = XMLSignatureFactory.getInstance("DOM");

    private BodySignature() {}

    /** Signs the body of the envelope; the document must not be touched afterwards. */
    public static void sign(Document envelope, TransportKey key) {
        var body = Envelope.body(envelope);
        var id = "id-" + UUID.randomUUID();
        // Written out, or the signature would be made over a body without this namespace.
        body.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsu", WSU);
        body.setAttributeNS(WSU, "wsu:Id", id);
        body.setIdAttributeNS(WSU, "Id", true);
        try {
            var reference = SIGNATURE_FACTORY.newReference(
                    "#" + id,
                    SIGNATURE_FACTORY.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(SIGNATURE_FACTORY.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            var info = SIGNATURE_FACTORY.newSignedInfo(
                    SIGNATURE_FACTORY.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                    SIGNATURE_FACTORY.newSignatureMethod(
                            "RSA".equals(key.key().getAlgorithm()) ? RSA_SHA256 : ECDSA_SHA256, null),
                    List.of(reference));
            var security = security(envelope);
            var certificate = SIGNATURE_FACTORY
                    .getKeyInfoFactory()
                    .newKeyInfo(List.of(new DOMStructure(tokenReference(envelope, key.certificate()))));
            var context = new DOMSignContext(key.key(), security);
            context.setDefaultNamespacePrefix("ds");
            SIGNATURE_FACTORY.newXMLSignature(info, certificate).sign(context);
            withoutLineBreaks(security);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException failed) {
            throw new IllegalStateException("the body cannot be signed with the key of " + key, failed);
        }
    }

    /** The JDK breaks the lines of the value as mail does; other readers stumble over the carriage returns. */
    private static void withoutLineBreaks(Element security) {
        elements(security, "SignatureValue")
                .forEach(value -> value.setTextContent(value.getTextContent().replaceAll("\\s", "")));
    }

    private static Element security(Document envelope) {
        var security = envelope.createElementNS(WSSE, "wsse:Security");
        security.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsse", WSSE);
        security.setAttributeNS(Envelope.SOAP, "soap:mustUnderstand", "1");
        var root = envelope.getDocumentElement();
        var header = Xml.children(root)
                .filter(child -> Envelope.is(child, "Header"))
                .findFirst()
                .orElseGet(() -> (Element) root.insertBefore(
                        envelope.createElementNS(Envelope.SOAP, "soap:Header"), root.getFirstChild()));
        return (Element) header.appendChild(security);
    }

    private static Element tokenReference(Document envelope, X509Certificate certificate)
            throws CertificateEncodingException {
        var reference = envelope.createElementNS(WSSE, "wsse:SecurityTokenReference");
        var identifier = (Element) reference.appendChild(envelope.createElementNS(WSSE, "wsse:KeyIdentifier"));
        identifier.setAttributeNS(null, "EncodingType", BASE64);
        identifier.setAttributeNS(null, "ValueType", X509);
        identifier.setTextContent(Base64.getEncoder().encodeToString(certificate.getEncoded()));
        return reference;
    }

    /** Whether the one body that will be read is what is signed, and by whom. */
    public static BodyVerdict verify(Document envelope) {
        return verify(envelope, null, anybody -> true);
    }

    /**
     * Likewise where a tool knows GOST 34.10-2015 with 512 bits: it is asked for the arithmetic alone, what is signed and
     * with which certificate is read here. For a stranger's sake it is not asked.
     *
     * @param gost throws an {@link IllegalArgumentException} when it cannot read the signature
     */
    public static BodyVerdict verify(
            Document envelope, @Nullable Predicate<X509Certificate> gost, Predicate<X509Certificate> trusted) {
        var signatures = elements(envelope, XMLSignature.XMLNS, "Signature")
                .filter(signature -> !isInside(signature, Envelope.body(envelope)))
                .toList();
        if (signatures.size() != 1) {
            return new Refused(signatures.isEmpty() ? NOT_SIGNED : SEVERAL_SIGNATURES);
        }
        var signature = signatures.get(0);
        var refused = structure(envelope, signature, gost != null);
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        return gost != null && isGost(signature)
                ? gostValue(signature, gost, trusted)
                : value(signature, Envelope.body(envelope));
    }

    /** Whether the document is the envelope as it was, with one signature over its body. */
    public static boolean isOver(Document envelope, Document signed) {
        var signatures = elements(signed, XMLSignature.XMLNS, "Signature")
                .filter(signature -> !isInside(signature, Envelope.body(signed)))
                .toList();
        return signatures.size() == 1
                && structure(signed, signatures.get(0), true).isEmpty()
                && Envelope.content(signed).isEqualNode(Envelope.content(envelope));
    }

    private static Optional<Reason> structure(Document envelope, Element signature, boolean knowsGost) {
        if (!isInSecurityHeader(signature)
                || elements(envelope, Envelope.SOAP, "Body").count() != 1) {
            return Optional.of(WRAPPED);
        }
        var references = elements(signature, "Reference").toList();
        var id = id(Envelope.body(envelope));
        if (references.size() != 1
                || id.isEmpty()
                || !references.get(0).getAttribute("URI").equals("#" + id)
                || elements(envelope, "*", "*").filter(each -> hasId(each, id)).count() != 1) {
            return Optional.of(WRAPPED);
        }
        var allowed = algorithms(signature, "CanonicalizationMethod").equals(List.of(EXCLUSIVE))
                && algorithms(signature, "Transform").equals(List.of(EXCLUSIVE))
                && (knowsGost && isGost(signature)
                        || SIGNATURES.containsAll(algorithms(signature, "SignatureMethod"))
                                && DIGESTS.containsAll(algorithms(signature, "DigestMethod")));
        return allowed ? Optional.empty() : Optional.of(ALGORITHM_FORBIDDEN);
    }

    private static boolean isGost(Element signature) {
        return algorithms(signature, "SignatureMethod").equals(List.of(GOST_SIGNATURE))
                && algorithms(signature, "DigestMethod").equals(List.of(GOST_DIGEST));
    }

    private static BodyVerdict gostValue(
            Element signature, Predicate<X509Certificate> gost, Predicate<X509Certificate> trusted) {
        try {
            var certificate = certificate(signature);
            if (!trusted.test(certificate)) {
                return new Refused(STRANGER);
            }
            return gost.test(certificate) ? new Signed(certificate) : new Refused(BROKEN);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return new Refused(MALFORMED);
        }
    }

    private static BodyVerdict value(Element signature, Element body) {
        try {
            var certificate = certificate(signature);
            var context = new DOMValidateContext(certificate.getPublicKey(), signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            context.setIdAttributeNS(body, body.hasAttributeNS(WSU, "Id") ? WSU : null, "Id");
            return SIGNATURE_FACTORY.unmarshalXMLSignature(context).validate(context)
                    ? new Signed(certificate)
                    : new Refused(BROKEN);
        } catch (GeneralSecurityException | MarshalException | IllegalArgumentException malformed) {
            return new Refused(MALFORMED);
        } catch (XMLSignatureException broken) {
            return new Refused(BROKEN);
        }
    }

    private static X509Certificate certificate(Element signature) throws GeneralSecurityException {
        var encoded = Stream.concat(
                        descendants(signature, WSSE, "KeyIdentifier"),
                        descendants(signature, XMLSignature.XMLNS, "X509Certificate"))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no certificate"));
        var bytes = Base64.getMimeDecoder().decode(encoded);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    private static boolean isInSecurityHeader(Element signature) {
        return signature.getParentNode() instanceof Element security
                && WSSE.equals(security.getNamespaceURI())
                && "Security".equals(security.getLocalName())
                && security.getParentNode() instanceof Element header
                && Envelope.is(header, "Header")
                && header.getParentNode() == signature.getOwnerDocument().getDocumentElement();
    }

    private static boolean isInside(Element element, Element body) {
        for (var parent = element.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (parent == body) {
                return true;
            }
        }
        return false;
    }

    /** Older clients put a plain one on the body. */
    private static String id(Element body) {
        var qualified = body.getAttributeNS(WSU, "Id");
        return qualified.isEmpty() ? body.getAttributeNS(null, "Id") : qualified;
    }

    private static boolean hasId(Element element, String id) {
        return Stream.of(
                        element.getAttributeNS(WSU, "Id"),
                        element.getAttributeNS(null, "Id"),
                        element.getAttributeNS(null, "ID"),
                        element.getAttributeNS(null, "id"),
                        element.getAttributeNS(XMLConstants.XML_NS_URI, "id"))
                .anyMatch(id::equals);
    }

    private static List<String> algorithms(Element signature, String name) {
        return elements(signature, name)
                .map(each -> each.getAttribute("Algorithm"))
                .toList();
    }

    private static Stream<Element> elements(Element signature, String name) {
        return descendants(signature, XMLSignature.XMLNS, name);
    }

    private static Stream<Element> descendants(Element parent, String namespace, String name) {
        var nodes = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static Stream<Element> elements(Document document, String namespace, String name) {
        return descendants(document.getDocumentElement(), namespace, name);
    }
}
