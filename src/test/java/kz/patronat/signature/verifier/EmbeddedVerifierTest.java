package kz.patronat.signature.verifier;

import static kz.patronat.signature.verifier.SampleFixture.AT;
import static kz.patronat.signature.verifier.SampleFixture.DOCUMENT;
import static kz.patronat.signature.verifier.SampleFixture.PERSON;
import static kz.patronat.signature.verifier.SampleFixture.bytes;
import static kz.patronat.signature.verifier.SampleFixture.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kz.patronat.kernel.Iin;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Capacity;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.sample.SampleAuthority;
import kz.patronat.signature.sample.SampleHolder.Algorithm;
import kz.patronat.signature.sample.SampleHolder.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C7, C26: what our own verifier accepts, and for what reason it refuses each thing that it refuses. */
class EmbeddedVerifierTest {

    private static final String ENVELOPED =
            "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>";

    private final SampleFixture sample = new SampleFixture();

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void acceptsAnEnvelopedSignatureOfTheWholeDocument(Algorithm algorithm) {
        var key = sample.authority.issue(sample.person().with(algorithm));

        var verdict = sample.verifier().verify(xml(sample.signed(DOCUMENT, key)));

        assertThat(verdict).isInstanceOf(Valid.class);
        var valid = (Valid) verdict;
        assertThat(valid.signer().iin()).isEqualTo(PERSON.value());
        assertThat(valid.signer().bin()).isNull();
        assertThat(valid.signer().commonName()).isEqualTo("SAMPLE PERSON");
        assertThat(valid.signer().issuer()).isEqualTo("PATRONAT SAMPLE CA");
        assertThat(valid.revocation().by()).isEqualTo("CRL");
        assertThat(valid.evidence().tool()).isEqualTo(Tool.EMBEDDED);
        assertThat(valid.evidence().tool().certified()).isFalse();
        assertThat(valid.evidence().chain()).hasSize(3);
        assertThat(valid.evidence().proofs()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void acceptsACmsWithItsDataInsideOrBesideIt(Algorithm algorithm) {
        var key = sample.authority.issue(sample.person().with(algorithm));
        var data = bytes(DOCUMENT);

        assertThat(sample.verifier().verify(attached(sample.signer.cmsAttached(data, key))))
                .isInstanceOf(Valid.class);
        assertThat(sample.verifier().verify(detached(sample.signer.cmsDetached(data, key), data)))
                .isInstanceOf(Valid.class);
    }

    @Test
    void judgesTheCertificateAtTheMomentOfSubmissionHoweverLateItIsAsked() {
        var brief = sample.person().valid(AT.minus(Duration.ofDays(1)), AT.plusSeconds(1));

        assertThat(sample.verifier().verify(xml(sample.signed(DOCUMENT, sample.authority.issue(brief)))))
                .isInstanceOf(Valid.class);
    }

    @Test
    void acceptsAKeyThatWasRevokedLater() {
        sample.authority.revoke(sample.key().certificate(), AT.plusSeconds(1));

        assertThat(sample.verifier().verify(xml(sample.signed()))).isInstanceOf(Valid.class);
    }

    @Test
    void acceptsTheKeyOfAnOrganisationFromAnOfficialOnly() {
        var key = sample.authority.issue(sample.person().of("990140000001"));
        var document = bytes(sample.signed(DOCUMENT, key));

        var verdict =
                sample.verifier().verify(new SignedPayload(Form.XML, document, null, AT, PERSON, Capacity.OFFICIAL));

        assertThat(verdict).isInstanceOf(Valid.class);
        assertThat(((Valid) verdict).signer().bin()).isEqualTo("990140000001");
        assertRefused(sample.signed(DOCUMENT, key), Reason.COMPANY_KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "850315400015</iin>, 850315400016</iin>",
        "Ғабитқызы, Габитқызы",
        "a &lt; b, a &lt; c",
        "<iin>, <x/><iin>",
        "<ds:Signature, <x/><ds:Signature",
        "</ds:Signature>, </ds:Signature><x/>",
        "</ds:Signature>, '</ds:Signature> '"
    })
    void refusesADocumentThatWasChangedAfterwards(String what, String into) {
        assertRefused(sample.signed().replaceFirst(what, into), Reason.CONTENT_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML", "<a>", "<a/><b/>", "<a>&b;</a>", "<a xmlns:b=''/>", "\u0000"})
    void refusesWhatIsNoDocument(String document) {
        assertRefused(document, Reason.MALFORMED);
    }

    @Test
    void refusesWhatIsNotSigned() {
        assertRefused(DOCUMENT, Reason.NOT_SIGNED);
    }

    @Test
    void refusesADoctypeWithWhateverItBrings() {
        var signed = sample.signed().replaceFirst("<\\?xml.*?\\?>", "");

        assertRefused("<!DOCTYPE application>" + signed, Reason.FORBIDDEN_MARKUP);
        assertRefused("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", Reason.FORBIDDEN_MARKUP);
        assertRefused("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>", Reason.FORBIDDEN_MARKUP);
        assertRefused(
                "<!-- first --><?and then?><!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"" + "&b;".repeat(1000)
                        + "\">]><a>&c;</a>",
                Reason.FORBIDDEN_MARKUP);
    }

    @Test
    void refusesTwoSignatures() {
        assertRefused(sample.signed(sample.signed(), sample.key()), Reason.SEVERAL_SIGNATURES);
    }

    @Test
    void refusesASignatureWrappedIntoAnotherDocument() {
        var inner = sample.signed().replaceFirst("<\\?xml.*?\\?>", "");
        var signature = inner.substring(inner.indexOf("<ds:Signature"), inner.indexOf("</ds:Signature>") + 15);

        assertRefused("<forged><iin>900101300007</iin>" + inner + "</forged>", Reason.WRAPPED);
        assertRefused(signature, Reason.WRAPPED);
        assertRefused(
                sample.signed().replace("</ds:KeyInfo>", "</ds:KeyInfo><ds:Object><forged/></ds:Object>"),
                Reason.WRAPPED);
    }

    @Test
    void refusesACommentBecauseNobodySignsIt() {
        assertRefused(sample.signed().replace("<iin>8503", "<iin>8503<!-- 1 -->"), Reason.WRAPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "URI=\"\", URI=\"#part\"",
        "URI=\"\", ''",
        "URI=\"\", URI=\"http://127.0.0.1:1/\"",
        "enveloped-signature, base64"
    })
    void refusesASignatureOfAnythingButTheWholeDocument(String what, String into) {
        assertRefused(sample.signed().replaceFirst(what, into), Reason.WRONG_REFERENCE);
    }

    @Test
    void refusesATransformThatChoosesWhatIsSigned() {
        var xpath = "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\">"
                + "<ds:XPath>not(//iin)</ds:XPath></ds:Transform>";
        var xslt = "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>";

        assertRefused(sample.signed().replace(ENVELOPED, ENVELOPED + xpath), Reason.WRONG_REFERENCE);
        assertRefused(sample.signed().replace(ENVELOPED, ENVELOPED + xslt), Reason.WRONG_REFERENCE);
        assertRefused(sample.signed().replace(ENVELOPED, xslt), Reason.WRONG_REFERENCE);
        assertRefused(sample.signed().replace(ENVELOPED, ""), Reason.WRONG_REFERENCE);
    }

    @Test
    void refusesASecondReference() {
        var signed = sample.signed();
        var reference = signed.substring(signed.indexOf("<ds:Reference"), signed.indexOf("</ds:Reference>") + 15);

        assertRefused(signed.replace(reference, reference + reference), Reason.WRONG_REFERENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256, http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256, http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256, http://www.w3.org/2001/04/xmldsig-more#gost34310-gost34311",
        "http://www.w3.org/2001/04/xmlenc#sha256, http://www.w3.org/2000/09/xmldsig#sha1",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/><ds:Sig, http://www.w3.org/TR/none\"/><ds:Sig"
    })
    void refusesAlgorithmsThatAreNoLongerGood(String what, String into) {
        assertRefused(sample.signed().replace(what, into), Reason.ALGORITHM_FORBIDDEN);
    }

    @Test
    void refusesASignatureThatIsNotOfThisKey() {
        var signed = sample.signed();
        var other = sample.signed(DOCUMENT, sample.authority.issue(sample.person()));

        assertRefused(part("X509Certificate", signed, other), Reason.SIGNATURE_BROKEN);
        assertRefused(part("SignatureValue", signed, other), Reason.SIGNATURE_BROKEN);
        assertRefused(
                signed.replaceFirst("(?s)<ds:SignatureValue>.*</ds:SignatureValue>", "<ds:SignatureValue/>"),
                Reason.SIGNATURE_BROKEN);
    }

    @Test
    void refusesACertificateThatIsNone() {
        assertRefused(sample.signed().replaceFirst("<ds:X509Certificate>.", "<ds:X509Certificate>A"), Reason.MALFORMED);
        assertRefused(
                sample.signed().replaceFirst("(?s)<ds:X509Data>.*</ds:X509Data>", "<ds:KeyName>A</ds:KeyName>"),
                Reason.MALFORMED);
    }

    @Test
    void refusesTheCertificateOfAnAuthorityOfTheSameName() {
        var foreign = new SampleFixture();

        assertRefused(foreign.signed(), Reason.UNKNOWN_AUTHORITY);
    }

    @Test
    void refusesACertificateWhoseAuthorityHasNoRootHere() {
        var alone = Trust.in(
                List.of(
                        SampleFixture.holder(new SampleFixture()
                                .authority
                                .authority()
                                .chain()
                                .get(1)),
                        SampleFixture.holder(sample.authority.authority().certificate())),
                List.of());

        assertThat(new EmbeddedVerifier(() -> alone, List.of(new ListsOfTrust()), false).verify(xml(sample.signed())))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(Reason.UNKNOWN_AUTHORITY));
    }

    @Test
    void refusesACertificateOutsideOfItsTime() {
        var day = Duration.ofDays(1);

        assertRefused(
                sample.signed(
                        DOCUMENT, sample.authority.issue(sample.person().valid(AT.minus(day), AT.minusSeconds(1)))),
                Reason.EXPIRED);
        assertRefused(
                sample.signed(DOCUMENT, sample.authority.issue(sample.person().valid(AT.plusSeconds(1), AT.plus(day)))),
                Reason.NOT_YET_VALID);
    }

    @Test
    void refusesARevokedCertificate() {
        sample.authority.revoke(sample.key().certificate(), AT.minusSeconds(1));

        assertRefused(sample.signed(), Reason.REVOKED);
    }

    @Test
    void refusesAKeyThatIsMeantForSigningIn() {
        assertRefused(
                sample.signed(DOCUMENT, sample.authority.issue(sample.person().with(Use.AUTHENTICATION))),
                Reason.AUTHENTICATION_KEY);
    }

    @Test
    void refusesACertificateWithoutAPersonalNumber() {
        assertRefused(
                sample.signed(DOCUMENT, sample.authority.issue(sample.person().spelling(null))), Reason.NO_IIN);
        assertRefused(
                sample.signed(DOCUMENT, sample.authority.issue(sample.person().spelling("85031540001"))),
                Reason.NO_IIN);
    }

    @Test
    void refusesTheSignatureOfAnotherPerson() {
        assertRefused(sample.signed(DOCUMENT, sample.signer.key(new Iin("900101300007"))), Reason.ANOTHER_PERSON);
    }

    @Test
    void doesNotMindNumbersOfTheTestContour() {
        var key = sample.authority.issue(sample.person().spelling("123456789011"));
        var payload = new SignedPayload(Form.XML, bytes(sample.signed(DOCUMENT, key)), null, AT, null);

        assertThat(sample.verifier().verify(payload))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.signer().iin()).isEqualTo("123456789011"));
    }

    @Test
    void saysWhoseKeyItIsThatItRefuses() {
        var key = sample.authority.issue(sample.person().with(Use.AUTHENTICATION));

        assertThat(((Invalid) sample.verifier().verify(xml(sample.signed(DOCUMENT, key)))).signer())
                .satisfies(signer -> assertThat(signer.iin()).isEqualTo(PERSON.value()));
    }

    @Test
    void refusesChangedAndBrokenCms() {
        var data = bytes(DOCUMENT);
        var cms = sample.signer.cmsDetached(data, sample.key());

        assertRefused(detached(cms, bytes(DOCUMENT + " ")), Reason.CONTENT_CHANGED);
        assertRefused(attached(cms), Reason.NOT_SIGNED);
        assertRefused(detached(sample.signer.cmsAttached(bytes("other"), sample.key()), data), Reason.CONTENT_CHANGED);
        assertRefused(attached(bytes("garbage")), Reason.MALFORMED);
        assertRefused(attached(new byte[0]), Reason.MALFORMED);
        assertRefused(detached(Arrays.copyOf(cms, cms.length / 2), data), Reason.MALFORMED);
        var broken = cms.clone();
        broken[broken.length - 20] ^= 1;
        assertRefused(detached(broken, data), Reason.SIGNATURE_BROKEN);
    }

    @Test
    void answersForAnyBytesWithoutFailing() {
        var random = new Random(7);
        var cms = sample.signer.cmsAttached(bytes("data"), sample.key());
        var verifier = sample.verifier();

        for (var i = 0; i < 3000; i++) {
            var changed = cms.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            assertThat(verifier.verify(attached(changed))).isNotNull();
        }
        for (var i = 0; i < 300; i++) {
            var noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            assertThat(verifier.verify(attached(noise))).isInstanceOf(Invalid.class);
            assertThat(verifier.verify(new SignedPayload(Form.XML, noise, null, AT, PERSON)))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void refusesWhatIsMeantToExhaustIt() {
        assertRefused("<a>".repeat(100_000) + "</a>".repeat(100_000), Reason.MALFORMED);
        assertRefused("x".repeat(Judging.LARGEST + 1), Reason.MALFORMED);
        var nested = new byte[200_000];
        Arrays.fill(nested, (byte) 0x30);
        assertRefused(attached(nested), Reason.MALFORMED);
    }

    @Test
    void readsADocumentAsTheParserOfAnyCountryDoes() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(sample.verifier().verify(xml(sample.signed()))).isInstanceOf(Valid.class);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void cannotTellWithoutAnyTrustedRoot() {
        var nobody = new EmbeddedVerifier(
                () -> {
                    throw new Undecided(Verdict.Obstacle.TRUST_MISSING, "no trusted root");
                },
                List.of(),
                false);

        assertThat(nobody.verify(xml(sample.signed()))).isInstanceOf(Unchecked.class);
    }

    @Test
    void cannotTellWithoutAListThatCoversTheMoment() {
        var old = sample.authority.crl(AT.minus(Duration.ofDays(2)), AT.minusSeconds(1), 1);
        var foreign = SampleAuthority.create().crl();

        for (var lists : List.of(List.<byte[]>of(), List.of(old), List.of(foreign), List.of(bytes("no list")))) {
            assertThat(sample.verifier(lists, new ListsOfTrust()).verify(xml(sample.signed())))
                    .isInstanceOfSatisfying(
                            Unchecked.class,
                            unchecked -> assertThat(unchecked.cause()).contains("list"));
        }
    }

    private void assertRefused(String document, Reason reason) {
        assertRefused(xml(document), reason);
    }

    private void assertRefused(SignedPayload payload, Reason reason) {
        assertThat(sample.verifier().verify(payload))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }

    private static String part(String name, String signed, String other) {
        var open = "<ds:" + name + ">";
        var close = "</ds:" + name + ">";
        var theirs = other.substring(other.indexOf(open), other.indexOf(close));
        return signed.substring(0, signed.indexOf(open)) + theirs + signed.substring(signed.indexOf(close));
    }

    private static SignedPayload attached(byte[] cms) {
        return new SignedPayload(Form.CMS_ATTACHED, cms, null, AT, PERSON);
    }

    private static SignedPayload detached(byte[] cms, byte[] data) {
        return new SignedPayload(Form.CMS_DETACHED, cms, data, AT, PERSON);
    }
}
