package kz.patronat.signature.verifier;

import static kz.patronat.signature.verifier.SampleFixture.AT;
import static kz.patronat.signature.verifier.SampleFixture.CLOCK;
import static kz.patronat.signature.verifier.SampleFixture.bytes;
import static kz.patronat.signature.verifier.SampleFixture.xml;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.patronat.platform.SilentLines;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Proof.Kind;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.sample.SampleAuthority;
import kz.patronat.signature.sample.SampleAuthority.Entry;
import kz.patronat.signature.sample.SampleCertificates.Addresses;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a certificate was revoked, asked over the network: what is not answered as it has to be is no answer. */
class RevocationOnlineTest {

    private HttpServer server;
    private SampleFixture sample;
    private SampleResponder responder;
    private volatile byte[] list = new byte[0];
    private volatile byte[] additions = new byte[0];
    private volatile int status = 200;
    private volatile long pause;
    private final AtomicInteger fetched = new AtomicInteger();

    @BeforeEach
    void isServed() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        sample = new SampleFixture(SampleAuthority.create(
                new Addresses(address + "/list.crl", address + "/additions.crl", address + "/ocsp")));
        responder = new SampleResponder(sample.authority);
        server.createContext("/ocsp", exchange -> {
            sleep();
            var answer = responder.answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/list.crl", exchange -> {
            fetched.incrementAndGet();
            answer(exchange, list);
        });
        server.createContext("/additions.crl", exchange -> answer(exchange, additions));
        server.start();
    }

    private void answer(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void isStopped() {
        server.stop(0);
    }

    @Test
    void believesTheResponderAndKeepsItsAnswer() {
        var payload = xml(sample.signed());

        assertThat(asking(responder()).verify(payload)).isInstanceOfSatisfying(Valid.class, valid -> {
            assertThat(valid.revocation().by()).isEqualTo("OCSP");
            assertThat(valid.evidence().proofs())
                    .extracting(proof -> proof.kind())
                    .containsExactly(Kind.OCSP);
            assertThat(new KeptEvidence().verify(payload, valid.evidence())).isInstanceOf(Valid.class);
        });
    }

    @Test
    void refusesWhatWasRevokedBeforeAndNotWhatWasRevokedLater() {
        responder.says = new RevokedStatus(Date.from(AT.minusSeconds(60)), 1);
        assertThat(asking(responder()).verify(xml(sample.signed())))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(Reason.REVOKED));

        responder.says = new RevokedStatus(Date.from(AT.plusSeconds(60)), 1);
        assertThat(asking(responder()).verify(xml(sample.signed()))).isInstanceOf(Valid.class);
    }

    @Test
    void cannotTellWhenTheResponderDoesNotKnow() {
        responder.says = new UnknownStatus();

        assertUnchecked(responder());
    }

    @Test
    void doesNotBelieveAnAnswerToAnotherQuestion() {
        responder.nonce = bytes("another question, another question");
        assertUnchecked(responder());

        responder.nonce = null;
        responder.serial = BigInteger.TEN;
        assertUnchecked(responder());
    }

    @Test
    void believesAnAnswerWithoutANonceOnlyWhenItIsFresh() {
        responder.withNonce = false;
        assertThat(asking(responder()).verify(xml(sample.signed()))).isInstanceOf(Valid.class);

        responder.thisUpdate = AT.minus(Duration.ofHours(1));
        responder.nextUpdate = AT.plus(Duration.ofHours(1));
        assertUnchecked(responder());
    }

    @Test
    void doesNotBelieveAnAnswerFromThePastOrTheFuture() {
        responder.thisUpdate = AT.minus(Duration.ofHours(1));
        assertUnchecked(responder());

        responder.thisUpdate = AT.plus(Duration.ofHours(1));
        assertUnchecked(responder());
    }

    @Test
    void doesNotBelieveAResponderWhomTheIssuerDidNotAppoint() {
        responder.signer = SampleAuthority.create().authority();
        assertUnchecked(responder());

        responder.signer = sample.authority.issue(sample.person());
        assertUnchecked(responder());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void cannotTellWhenTheNetworkAnswersSomethingElse(int other) {
        status = other;

        assertUnchecked(responder());
        assertUnchecked(lists());
    }

    @Test
    void cannotTellWhenNobodyAnswersInTime() {
        pause = 3_000;

        assertUnchecked(responder());
    }

    @Test
    void cannotTellWhenNobodyIsThere() {
        server.stop(0);

        assertUnchecked(responder());
        assertUnchecked(lists());
    }

    @Test
    void cannotTellWithoutAnAnswerThatCanBeRead() {
        responder.garbage = bytes("<html/>");
        assertUnchecked(responder());

        responder.garbage = new byte[300 * 1024];
        assertUnchecked(responder());
    }

    @Test
    void fetchesAListOnceAsLongAsItCoversTheMoment() {
        list = sample.authority.crl();
        var verifier = asking(lists());

        assertThat(verifier.verify(xml(sample.signed()))).isInstanceOf(Valid.class);
        assertThat(verifier.verify(xml(sample.signed()))).isInstanceOf(Valid.class);

        assertThat(fetched).hasValue(1);
    }

    @Test
    void doesNotBelieveAListThatEndedOrThatAnotherSigned() {
        list = sample.authority.crl(AT.minus(Duration.ofDays(2)), AT.minusSeconds(1), 1);
        assertUnchecked(lists());

        list = SampleAuthority.create().crl();
        assertUnchecked(lists());

        list = bytes("garbage");
        assertUnchecked(lists());
    }

    @Test
    void refusesWhomAnAdditionToTheListNames() {
        list = sample.authority.crl();
        additions = added(2, 1, CRLReason.keyCompromise);

        assertRevoked(lists());
    }

    @Test
    void believesWhomAnAdditionTakesBack() {
        sample.authority.revoke(sample.key().certificate(), AT.minusSeconds(60));
        list = sample.authority.crl();
        assertRevoked(lists());

        additions = added(2, 1, CRLReason.removeFromCRL);

        assertThat(asking(lists()).verify(xml(sample.signed())))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.evidence().proofs())
                                .extracting(proof -> proof.kind())
                                .contains(Kind.CRL, Kind.DELTA_CRL));
    }

    @Test
    void doesWithoutAnAdditionThatBelongsToAnotherListOrHasEnded() {
        list = sample.authority.crl();

        additions = added(5, 3, CRLReason.keyCompromise);
        assertThat(asking(lists()).verify(xml(sample.signed()))).isInstanceOf(Valid.class);

        additions = sample.authority.addition(
                AT.minus(Duration.ofDays(2)), AT.minusSeconds(1), 2, 1, List.of(entry(CRLReason.keyCompromise)));
        assertThat(asking(lists()).verify(xml(sample.signed()))).isInstanceOf(Valid.class);

        additions = bytes("garbage");
        assertThat(asking(lists()).verify(xml(sample.signed()))).isInstanceOf(Valid.class);
    }

    private byte[] added(long number, long base, int reason) {
        return sample.authority.addition(
                AT.minus(Duration.ofHours(1)), AT.plus(Duration.ofHours(1)), number, base, List.of(entry(reason)));
    }

    private Entry entry(int reason) {
        return new Entry(sample.key().certificate(), AT.minusSeconds(1), reason);
    }

    private void assertRevoked(RevocationSource source) {
        assertThat(asking(source).verify(xml(sample.signed())))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(Reason.REVOKED));
    }

    @Test
    void asksTheNextWhenOneIsSilent() {
        responder.says = new UnknownStatus();
        sample.authority.revoke(sample.key().certificate(), AT.minusSeconds(1));
        list = sample.authority.crl();

        assertThat(asking(responder(), lists()).verify(xml(sample.signed())))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.reason()).isEqualTo(Reason.REVOKED));
    }

    private EmbeddedVerifier asking(RevocationSource... sources) {
        return sample.verifier(List.of(), sources);
    }

    private static OcspResponder responder() {
        return new OcspResponder(download(), CLOCK);
    }

    private static ListsOnline lists() {
        return new ListsOnline(download());
    }

    private static Download download() {
        return new Download(Duration.ofMillis(500), Duration.ofSeconds(1), new SilentLines());
    }

    private void assertUnchecked(RevocationSource source) {
        assertThat(asking(source).verify(xml(sample.signed()))).isInstanceOf(Unchecked.class);
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
