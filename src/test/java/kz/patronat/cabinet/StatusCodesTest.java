package kz.patronat.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import kz.patronat.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class StatusCodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"portal/nobd-statuses.properties", "portal/pep-statuses.properties"})
    void spellEveryStatusInTheShippedFiles(String file) {
        var codes = StatusCodes.read(new ClassPathResource(file));

        assertThat(CabinetStatus.values())
                .allSatisfy(status -> assertThat(codes.of(status)).isNotBlank());
    }

    @Test
    void refuseTheStartNamingEveryStatusWithoutACode() throws IOException {
        var lines = shipped().replace("HEARING=025", "HEARING=").replace("ISSUED=050", "");

        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no code for [HEARING, ISSUED]");
    }

    @Test
    void refuseAStatusThatThereIsNot() throws IOException {
        var lines = shipped() + "\nLOST=999";

        assertThatThrownBy(() -> read(lines)).isInstanceOf(StartRefused.class).hasMessageContaining("[LOST]");
    }

    @Test
    void refuseAFileThatIsNotThere() {
        assertThatThrownBy(() -> StatusCodes.read(new ClassPathResource("portal/nowhere.properties")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
    }

    private static String shipped() throws IOException {
        return new ClassPathResource("portal/pep-statuses.properties")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("NOTICE_ISSUED"))
                        .collect(Collectors.joining("\n"))
                + "\nNOTICE_ISSUED=030";
    }

    private static StatusCodes read(String lines) {
        return StatusCodes.read(new ByteArrayResource(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
