package kz.patronat.signature.verifier;

import static kz.patronat.signature.verifier.SampleFixture.AT;
import static kz.patronat.signature.verifier.SampleFixture.PERSON;
import static kz.patronat.signature.verifier.SampleFixture.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.patronat.kernel.PersonName;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.sample.SampleHolder;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

/** A list that has ended no longer says who is good; whom it names stays revoked. */
class RevocationListTest {

    private static final Instant BEFORE = AT.minus(Duration.ofDays(30));
    private static final Instant ENDED = AT.minusSeconds(1);

    private final GostSample sample = new GostSample();
    private final GostSample.GostKey key =
            sample.issue(SampleHolder.person(new PersonName("SAMPLE", "PERSON", null), PERSON, AT));

    @Test
    void refusesWhomAnEndedListNames() {
        refused(verdict(ended(key.certificate(), BEFORE, CRLReason.keyCompromise)), Reason.REVOKED);
    }

    @Test
    void refusesThoseOfAnAuthorityThatAnEndedListNames() {
        refused(
                verdict(ended(sample.authority, BEFORE, CRLReason.cACompromise), sample.crl()),
                Reason.UNKNOWN_AUTHORITY);
    }

    @Test
    void cannotTellOfTheOthersAfterItsEnd() {
        var another = sample.issue(SampleHolder.person(new PersonName("ANOTHER", "PERSON", null), PERSON, AT));

        assertThat(verdict(ended(another.certificate(), BEFORE, CRLReason.keyCompromise)))
                .isInstanceOf(Unchecked.class);
    }

    @Test
    void cannotTellWhetherAHoldOutlivedTheList() {
        assertThat(verdict(ended(key.certificate(), BEFORE, CRLReason.certificateHold)))
                .isInstanceOf(Unchecked.class);
        refused(
                verdict(sample.crl(key.certificate(), BEFORE, CRLReason.certificateHold, AT.plusSeconds(1))),
                Reason.REVOKED);
    }

    private byte[] ended(X509CertificateHolder named, Instant at, int reason) {
        return sample.crl(named, at, reason, ENDED);
    }

    private Verdict verdict(byte[]... lists) {
        var trust = Trust.in(List.of(sample.root, sample.authority), List.of(lists));
        return new EmbeddedVerifier(() -> trust, List.of(new ListsOfTrust()), true)
                .verify(xml(GostSample.xml("<application><iin>850315400015</iin></application>", key)));
    }

    private static void refused(Verdict verdict, Reason reason) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }
}
