package kz.patronat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** What holds at the gateway where nobody says anything else. */
class GatewaySettingsTest {

    private final GatewaySettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("patronat.gateway", GatewaySettings.class);

    @Test
    void waitAsLongAsTheSlowestProviderMayTake() {
        assertThat(settings.connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.read()).isEqualTo(Duration.ofSeconds(35));
        assertThat(settings.maxMessage()).isEqualTo(DataSize.ofMegabytes(16));
    }

    @Test
    void knowAnAnswerFromANoAndFromAPromise() {
        assertThat(settings.processed()).containsExactlyInAnyOrder("SCSS001", "Success");
        assertThat(settings.refused()).containsExactlyInAnyOrder("SCSE001", "SCSE002");
        assertThat(settings.promised()).containsExactly("PENDING");
    }

    @Test
    void stopAtWhatAskingAgainDoesNotMend() {
        assertThat(Stream.of("SBF-VE-8", "SBF-AD-1", "VAL-JSR-001", "VAL-R-004", "FAULT-015"))
                .allMatch(settings::isBreakdown);
    }

    @Test
    void haveEverythingElseAskedAgain() {
        assertThat(Stream.of("SCSE003", "FAULT-001", "SHEP-500", ""))
                .noneMatch(settings::isBreakdown)
                .noneMatch(settings.processed()::contains)
                .noneMatch(settings.refused()::contains)
                .noneMatch(settings.promised()::contains);
    }

    @Test
    void nameNobodyWhoMayCallUsAndNothingToFetch() {
        assertThat(settings.caller()).isNull();
        assertThat(settings.fetch()).isEmpty();
    }
}
