package kz.patronat.signature.verifier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static kz.patronat.signature.verifier.SampleFixture.AT;
import static kz.patronat.signature.verifier.SampleFixture.CLOCK;
import static kz.patronat.signature.verifier.SampleFixture.DOCUMENT;
import static kz.patronat.signature.verifier.SampleFixture.PERSON;
import static kz.patronat.signature.verifier.SampleFixture.bytes;
import static kz.patronat.signature.verifier.SampleFixture.xml;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import kz.patronat.kernel.Iin;
import kz.patronat.platform.SilentLines;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Proof.Kind;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.sample.SampleHolder.Use;
import kz.patronat.signature.sample.SampleKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What NCANode answers is believed as far as it goes, and what it does not answer is nobody's fault. */
class NcanodeVerifierTest {

    private static final String GOOD = "[{\"revoked\":false,\"by\":\"OCSP\",\"revocationTime\":null,\"reason\":null}]";

    private static final List<RevocationSource> SOURCES = List.of(new ListsOfTrust());

    @RegisterExtension
    static final WireMockExtension NCANODE =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final SampleFixture sample = new SampleFixture();

    @Test
    void believesAYesAboutTheWholeDocumentAndKeepsTheAnswer() {
        answers(sample.key(), true, "SIGN", "INDIVIDUAL", GOOD);

        var verdict = verifier().verify(xml(sample.signed()));

        assertThat(verdict).isInstanceOfSatisfying(Valid.class, valid -> {
            assertThat(valid.signer().iin()).isEqualTo(PERSON.value());
            assertThat(valid.revocation().by()).isEqualTo("OCSP");
            assertThat(valid.evidence().tool()).isEqualTo(Tool.NCANODE);
            assertThat(valid.evidence().tool().certified()).isTrue();
            assertThat(valid.evidence().proofs())
                    .extracting(proof -> proof.kind())
                    .containsExactly(Kind.NCANODE, Kind.CRL);
            assertThat(new KeptEvidence().verify(xml(sample.signed()), valid.evidence()))
                    .isInstanceOf(Valid.class);
        });
        NCANODE.verify(postRequestedFor(urlEqualTo("/xml/verify"))
                .withRequestBody(matchingJsonPath("$.revocationCheck[0]", equalTo("OCSP"))));
    }

    @Test
    void asksTheOtherSourcesForAProofThatCanBeVerifiedAgain() {
        answers(sample.key(), true, "SIGN", "INDIVIDUAL", GOOD);
        RevocationSource silent = (certificate, issuer, at) -> new Said.Silent("away");
        RevocationSource list = (certificate, issuer, at) -> RevocationList.ask(
                RevocationList.read(sample.authority.crl(), issuer.certificate()).stream()
                        .toList(),
                certificate.getSerialNumber(),
                at);

        var verdict = withoutLists(silent, list).verify(xml(sample.signed()));

        assertThat(verdict).isInstanceOfSatisfying(Valid.class, valid -> {
            assertThat(valid.revocation().by()).isEqualTo("OCSP");
            assertThat(new KeptEvidence().verify(xml(sample.signed()), valid.evidence()))
                    .isInstanceOf(Valid.class);
        });
    }

    @Test
    void refusesNobodyWhenNoOtherSourceAnswers() {
        answers(sample.key(), true, "SIGN", "INDIVIDUAL", GOOD);

        var verdict = withoutLists((certificate, issuer, at) -> new Said.Silent("away"))
                .verify(xml(sample.signed()));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.evidence().proofs())
                                .extracting(proof -> proof.kind())
                                .containsExactly(Kind.NCANODE));
    }

    @Test
    void isNotSatisfiedWhenAnotherSourceKnowsOfARevocation() {
        answers(sample.key(), true, "SIGN", "INDIVIDUAL", GOOD);
        sample.authority.revoke(sample.key().certificate(), AT.minusSeconds(60));

        assertUnchecked(sample.signed());
    }

    @Test
    void comparesTheDigestByGostItself() {
        var gost = new GostSample();
        var key = gost.issue(sample.person());
        var document = "<application><iin>850315400015</iin></application>";
        var trust = Trust.in(List.of(gost.root, gost.authority), List.of(gost.crl()));
        var verifier = new NcanodeVerifier(URI.create(NCANODE.baseUrl()), download(), () -> trust, SOURCES, CLOCK);
        var certificate = certificate(key.certificate().getSerialNumber(), true, "SIGN", "INDIVIDUAL", GOOD);
        stub("/xml/verify", okJson(answer(true, certificate)));
        stub("/cms/verify", okJson(answer(true, "{\"certificates\":[%s],\"tsp\":null}".formatted(certificate))));

        var signed = GostSample.xml(document, key);
        assertThat(verifier.verify(xml(signed))).isInstanceOf(Valid.class);
        assertThat(verifier.verify(xml(signed.replace("<iin>", "<iin >").replace("0015</iin>", "0016</iin>"))))
                .isInstanceOf(Unchecked.class);

        var cms = GostSample.cms(bytes(document), key, false);
        assertThat(verifier.verify(new SignedPayload(Form.CMS_DETACHED, cms, bytes(document), AT, PERSON)))
                .isInstanceOf(Valid.class);
        assertThat(verifier.verify(new SignedPayload(Form.CMS_DETACHED, cms, bytes("other"), AT, PERSON)))
                .isInstanceOf(Unchecked.class);
    }

    @Test
    void givesTheDataBesideADetachedCms() {
        var data = bytes(DOCUMENT);
        stub("/cms/verify", okJson(cms(sample.key())));

        var verdict = verifier()
                .verify(new SignedPayload(
                        Form.CMS_DETACHED, sample.signer.cmsDetached(data, sample.key()), data, AT, PERSON));

        assertThat(verdict).isInstanceOf(Valid.class);
        NCANODE.verify(postRequestedFor(urlEqualTo("/cms/verify"))
                .withRequestBody(
                        matchingJsonPath("$.data", equalTo(Base64.getEncoder().encodeToString(data)))));
    }

    @Test
    void comparesWhatNcanodeReadsInACmsWithWhatWeRead() {
        var data = bytes(DOCUMENT);
        var payload =
                new SignedPayload(Form.CMS_ATTACHED, sample.signer.cmsAttached(data, sample.key()), null, AT, PERSON);
        stub("/cms/verify", okJson(cms(sample.key())));

        stub("/cms/extract", okJson("{\"data\":\"" + Base64.getEncoder().encodeToString(data) + "\"}"));
        assertThat(verifier().verify(payload)).isInstanceOf(Valid.class);

        stub("/cms/extract", okJson("{\"data\":\"" + Base64.getEncoder().encodeToString(bytes("other")) + "\"}"));
        assertThat(verifier().verify(payload)).isInstanceOf(Unchecked.class);
    }

    @Test
    void refusesWhatNcanodeDoesNotLookAt() {
        answers(sample.key(), true, "SIGN", "INDIVIDUAL", GOOD);
        var wrapped = "<forged>" + sample.signed().replaceFirst("<\\?xml.*?\\?>", "") + "</forged>";

        assertRefused(wrapped, Reason.WRAPPED);
        assertRefused(sample.signed().replace("850315400015</iin>", "850315400016</iin>"), Reason.CONTENT_CHANGED);
        NCANODE.verify(0, postRequestedFor(urlEqualTo("/cms/verify")));
    }

    @Test
    void judgesKeyPersonAndTimeItself() {
        var authentication = sample.authority.issue(sample.person().with(Use.AUTHENTICATION));
        answers(authentication, true, "SIGN", "INDIVIDUAL", GOOD);
        assertRefused(sample.signed(DOCUMENT, authentication), Reason.AUTHENTICATION_KEY);

        var organisation = sample.authority.issue(sample.person().of("990140000001"));
        answers(organisation, true, "SIGN", "INDIVIDUAL", GOOD);
        assertRefused(sample.signed(DOCUMENT, organisation), Reason.COMPANY_KEY);

        var another = sample.signer.key(new Iin("900101300007"));
        answers(another, true, "SIGN", "INDIVIDUAL", GOOD);
        assertRefused(sample.signed(DOCUMENT, another), Reason.ANOTHER_PERSON);

        var expired = sample.authority.issue(sample.person().valid(AT.minusSeconds(60), AT.minusSeconds(1)));
        answers(expired, true, "SIGN", "INDIVIDUAL", GOOD);
        assertRefused(sample.signed(DOCUMENT, expired), Reason.EXPIRED);
    }

    @Test
    void takesOverWhatNcanodeSaysOfTheKey() {
        answers(sample.key(), true, "AUTH", "INDIVIDUAL", GOOD);
        assertRefused(sample.signed(), Reason.AUTHENTICATION_KEY);

        answers(sample.key(), true, "SIGN", "ORGANIZATION", GOOD);
        assertRefused(sample.signed(), Reason.COMPANY_KEY);
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, INDIVIDUAL", "'', INDIVIDUAL", "SIGN, ''", "SIGN, UNKNOWN"})
    void refusesNobodyForAKeyThatNcanodeDoesNotKnow(String usage, String user) {
        answers(sample.key(), true, usage, user, GOOD);

        assertUnchecked(sample.signed());
    }

    @Test
    void refusesNobodyForWhatNcanodeLeavesOutOfItsAnswer() {
        var whole = certificate(sample.key(), true, "SIGN", "INDIVIDUAL", GOOD);
        for (var left : List.of("\"keyUsage\":\"SIGN\",", "\"keyUser\":[\"INDIVIDUAL\"],", "\"INDIVIDUAL\"")) {
            assertThat(whole).contains(left);
            stub("/xml/verify", okJson(answer(true, whole.replace(left, ""))));

            assertUnchecked(sample.signed());
        }
    }

    @Test
    void refusesARevokedCertificateOnlyWhenItWasRevokedBefore() {
        answers(sample.key(), false, "SIGN", "INDIVIDUAL", revoked("2026-09-24T04:59:00.000+00:00"));
        assertRefused(sample.signed(), Reason.REVOKED);

        answers(sample.key(), false, "SIGN", "INDIVIDUAL", revoked("2026-09-24T05:01:00.000+0000"));
        assertUnchecked(sample.signed());
    }

    @Test
    void refusesTheCertificateOfAnAuthorityThatIsNotInOurFolder() {
        var foreign = new SampleFixture();
        answers(foreign.key(), true, "SIGN", "INDIVIDUAL", GOOD);

        assertRefused(foreign.signed(), Reason.UNKNOWN_AUTHORITY);
    }

    @Test
    void refusesNobodyForANoThatNcanodeDoesNotExplain() {
        answers(sample.key(), false, "SIGN", "INDIVIDUAL", GOOD);

        assertUnchecked(sample.signed());
    }

    @Test
    void isNotSatisfiedWhenNobodyWasAskedAboutRevocation() {
        answers(sample.key(), true, "SIGN", "INDIVIDUAL", "[]");

        assertUnchecked(sample.signed());
    }

    @Test
    void wantsAnAnswerAboutThisVeryCertificate() {
        answers(sample.authority.issue(sample.person()), true, "SIGN", "INDIVIDUAL", GOOD);

        assertUnchecked(sample.signed());
    }

    @Test
    void leavesAloneASignatureThatNcanodeWouldNotFind() {
        answers(sample.key(), true, "SIGN", "INDIVIDUAL", GOOD);

        assertUnchecked(sample.signed()
                .replace("<ds:", "<dsig:")
                .replace("</ds:", "</dsig:")
                .replace("xmlns:ds", "xmlns:dsig"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503})
    void isNobodysFaultWhenNcanodeFails(int status) {
        stub("/xml/verify", aResponse().withStatus(status).withBody("{\"status\":500,\"message\":\"KALKAN\"}"));

        assertUnchecked(sample.signed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>503</html>", "", "[]", "null", "{}", "{\"status\":200,\"valid\":true,\"signers\":[]}"})
    void isNobodysFaultWhenNcanodeAnswersNonsense(String body) {
        stub("/xml/verify", aResponse().withBody(body));

        assertUnchecked(sample.signed());
    }

    @Test
    void tellsNothingOfWhatNcanodeWrites() {
        var document = sample.signed();
        stub("/xml/verify", okJson("{\"status\":400,\"message\":\"IIN850315300019 SAMPLE\"}"));
        assertThat(verifier().verify(xml(document)))
                .isEqualTo(new Unchecked(
                        Obstacle.VERIFIER_DISAGREES, "NCANode does not speak of this signature, status 400"));

        stub("/xml/verify", okJson("IIN850315300019"));
        assertThat(verifier().verify(xml(document)))
                .isEqualTo(new Unchecked(Obstacle.VERIFIER_AWAY, "NCANode answers nonsense"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isNobodysFaultWhenTheConnectionBreaks(Fault fault) {
        stub("/xml/verify", aResponse().withFault(fault));

        assertUnchecked(sample.signed());
    }

    @Test
    void doesNotWaitForeverForAnAnswer() {
        stub("/xml/verify", okJson("{}").withFixedDelay(5_000));
        assertUnchecked(sample.signed());

        stub("/xml/verify", okJson("{\"a\":\"" + "b".repeat(1000) + "\"}").withChunkedDribbleDelay(100, 10_000));
        assertUnchecked(sample.signed());
    }

    @Test
    void holdsNobodyUpOnceItHasLetOthersWaitInVain() {
        stub("/xml/verify", okJson("{}").withFixedDelay(5_000));
        var lines = new SilentLines(Duration.ofMillis(100), Duration.ofDays(1));
        var hurried = new NcanodeVerifier(
                URI.create(NCANODE.baseUrl()),
                new Download(Duration.ofMillis(500), Duration.ofMillis(200), lines),
                () -> sample.trust(List.of()),
                SOURCES,
                CLOCK);
        var document = sample.signed();
        for (var inVain = 0; inVain < 3; inVain++) {
            assertThat(hurried.verify(xml(document))).isInstanceOf(Unchecked.class);
        }
        NCANODE.resetRequests();

        assertThat(hurried.verify(xml(document)))
                .isEqualTo(new Unchecked(
                        Obstacle.VERIFIER_AWAY, "NCANode: not asked: the line is silent, somebody else tries it"));

        assertThat(NCANODE.getAllServeEvents()).isEmpty();
    }

    @Test
    void isNobodysFaultWhenNcanodeIsNotThere() {
        var nowhere = new NcanodeVerifier(
                URI.create("http://127.0.0.1:1/"), download(), () -> sample.trust(List.of()), SOURCES, CLOCK);

        assertThat(nowhere.verify(xml(sample.signed()))).isInstanceOf(Unchecked.class);
    }

    private NcanodeVerifier verifier() {
        var trust = sample.trust(List.of(sample.authority.crl()));
        return new NcanodeVerifier(URI.create(NCANODE.baseUrl()), download(), () -> trust, SOURCES, CLOCK);
    }

    private NcanodeVerifier withoutLists(RevocationSource... sources) {
        var trust = sample.trust(List.of());
        return new NcanodeVerifier(URI.create(NCANODE.baseUrl()), download(), () -> trust, List.of(sources), CLOCK);
    }

    private static Download download() {
        return new Download(Duration.ofMillis(500), Duration.ofSeconds(1), new SilentLines());
    }

    private void assertRefused(String document, Reason reason) {
        assertThat(verifier().verify(xml(document)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }

    private void assertUnchecked(String document) {
        assertThat(verifier().verify(xml(document))).isInstanceOf(Unchecked.class);
    }

    private static void stub(String path, ResponseDefinitionBuilder answer) {
        NCANODE.stubFor(post(path).willReturn(answer));
    }

    private static void answers(SampleKey key, boolean valid, String usage, String user, String revocations) {
        stub("/xml/verify", okJson(answer(valid, certificate(key, valid, usage, user, revocations))));
    }

    private static String answer(boolean valid, String signer) {
        return "{\"status\":200,\"message\":\"OK\",\"valid\":%s,\"signers\":[%s]}".formatted(valid, signer);
    }

    private static String cms(SampleKey key) {
        return "{\"status\":200,\"message\":\"OK\",\"valid\":true,\"signers\":[{\"certificates\":[%s],\"tsp\":null}]}"
                .formatted(certificate(key, true, "SIGN", "INDIVIDUAL", GOOD));
    }

    private static String certificate(SampleKey key, boolean valid, String usage, String user, String revocations) {
        return certificate(key.certificate().getSerialNumber(), valid, usage, user, revocations);
    }

    private static String certificate(
            BigInteger serialNumber, boolean valid, String usage, String user, String revocations) {
        return """
                {"valid":%s,"revocations":%s,"keyUsage":"%s","keyUser":["%s"],"serialNumber":"%s","signAlg":"ECDSA",
                 "subject":{"iin":"%s"}}
                """.formatted(valid, revocations, usage, user, serialNumber.toString(16), PERSON.value());
    }

    private static String revoked(String time) {
        return "[{\"revoked\":true,\"by\":\"CRL\",\"revocationTime\":\"" + time + "\",\"reason\":\"keyCompromise\"}]";
    }
}
