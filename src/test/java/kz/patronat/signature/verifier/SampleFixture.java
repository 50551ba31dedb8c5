package kz.patronat.signature.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.sample.SampleAuthority;
import kz.patronat.signature.sample.SampleHolder;
import kz.patronat.signature.sample.SampleKey;
import kz.patronat.signature.sample.SampleSigner;
import org.bouncycastle.cert.X509CertificateHolder;

/** A sample authority, a person with a key, and what that person signs. */
final class SampleFixture {

    static final Instant AT = Instant.parse("2026-09-24T05:00:00Z");
    static final Iin PERSON = new Iin("850315400015");
    static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <app:application xmlns:app="urn:sample" xmlns="urn:other" xml:lang="kk">
              <app:surname note="a &lt; b">Ғабитқызы</app:surname><iin>850315400015</iin>
              <p:part xmlns:p="urn:part" p:z="1" a="2">\tмәтін &amp; қосымша&#13;</p:part>
            </app:application>
            """;

    final SampleAuthority authority;
    final SampleSigner signer;

    SampleFixture(SampleAuthority authority) {
        this.authority = authority;
        this.signer = new SampleSigner(authority, CLOCK);
    }

    SampleFixture() {
        this(SampleAuthority.create());
    }

    /** Trusts the root and the authority, with the list that the authority gives out now. */
    EmbeddedVerifier verifier() {
        return verifier(List.of(authority.crl()), new ListsOfTrust());
    }

    EmbeddedVerifier verifier(List<byte[]> lists, RevocationSource... sources) {
        var trust = trust(lists);
        return new EmbeddedVerifier(() -> trust, List.of(sources), false);
    }

    Trust trust(List<byte[]> lists) {
        return Trust.in(
                authority.authority().chain().stream()
                        .map(SampleFixture::holder)
                        .toList(),
                lists);
    }

    static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (CertificateEncodingException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SampleHolder person() {
        return SampleHolder.person(new PersonName("SAMPLE", "PERSON", "SAMPLEKYZY"), PERSON, AT);
    }

    SampleKey key() {
        return signer.key(PERSON);
    }

    String signed() {
        return signed(DOCUMENT, key());
    }

    String signed(String document, SampleKey key) {
        return new String(signer.xml(bytes(document), key), StandardCharsets.UTF_8);
    }

    static SignedPayload xml(String document) {
        return new SignedPayload(Form.XML, bytes(document), null, AT, PERSON);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
