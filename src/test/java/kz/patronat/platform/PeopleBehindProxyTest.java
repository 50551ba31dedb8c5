package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class PeopleBehindProxyTest {

    private static final String WARNING = "server.forward-headers-strategy is not set";

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void areWarnedOfOnADatabaseOfOnesOwn(CapturedOutput log) {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/patronat");

        new PeopleBehindProxy(environment).ready();

        assertThat(log).contains(WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "none"})
    void areNotOnceItIsSaidWhatStandsBefore(String said, CapturedOutput log) {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/patronat");
        environment.setProperty("server.forward-headers-strategy", said);

        new PeopleBehindProxy(environment).ready();

        assertThat(log).doesNotContain(WARNING);
    }

    @Test
    void areNobodyWhereTheServiceIsTriedOut(CapturedOutput log) {
        new PeopleBehindProxy(environment).ready();

        assertThat(log).doesNotContain(WARNING);
    }
}
