package kz.patronat.signature.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.patronat.signature.sample.SampleAuthority;
import kz.patronat.signature.sample.SampleTrust;
import kz.patronat.signature.verifier.VerifierSettings.Ncanode;
import kz.patronat.signature.verifier.VerifierSettings.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class VerifierOfGostTest {

    private static final String WARNING = "patronat.signature.ncanode.url is not set";

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void isMissedAtTheStart(CapturedOutput log) {
        starts(false, null, Share.ALL);

        assertThat(log).contains("WARN").contains(WARNING);
    }

    @ParameterizedTest
    @EnumSource(Share.class)
    void isNotMissedWhereNcanodeIsConnected(Share share, CapturedOutput log) {
        starts(false, URI.create("http://ncanode.test"), share);

        assertThat(log).doesNotContain(WARNING);
    }

    @Test
    void isNotMissedWhereOurOwnCodeVerifiesThem(CapturedOutput log) {
        starts(true, null, Share.ALL);

        assertThat(log).doesNotContain(WARNING);
    }

    @Test
    void isNotMissedBesideTheSampleAuthority(CapturedOutput log) {
        beans.addBean("sampleTrust", new SampleTrust(SampleAuthority.create(), Path.of("nowhere")));

        starts(false, null, Share.ALL);

        assertThat(log).doesNotContain(WARNING);
    }

    private void starts(boolean gost, @Nullable URI ncanode, Share share) {
        var settings = new VerifierSettings(
                null,
                List.of(),
                Duration.ofSeconds(3),
                Duration.ofSeconds(8),
                Duration.ofMinutes(30),
                gost,
                new Ncanode(ncanode, share));
        new VerifierOfGost(settings, beans.getBeanProvider(SampleTrust.class)).ready();
    }
}
