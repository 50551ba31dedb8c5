package kz.patronat.registry.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import kz.patronat.gateway.GatewaySettings;
import kz.patronat.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A service whose answers nobody would hear does not start. */
class WayOfAnswersTest {

    private static final String ASYNC = "patronat.registry.gateway.criminal-record-channel=ASYNC";
    private static final String KDP = "patronat.registry.gateway.consent.by=KDP";
    private static final String CALLER = "patronat.gateway.caller.id=shep";

    @ParameterizedTest
    @CsvSource({
        ASYNC + ", KPSSU_CriminalRecord",
        KDP + ", KDP_SERVICE",
        ASYNC + ";patronat.gateway.caller.id=, KPSSU_CriminalRecord",
        ASYNC + ";patronat.gateway.fetch=OTHER, KPSSU_CriminalRecord",
        ASYNC + ";" + KDP + ";patronat.gateway.fetch=KPSSU_CriminalRecord, KDP_SERVICE",
    })
    void isWantedWhereAnAnswerComesLater(String settings, String service) {
        assertThatThrownBy(() -> started(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(service)
                .hasMessageContaining("no answer would ever come");
    }

    @ParameterizedTest
    @CsvSource({
        ASYNC + ";" + KDP + ";" + CALLER,
        ASYNC + ";patronat.gateway.fetch=KPSSU_CriminalRecord",
        KDP + ";patronat.gateway.fetch=KDP_SERVICE",
    })
    void isThereWhereTheGatewayCallsOrIsAsked(String settings) {
        assertThatCode(() -> started(settings)).doesNotThrowAnyException();
    }

    @Test
    void isNotWantedWhereEveryAnswerComesAtOnce() {
        assertThatCode(() -> started("a=b")).doesNotThrowAnyException();
    }

    private static WayOfAnswers started(String settings) {
        var properties = new HashMap<String, String>();
        for (var each : settings.split(";")) {
            var pair = each.split("=", 2);
            properties.put(pair[0], pair[1]);
        }
        return new WayOfAnswers(
                bound(properties, "patronat.gateway", GatewaySettings.class),
                bound(properties, "patronat.registry.gateway", RegisterSettings.class));
    }

    private static <T> T bound(Map<String, String> properties, String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }
}
