package kz.patronat.signature.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.StrictXml;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signs as the national tools do: enveloped XML signatures and CMS, with keys of the sample authority. */
public final class SampleSigner {

    private static final PersonName NOBODY = new PersonName("SAMPLE", "PERSON", null);

    private final SampleAuthority authority;
    private final Clock clock;
    private final Map<Iin, SampleKey> keys = new ConcurrentHashMap<>();

    public SampleSigner(SampleAuthority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    public SampleAuthority authority() {
        return authority;
    }

    /** The key of a person, the same each time as long as it is good. */
    public SampleKey key(Iin iin) {
        return key(iin, NOBODY);
    }

    /** @param name stands in the certificate when the person has none yet */
    public SampleKey key(Iin iin, PersonName name) {
        return keys.compute(iin, (person, known) -> isGood(known) ? known : authority.issue(holder(person, name)));
    }

    /** A person with a key to sign with, to be changed and issued by {@link #authority()}. */
    public SampleHolder holder(Iin iin, PersonName name) {
        return SampleHolder.person(name, iin, clock.instant());
    }

    public SampleHolder holder(Iin iin) {
        return holder(iin, NOBODY);
    }

    private boolean isGood(@Nullable SampleKey key) {
        return key != null
                && key.certificate().getNotBefore().toInstant().isBefore(clock.instant())
                && key.certificate().getNotAfter().toInstant().isAfter(clock.instant());
    }

    /**
     * Signs the whole document.
     *
     * @throws IllegalArgumentException when the bytes are no XML
     */
    public byte[] xml(byte[] document, SampleKey key) {
        var tree = StrictXml.read(document);
        var factory = XMLSignatureFactory.getInstance("DOM");
        try {
            var reference = factory.newReference(
                    "",
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(
                            factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            factory.newTransform(
                                    CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS, (TransformParameterSpec) null)),
                    null,
                    null);
            var info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(
                            isRsa(key) ? SignatureMethod.RSA_SHA256 : SignatureMethod.ECDSA_SHA256, null),
                    List.of(reference));
            var keys = factory.getKeyInfoFactory();
            var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate()))));
            var context = new DOMSignContext(key.key(), tree.getDocumentElement());
            context.setDefaultNamespacePrefix("ds");
            factory.newXMLSignature(info, keyInfo).sign(context);
            return written(tree);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With a certificate in the name that the document gives the person. */
    public byte[] xml(byte[] document, Iin iin) {
        return xml(document, key(iin, nameIn(document, iin)));
    }

    /** As the person calls himself in an application; nobody's name where it says nothing of him. */
    public static PersonName nameIn(byte[] document, Iin iin) {
        var numbers = StrictXml.read(document).getElementsByTagNameNS("*", "iin");
        for (var i = 0; i < numbers.getLength(); i++) {
            if (numbers.item(i).getTextContent().strip().equals(iin.value())
                    && numbers.item(i).getParentNode() instanceof Element person) {
                var surname = text(person, "surname");
                var given = text(person, "given");
                return surname.isEmpty() || given.isEmpty() ? NOBODY : new PersonName(surname, given, null);
            }
        }
        return NOBODY;
    }

    private static String text(Element person, String name) {
        var found = person.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    public byte[] cmsAttached(byte[] data, SampleKey key) {
        return cms(data, key, true);
    }

    public byte[] cmsDetached(byte[] data, SampleKey key) {
        return cms(data, key, false);
    }

    private static byte[] cms(byte[] data, SampleKey key, boolean attached) {
        var generator = new CMSSignedDataGenerator();
        try {
            var signer = new JcaContentSignerBuilder(isRsa(key) ? "SHA256withRSA" : "SHA256withECDSA").build(key.key());
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer, key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(data), attached)
                    .getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException | CMSException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isRsa(SampleKey key) {
        return key.key().getAlgorithm().equals("RSA");
    }

    private static byte[] written(Document tree) {
        var bytes = new ByteArrayOutputStream();
        try {
            var transformers = TransformerFactory.newInstance();
            transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            transformers.newTransformer().transform(new DOMSource(tree), new StreamResult(bytes));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
