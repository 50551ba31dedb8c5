package kz.patronat.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.gateway.GatewayBreakdown;
import kz.patronat.gateway.StoredFile;
import kz.patronat.gateway.TemporaryStorage;
import kz.patronat.gateway.TemporaryStorage.Outcome;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is laid into the storage of the gateway is fetched from it as it was, for as long as it lies there. */
@WholeService
@ExtendWith(OutputCaptureExtension.class)
class TemporaryStorageOverGatewayIT {

    private static final StoredFile FILE =
            new StoredFile("хабарлама.pdf", "application/pdf", "%PDF-1.7 ҚӘҢ".getBytes(StandardCharsets.UTF_8));

    @Autowired
    Story story;

    @Autowired
    TemporaryStorage storage;

    @Autowired
    Switchboard switchboard;

    @Autowired
    Promises promises;

    private final UUID process = UUID.randomUUID();

    @BeforeEach
    void begins() {
        story.begins();
    }

    @AfterEach
    void everythingWorksAgain() {
        switchboard.allOff();
        promises.deliverAll();
    }

    @Test
    void givesBackWhatWasLaidThereUntilItsLifeEnds() {
        var laid = laid();

        assertThat(laid.until()).isEqualTo(story.clock().instant().plus(Duration.ofDays(1)));
        assertThat(storage.fetch(process, laid.identifier()))
                .isInstanceOfSatisfying(
                        Outcome.Fetched.class,
                        fetched -> assertThat(fetched.file())
                                .usingRecursiveComparison()
                                .isEqualTo(FILE));
        story.clock().passes(Duration.ofDays(1));
        assertThat(storage.fetch(process, laid.identifier())).isEqualTo(new Outcome.Gone());
        assertThat(storage.fetch(process, "nobodys")).isEqualTo(new Outcome.No("FILE_NOT_FOUND"));
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(Fault.UNHANDLED_ERROR, "status SCSE003"),
                Arguments.of(Fault.SOAP_FAULT, "fault SHEP-500"),
                Arguments.of(Fault.RESET, "IOException"),
                Arguments.of(Fault.HTML_PAGE, "HTTP 200"),
                Arguments.of(Fault.EMPTY_DATA, "nothing in the answer"),
                Arguments.of(Fault.BAD_SIGNATURE, "signature BROKEN"),
                Arguments.of(Fault.LATE_ANSWER, "promised for later"),
                Arguments.of(Fault.DOWN, "HTTP 503"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void isAwayWhileItGivesNoAnswerThatCanBeBelieved(Fault fault, String reason) {
        switchboard.on(fault, SimulatedRegister.FILES, null, 1);

        assertThat(storage.lay(process, FILE))
                .isInstanceOfSatisfying(
                        Outcome.Away.class, away -> assertThat(away.reason()).contains(reason));
        assertThat(laid().identifier()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSINESS_ERROR", "DATA_ERROR"})
    void saysNo(Fault fault) {
        switchboard.on(fault, SimulatedRegister.FILES, null, 1);

        assertThat(storage.lay(process, FILE)).isInstanceOf(Outcome.No.class);
    }

    @Test
    void takesNoLargerFileThanItSays() {
        var larger = new StoredFile("a.pdf", "application/pdf", new byte[200 * 1024 + 1]);
        var largest = new StoredFile("a.pdf", "application/pdf", new byte[200 * 1024]);

        assertThat(storage.lay(process, larger)).isEqualTo(new Outcome.No("FILE_TOO_LARGE"));
        assertThat(storage.lay(process, largest)).isInstanceOf(Outcome.Laid.class);
    }

    @Test
    void isNotEvenAskedToTakeWhatDoesNotFitIntoAMessage() {
        var huge = new StoredFile("a.pdf", "application/pdf", new byte[10 * 1024 * 1024 + 1]);

        assertThat(storage.lay(process, huge)).isEqualTo(new Outcome.No("the file is larger than 10485760B"));
        assertThat(sent()).isZero();
    }

    @Test
    void turnsUsAwayWithACodeThatSomebodyHasToMend() {
        switchboard.on(Fault.ACCESS_DENIED, SimulatedRegister.FILES, null, 1);

        assertThatThrownBy(() -> storage.lay(process, FILE))
                .isInstanceOf(GatewayBreakdown.class)
                .hasMessageContaining("SBF-AD-1");
    }

    @Test
    void hearsOurPasswordAndNobodyElseDoes(CapturedOutput output) {
        laid();

        assertThat(output).doesNotContain("<password>", "tempStorageRequest");
        assertThat(story.database().sql("""
                                select direction || ' ' || coalesce(outcome, '') from gateway_message
                                where concerns = ? and position('<password>'::bytea in content) > 0
                                """).param(process).query(String.class).list())
                .as("sealed in what was sent, as at every message")
                .containsExactly("SENT ");
    }

    private Outcome.Laid laid() {
        return (Outcome.Laid) storage.lay(process, FILE);
    }

    private int sent() {
        return story.database()
                .sql("select count(*) from gateway_message where concerns = ?")
                .param(process)
                .query(Integer.class)
                .single();
    }
}
