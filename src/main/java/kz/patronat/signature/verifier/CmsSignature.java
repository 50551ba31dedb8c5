package kz.patronat.signature.verifier;

import java.security.MessageDigest;
import java.util.Set;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;

/** A CMS with one signature, over the data inside it or beside it. */
final class CmsSignature implements OpenedSignature {

    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private static final Set<ASN1ObjectIdentifier> SIGNATURES = Set.of(
            PKCSObjectIdentifiers.rsaEncryption,
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            X9ObjectIdentifiers.id_ecPublicKey,
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512);

    private final SignerInformation signer;
    private final X509CertificateHolder certificate;
    private final byte[] content;

    private CmsSignature(SignerInformation signer, X509CertificateHolder certificate, byte[] content) {
        this.signer = signer;
        this.certificate = certificate;
        this.content = content;
    }

    /**
     * @throws Refused when it is no CMS, or not exactly one signature over the data
     */
    static CmsSignature open(SignedPayload payload) {
        try {
            return opened(payload);
        } catch (CMSException unreadable) {
            throw new Refused(Reason.MALFORMED);
        } catch (Refused said) {
            throw said;
        } catch (RuntimeException unreadable) {
            // The parser is lazy, and what strangers send makes it fail in many ways.
            throw new Refused(Reason.MALFORMED);
        }
    }

    private static CmsSignature opened(SignedPayload payload) throws CMSException {
        var cms = payload.form() == Form.CMS_ATTACHED ? attached(payload) : detached(payload);
        var signers = cms.getSignerInfos().getSigners();
        Refused.unless(!signers.isEmpty(), Reason.NOT_SIGNED);
        Refused.unless(signers.size() == 1, Reason.SEVERAL_SIGNATURES);
        var signer = signers.iterator().next();
        check(signer);
        var found = cms.getCertificates().getMatches(null).stream()
                .filter(each -> signer.getSID().match(each))
                .toList();
        Refused.unless(found.size() == 1, Reason.MALFORMED);
        return new CmsSignature(
                signer, found.get(0), (byte[]) cms.getSignedContent().getContent());
    }

    private static CMSSignedData attached(SignedPayload payload) throws CMSException {
        var cms = new CMSSignedData(payload.bytes());
        Refused.unless(cms.getSignedContent() != null, Reason.NOT_SIGNED);
        Refused.unless(isPlain(cms), Reason.WRONG_REFERENCE);
        return cms;
    }

    private static CMSSignedData detached(SignedPayload payload) throws CMSException {
        var inside = new CMSSignedData(payload.bytes());
        if (inside.getSignedContent() != null) {
            var carried = (byte[]) inside.getSignedContent().getContent();
            Refused.unless(MessageDigest.isEqual(carried, payload.data()), Reason.CONTENT_CHANGED);
        }
        var cms = new CMSSignedData(new CMSProcessableByteArray(payload.data()), payload.bytes());
        Refused.unless(isPlain(cms), Reason.WRONG_REFERENCE);
        return cms;
    }

    private static boolean isPlain(CMSSignedData cms) {
        return CMSObjectIdentifiers.data.getId().equals(cms.getSignedContentTypeOID());
    }

    private static void check(SignerInformation signer) {
        // Without signed attributes the attributes of another signature could be passed off as the data.
        Refused.unless(signer.getSignedAttributes() != null, Reason.WRONG_REFERENCE);
        var digest = signer.getDigestAlgorithmID().getAlgorithm();
        var signature = new ASN1ObjectIdentifier(signer.getEncryptionAlgOID());
        var allowed = Gost.isNational(signature)
                ? Gost.isNationalDigest(digest)
                : DIGESTS.contains(digest) && SIGNATURES.contains(signature);
        Refused.unless(allowed, Reason.ALGORITHM_FORBIDDEN);
    }

    private ASN1ObjectIdentifier algorithm() {
        return new ASN1ObjectIdentifier(signer.getEncryptionAlgOID());
    }

    private boolean isKnown() {
        return (algorithm().equals(Gost.SIGNATURE) || algorithm().equals(Gost.KEY))
                && signer.getDigestAlgorithmID().getAlgorithm().equals(Gost.DIGEST);
    }

    /** The data that the signature carries, or that lie beside it. */
    byte[] content() {
        return content;
    }

    @Override
    public X509CertificateHolder certificate() {
        return certificate;
    }

    @Override
    public boolean isGost() {
        return Gost.isNational(algorithm());
    }

    @Override
    public boolean isOfItsContent() {
        if (!signer.getDigestAlgorithmID().getAlgorithm().equals(Gost.DIGEST)) {
            return true;
        }
        var said = signer.getSignedAttributes().get(CMSAttributes.messageDigest);
        return said != null
                && said.getAttrValues().size() == 1
                && said.getAttrValues().getObjectAt(0) instanceof ASN1OctetString digest
                && MessageDigest.isEqual(digest.getOctets(), Gost.digest(content));
    }

    @Override
    public void verify() {
        if (isGost() && !isKnown()) {
            throw new Undecided(
                    Obstacle.ALGORITHM_UNKNOWN, "the national algorithm " + algorithm() + " is not known here");
        }
        try {
            Refused.unless(signer.verify(CmsVerification.with(certificate)), Reason.SIGNATURE_BROKEN);
        } catch (CMSSignerDigestMismatchException anotherContent) {
            throw new Refused(Reason.CONTENT_CHANGED);
        } catch (CMSException doesNotFit) {
            throw new Refused(Reason.SIGNATURE_BROKEN);
        } catch (Refused said) {
            throw said;
        } catch (RuntimeException unreadable) {
            // As above: lazily.
            throw new Refused(Reason.MALFORMED);
        }
    }
}
