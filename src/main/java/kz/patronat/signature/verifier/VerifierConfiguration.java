package kz.patronat.signature.verifier;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import kz.patronat.platform.SilentLines;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.sample.SampleTrust;
import kz.patronat.signature.verifier.VerifierSettings.Share;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the verifier together as it is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerifierSettings.class)
class VerifierConfiguration {

    @Bean
    SignatureVerifier signatureVerifier(
            VerifierSettings settings, ObjectProvider<SampleTrust> sample, SilentLines lines, Clock clock) {
        var trust = trust(settings, sample);
        var download = new Download(settings.connect(), settings.patience(), lines);
        var sources = sources(settings, download, clock);
        var embedded = new EmbeddedVerifier(trust, sources, settings.gost());
        var url = settings.ncanode().url();
        if (url == null) {
            return embedded;
        }
        var ncanode = new NcanodeVerifier(url, download, trust, sources, clock);
        return settings.ncanode().verifies() == Share.ALL ? ncanode : new RoutedVerifier(ncanode, embedded);
    }

    private static Supplier<Trust> trust(VerifierSettings settings, ObjectProvider<SampleTrust> sample) {
        if (settings.trustFolder() != null) {
            return new TrustFolder(settings.trustFolder());
        }
        return sample.stream()
                .<Supplier<Trust>>map(known -> new TrustFolder(known.folder()))
                .findFirst()
                .orElse(VerifierConfiguration::none);
    }

    private static Trust none() {
        throw new Undecided(Obstacle.TRUST_MISSING, "patronat.signature.trust-folder is not set");
    }

    private static List<RevocationSource> sources(VerifierSettings settings, Download download, Clock clock) {
        return settings.revocation().stream()
                .<RevocationSource>map(source -> switch (source) {
                    case FOLDER -> new ListsOfTrust();
                    case OCSP -> new OcspResponder(download, clock);
                    case CRL -> new ListsOnline(download);
                })
                .toList();
    }
}
