package kz.patronat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.notification.NoticeSettings.Quiet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours are those of Almaty, five ahead of UTC. */
class QuietHoursTest {

    private static final Instant DEEP_NIGHT = Instant.parse("2026-09-24T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2026-09-24T15:59:59Z, 2026-09-24T15:59:59Z",
        "21:00, 08:00, 2026-09-24T16:00:00Z, 2026-09-25T03:00:00Z",
        "21:00, 08:00, 2026-09-24T20:30:00Z, 2026-09-25T03:00:00Z",
        "21:00, 08:00, 2026-09-25T02:59:59Z, 2026-09-25T03:00:00Z",
        "21:00, 08:00, 2026-09-25T03:00:00Z, 2026-09-25T03:00:00Z",
        "13:00, 14:00, 2026-09-24T08:30:00Z, 2026-09-24T09:00:00Z",
        "13:00, 14:00, 2026-09-24T20:30:00Z, 2026-09-24T20:30:00Z",
        "00:00, 00:00, 2026-09-24T20:30:00Z, 2026-09-24T20:30:00Z"
    })
    void endInTheMorning(LocalTime from, LocalTime until, Instant moment, Instant heard) {
        var quiet = new Quiet(from, until, Set.of(NoticeChannel.SMS));

        assertThat(quiet.after(NoticeChannel.SMS, moment)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({"EMAIL", "POST"})
    void areNoneForAChannelThatWakesNobody(NoticeChannel channel) {
        var quiet = new Quiet(LocalTime.of(21, 0), LocalTime.of(8, 0), Set.of(NoticeChannel.SMS));

        assertThat(quiet.after(channel, DEEP_NIGHT)).isEqualTo(DEEP_NIGHT);
    }
}
