package kz.patronat.registry.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.casefile.Findings;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.RegistrySettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** C8: a certificate is good for 30 days here and fresh enough to sign on for 20. */
class PaperDatesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-24");

    private final Findings findings =
            Mockito.mock(Findings.class, call -> call.<LocalDate>getArgument(0).minusDays(20));

    @ParameterizedTest
    @CsvSource({
        "2026-10-01,           , 2026-09-01",
        "2026-09-20,           , 2026-08-25",
        "2026-10-01, 2026-10-05, 2026-09-15",
        "2026-10-01, 2026-09-25, 2026-09-11",
        "2026-09-20, 2026-09-21, 2026-09-04"
    })
    void nameTheFirstDayThatIsTakenWheneverTheCertificateIsBrought(
            LocalDate due, @Nullable LocalDate signing, LocalDate since) {
        assertThat(on(TODAY).certificateSince(evening(due), evening(signing))).isEqualTo(since);

        var last = due.isBefore(TODAY) ? TODAY : due;
        TODAY.datesUntil(last.plusDays(1))
                .forEach(day -> assertThat(taken(day, since, evening(signing))).isEqualTo(since));
        assertThatThrownBy(() -> taken(last, since.minusDays(1), evening(signing)))
                .isInstanceOf(RejectedInput.class);
    }

    private LocalDate taken(LocalDate broughtOn, LocalDate issuedOn, @Nullable Instant signingAt) {
        var dates = on(broughtOn);
        var input = issued(issuedOn);
        return signingAt == null ? dates.stillGood(input, "issuedOn") : dates.goodToSign(input, "issuedOn", signingAt);
    }

    private PaperDates on(LocalDate day) {
        var pause = Duration.ofMinutes(1);
        var settings = new RegistrySettings(List.of(pause), pause, pause, pause, 30, pause);
        return new PaperDates(settings, findings, Clock.fixed(evening(day), Zone.ALMATY));
    }

    private static FormInput issued(LocalDate day) {
        return Mockito.mock(
                FormInput.class,
                call -> call.getMethod().getReturnType() == LocalDate.class
                        ? day
                        : new RejectedInput(call.getArgument(0), call.getArgument(1)));
    }

    private static @Nullable Instant evening(@Nullable LocalDate day) {
        return day == null ? null : day.atTime(18, 30).atZone(Zone.ALMATY).toInstant();
    }
}
