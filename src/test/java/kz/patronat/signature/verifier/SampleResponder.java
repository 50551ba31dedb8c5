package kz.patronat.signature.verifier;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import kz.patronat.signature.sample.SampleAuthority;
import kz.patronat.signature.sample.SampleKey;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Answers for one certificate as a responder does, rightly or as a test wants it. */
final class SampleResponder {

    private final SampleAuthority authority;

    @Nullable
    CertificateStatus says = CertificateStatus.GOOD;

    SampleKey signer;
    boolean withNonce = true;
    byte @Nullable [] nonce;
    byte @Nullable [] garbage;

    @Nullable
    BigInteger serial;

    Instant thisUpdate = SampleFixture.AT;

    @Nullable
    Instant nextUpdate;

    SampleResponder(SampleAuthority authority) {
        this.authority = authority;
        this.signer = authority.authority();
    }

    byte[] answer(byte[] question) {
        if (garbage != null) {
            return garbage;
        }
        try {
            var asked = new OCSPReq(question);
            var issuer = new JcaX509CertificateHolder(authority.authority().certificate());
            var digest = new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1);
            var id = serial == null ? asked.getRequestList()[0].getCertID() : new CertificateID(digest, issuer, serial);
            var own = new JcaX509CertificateHolder(signer.certificate());
            var answer = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
            answer.addResponse(id, says, Date.from(thisUpdate), nextUpdate == null ? null : Date.from(nextUpdate));
            if (withNonce) {
                answer.setResponseExtensions(new Extensions(new Extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(repeated(asked)))));
            }
            var signed = answer.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(signer.key()),
                    new X509CertificateHolder[] {own},
                    Date.from(SampleFixture.AT));
            return new OCSPRespBuilder().build(OCSPResp.SUCCESSFUL, signed).getEncoded();
        } catch (IOException | GeneralSecurityException | OCSPException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] repeated(OCSPReq asked) {
        return nonce == null
                ? asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                        .getExtnValue()
                        .getOctets()
                : nonce;
    }
}
