package kz.patronat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import kz.patronat.document.ClamdSimulator.Mood;
import kz.patronat.document.VirusVerdict.Clean;
import kz.patronat.document.VirusVerdict.Infected;
import kz.patronat.document.VirusVerdict.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class ClamdTest {

    private static final int LARGEST = 1024 * 1024;

    private ClamdSimulator server;
    private Clamd clamd;

    @BeforeEach
    void begins() throws IOException {
        server = new ClamdSimulator(LARGEST);
        clamd = new Clamd(server.settings(Duration.ofMillis(400)));
    }

    @AfterEach
    void ends() throws IOException {
        clamd.destroy();
        server.close();
    }

    @Test
    void knowsACleanFileOfManyPieces() {
        assertThat(clamd.check(new byte[LARGEST])).isInstanceOf(Clean.class);
    }

    @Test
    void namesTheVirus() {
        assertThat(clamd.check(ClamdSimulator.eicar())).isEqualTo(new Infected("Win.Test.EICAR_HDB-1"));
    }

    @Test
    void letsNothingThroughThatIsTooLongForTheChecker() {
        assertThat(clamd.check(new byte[10 * LARGEST]))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.because()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"NONSENSE", "NEARLY", "ENDLESS"})
    void takesNothingForAnAnswerButTheWordsOfTheProtocol(Mood mood) {
        server.is(mood);
        assertThat(clamd.check(new byte[1]))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.isSilent()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "DEAF", "HANGS_UP"})
    void waitsForNobodyForEver(Mood mood) {
        server.is(mood);
        assertThat(clamd.check(new byte[10 * LARGEST]))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.isSilent()).isTrue());
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var alone = new Clamd(new ClamdSettings("127.0.0.1", port, Duration.ofMillis(400)));
        assertThat(alone.check(new byte[1]))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.isSilent()).isTrue());
        alone.destroy();
    }
}
