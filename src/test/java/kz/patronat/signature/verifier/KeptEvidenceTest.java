package kz.patronat.signature.verifier;

import static kz.patronat.signature.verifier.SampleFixture.AT;
import static kz.patronat.signature.verifier.SampleFixture.DOCUMENT;
import static kz.patronat.signature.verifier.SampleFixture.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import kz.patronat.signature.Verdict.Evidence;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of the trusted authorities, and what remains when it is empty. */
class KeptEvidenceTest {

    private final SampleFixture sample = new SampleFixture();

    @TempDir
    Path folder;

    private EmbeddedVerifier verifier;

    @BeforeEach
    void isTrusted() throws IOException, CertificateEncodingException {
        verifier = new EmbeddedVerifier(new TrustFolder(folder), List.of(new ListsOfTrust()), false);
        Files.write(
                folder.resolve("root.crt"),
                sample.authority.authority().chain().get(1).getEncoded());
        Files.write(
                folder.resolve("ca.cer"),
                sample.authority.authority().chain().get(0).getEncoded());
        Files.write(folder.resolve("ca.crl"), sample.authority.crl());
    }

    @Test
    void provesASignatureWhenFolderNetworkAndCertificateAreGone() throws IOException {
        var brief = sample.authority.issue(sample.person().valid(AT.minusSeconds(60), AT.plusSeconds(60)));
        var payload = xml(sample.signed(DOCUMENT, brief));
        var valid = (Valid) verifier.verify(payload);
        sample.authority.revoke(brief.certificate(), AT.minusSeconds(30));
        for (var file : List.of("root.crt", "ca.cer", "ca.crl")) {
            Files.delete(folder.resolve(file));
        }
        assertThat(verifier.verify(payload)).isInstanceOf(Unchecked.class);

        var again = new KeptEvidence().verify(payload, valid.evidence());

        assertThat(again).isInstanceOfSatisfying(Valid.class, said -> {
            assertThat(said.signer()).isEqualTo(valid.signer());
            assertThat(said.revocation()).isEqualTo(valid.revocation());
        });
    }

    @Test
    void provesNothingWithoutTheListOrTheRoot() {
        var payload = xml(sample.signed());
        var evidence = ((Valid) verifier.verify(payload)).evidence();

        assertThat(new KeptEvidence().verify(payload, new Evidence(evidence.tool(), evidence.chain(), List.of())))
                .isInstanceOf(Unchecked.class);
        assertThat(new KeptEvidence()
                        .verify(
                                payload,
                                new Evidence(evidence.tool(), evidence.chain().subList(0, 2), evidence.proofs())))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(Reason.UNKNOWN_AUTHORITY));
    }

    @Test
    void takesUpANewListWithoutARestart() throws IOException {
        var payload = xml(sample.signed());
        assertThat(verifier.verify(payload)).isInstanceOf(Valid.class);

        sample.authority.revoke(sample.key().certificate(), AT.minus(Duration.ofDays(1)));
        var list = Files.write(folder.resolve("ca.crl"), sample.authority.crl());
        Files.setLastModifiedTime(list, FileTime.from(AT));

        assertThat(verifier.verify(payload))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(Reason.REVOKED));
    }

    @Test
    void readsTheFolderInPemAndLeavesOutWhatItCannotRead() throws IOException, CertificateEncodingException {
        var encoder = Base64.getMimeEncoder();
        var pem = new StringBuilder();
        for (var certificate : sample.authority.authority().chain()) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(encoder.encodeToString(certificate.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        Files.delete(folder.resolve("root.crt"));
        Files.writeString(folder.resolve("ca.cer"), "no certificate");
        Files.writeString(folder.resolve("both.pem"), pem);

        assertThat(verifier.verify(xml(sample.signed()))).isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN CERTIFICATE-----\nMIIB", "no certificate", "0\u0082"})
    void refusesNobodyForAnUnknownAuthorityWhileACertificateCannotBeRead(String halfCopied)
            throws IOException, CertificateEncodingException {
        Files.writeString(folder.resolve("ca.cer"), halfCopied);
        assertThat(verifier.verify(xml(sample.signed())))
                .isInstanceOfSatisfying(
                        Unchecked.class,
                        unchecked -> assertThat(unchecked.obstacle()).isEqualTo(Obstacle.TRUST_MISSING));

        Files.write(
                folder.resolve("ca.cer"),
                sample.authority.authority().chain().get(0).getEncoded());
        assertThat(verifier.verify(xml(sample.signed()))).isInstanceOf(Valid.class);
        assertThat(verifier.verify(xml(new SampleFixture().signed())))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(Reason.UNKNOWN_AUTHORITY));
    }

    @Test
    void cannotTellWithoutTheFolder() {
        var nowhere =
                new EmbeddedVerifier(new TrustFolder(folder.resolve("nowhere")), List.of(new ListsOfTrust()), false);

        assertThat(nowhere.verify(xml(sample.signed()))).isInstanceOf(Unchecked.class);
    }
}
