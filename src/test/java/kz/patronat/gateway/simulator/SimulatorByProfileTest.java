package kz.patronat.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service that works for people never meets a simulated gateway that nobody asked for. */
class SimulatorByProfileTest {

    private static final String DATABASE = "jdbc:postgresql://127.0.0.1/patronat";
    private static final String GATEWAY = "https://gateway.invalid/";

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        @SimulatedGateway
        Clock simulated() {
            return Clock.systemUTC();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', true",
        "'', '', gateway-simulator, true",
        DATABASE + ", '', '', false",
        DATABASE + ", '', gateway-simulator, true",
        DATABASE + ", '', other, false",
        "'', " + GATEWAY + ", '', false",
        "'', " + GATEWAY + ", gateway-simulator, false",
        DATABASE + ", " + GATEWAY + ", gateway-simulator, false",
    })
    void existsOnTheEmbeddedStartAndWhereItIsAskedFor(String database, String gateway, String profile, boolean there) {
        new ApplicationContextRunner()
                .withUserConfiguration(Parts.class)
                .withPropertyValues(
                        "spring.datasource.url=" + database,
                        "patronat.gateway.url=" + gateway,
                        "spring.profiles.active=" + profile)
                .run(context -> assertThat(context.containsBean("simulated")).isEqualTo(there));
    }
}
