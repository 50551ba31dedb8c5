package kz.patronat.signature.verifier;

import org.bouncycastle.cert.X509CertificateHolder;

/** A signature whose outer form is as it has to be: one signature over everything, of an allowed algorithm. */
interface OpenedSignature {

    /** The certificate that came with the signature; nobody has said yet that it is to be trusted. */
    X509CertificateHolder certificate();

    boolean isGost();

    /** Whether the digest that was signed is that of the content; not refuted where the digest is not known here. */
    boolean isOfItsContent();

    /**
     * Compares the digest and verifies the signature with the key of the certificate.
     *
     * @throws Refused when one of them does not fit
     */
    void verify();
}
