package kz.patronat.signature.verifier;

import static kz.patronat.signature.verifier.SampleFixture.AT;
import static kz.patronat.signature.verifier.SampleFixture.PERSON;
import static kz.patronat.signature.verifier.SampleFixture.bytes;
import static kz.patronat.signature.verifier.SampleFixture.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.patronat.kernel.PersonName;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.sample.SampleHolder;
import kz.patronat.signature.sample.SampleHolder.Use;
import kz.patronat.signature.verifier.GostSample.GostKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GOST 34.10-2015: verified by our own code when that is switched on, and marked as certified by nobody. */
class GostVerifierTest {

    private static final String DOCUMENT =
            "<application><surname>Ғабитқызы</surname><iin>850315400015</iin></application>";

    private static final GostSample SAMPLE = new GostSample();
    private static final SampleHolder HOLDER =
            SampleHolder.person(new PersonName("SAMPLE", "PERSON", null), PERSON, AT);

    private final GostKey key = SAMPLE.issue(HOLDER);

    @Test
    void isVerifiedInXmlAndInCms() {
        for (var payload : List.of(xml(GostSample.xml(DOCUMENT, key)), attached(key), detached(key, bytes(DOCUMENT)))) {
            assertThat(verifier(true).verify(payload)).isInstanceOfSatisfying(Valid.class, valid -> {
                assertThat(valid.signer().iin()).isEqualTo(PERSON.value());
                assertThat(valid.evidence().tool()).isEqualTo(Tool.EMBEDDED_GOST);
                assertThat(valid.evidence().tool().certified()).isFalse();
                assertThat(new KeptEvidence().verify(payload, valid.evidence())).isInstanceOf(Valid.class);
            });
        }
    }

    @Test
    void isNeitherValidNorInvalidUnlessItIsSwitchedOn() {
        for (var payload : List.of(xml(GostSample.xml(DOCUMENT, key)), attached(key), detached(key, bytes(DOCUMENT)))) {
            assertThat(verifier(false).verify(payload))
                    .isInstanceOfSatisfying(
                            Unchecked.class,
                            unchecked -> assertThat(unchecked.obstacle()).isEqualTo(Obstacle.ALGORITHM_UNKNOWN));
        }
    }

    @Test
    void isGivenToTheVerifierThatIsThereForIt() {
        SignatureVerifier gost = payload -> new Unchecked(Obstacle.VERIFIER_AWAY, "for GOST");
        SignatureVerifier rest = payload -> new Unchecked(Obstacle.VERIFIER_AWAY, "for the rest");
        var router = new RoutedVerifier(gost, rest);
        var sample = new SampleFixture();

        assertThat(router.verify(xml(GostSample.xml(DOCUMENT, key))))
                .isEqualTo(new Unchecked(Obstacle.VERIFIER_AWAY, "for GOST"));
        assertThat(router.verify(attached(key))).isEqualTo(new Unchecked(Obstacle.VERIFIER_AWAY, "for GOST"));
        assertThat(router.verify(xml(sample.signed())))
                .isEqualTo(new Unchecked(Obstacle.VERIFIER_AWAY, "for the rest"));
        assertThat(router.verify(xml("broken"))).isEqualTo(new Unchecked(Obstacle.VERIFIER_AWAY, "for the rest"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ғабитқызы, Габитқызы, CONTENT_CHANGED",
        "<iin>, <x/><iin>, CONTENT_CHANGED",
        "<ds:Reference URI=\"\">, <ds:Reference URI=\"\" Id=\"a\">, SIGNATURE_BROKEN",
        "enveloped-signature, base64, WRONG_REFERENCE",
        "algorithms:gostr34112015-512, 'none:sha1', ALGORITHM_FORBIDDEN"
    })
    void isRefusedWhenSomethingWasChanged(String what, String into, Reason reason) {
        assertRefused(xml(GostSample.xml(DOCUMENT, key).replace(what, into)), reason);
    }

    @Test
    void isRefusedForADifferentKeyOrData() {
        var signed = GostSample.xml(DOCUMENT, key);
        var other = GostSample.xml(DOCUMENT, SAMPLE.issue(HOLDER));
        var swapped =
                signed.substring(0, signed.indexOf("<ds:KeyInfo>")) + other.substring(other.indexOf("<ds:KeyInfo>"));

        assertRefused(xml(swapped), Reason.SIGNATURE_BROKEN);
        assertRefused(detached(key, bytes("other")), Reason.CONTENT_CHANGED);
    }

    @Test
    void isJudgedLikeAnyOtherSignature() {
        assertRefused(
                xml(GostSample.xml(DOCUMENT, SAMPLE.issue(HOLDER.with(Use.AUTHENTICATION)))),
                Reason.AUTHENTICATION_KEY);
        assertRefused(xml(GostSample.xml(DOCUMENT, SAMPLE.issue(HOLDER.of("990140000001")))), Reason.COMPANY_KEY);
        assertRefused(
                xml(GostSample.xml(DOCUMENT, SAMPLE.issue(HOLDER.spelling("900101300007")))), Reason.ANOTHER_PERSON);
        assertRefused(
                xml(GostSample.xml(DOCUMENT, SAMPLE.issue(HOLDER.valid(AT.minusSeconds(60), AT.minusSeconds(1))))),
                Reason.EXPIRED);
        assertRefused(xml(GostSample.xml(DOCUMENT, new GostSample().issue(HOLDER))), Reason.UNKNOWN_AUTHORITY);
    }

    @Test
    void isRefusedWhenTheListThatIsSignedLikewiseNamesIt() {
        SAMPLE.revoke(key, AT.minusSeconds(1));

        assertRefused(xml(GostSample.xml(DOCUMENT, key)), Reason.REVOKED);
    }

    @Test
    void isUndecidedWithAnAlgorithmOfTheNextYears() {
        var signed = GostSample.xml(DOCUMENT, key).replace("gostr34112015-512", "gostr34112015-256");

        assertThat(verifier(true).verify(xml(signed))).isInstanceOf(Unchecked.class);
    }

    private static EmbeddedVerifier verifier(boolean gost) {
        var trust = Trust.in(List.of(SAMPLE.root, SAMPLE.authority), List.of(SAMPLE.crl()));
        return new EmbeddedVerifier(() -> trust, List.of(new ListsOfTrust()), gost);
    }

    private static void assertRefused(SignedPayload payload, Reason reason) {
        assertThat(verifier(true).verify(payload))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }

    private static SignedPayload attached(GostKey key) {
        return new SignedPayload(Form.CMS_ATTACHED, GostSample.cms(bytes(DOCUMENT), key, true), null, AT, PERSON);
    }

    private static SignedPayload detached(GostKey key, byte[] data) {
        return new SignedPayload(Form.CMS_DETACHED, GostSample.cms(bytes(DOCUMENT), key, false), data, AT, PERSON);
    }
}
