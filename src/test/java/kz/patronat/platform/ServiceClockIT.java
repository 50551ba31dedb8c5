package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import kz.patronat.kernel.Zone;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WholeService
@Transactional
class ServiceClockIT {

    @Autowired
    JdbcClient database;

    @Test
    void staysAheadOverARestart() {
        var clock = new ServiceClock(new ClockOffset(database));
        clock.advance(Duration.ofDays(10));
        clock.advance(Duration.ofHours(5));

        var restarted = new ServiceClock(new ClockOffset(database));

        assertThat(restarted.offset()).isEqualTo(Duration.ofHours(245));
        assertThat(restarted.instant())
                .isCloseTo(Clock.systemUTC().instant().plus(Duration.ofHours(245)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void neverGoesBack() {
        var clock = new ServiceClock(new ClockOffset(database));
        clock.advance(Duration.ofDays(1));

        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
        new ClockOffset(database).keep(Duration.ofHours(1));

        assertThat(new ClockOffset(database).load()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void tellsItsFollowersEveryMove() {
        var clock = new ServiceClock(new ClockOffset(database));
        var heard = new ArrayList<Duration>();
        clock.follow(heard::add);

        clock.advance(Duration.ofDays(2));

        assertThat(heard).containsExactly(Duration.ZERO, Duration.ofDays(2));
    }

    @Test
    void readsInTheZoneOfTheCountryAndMovesInEveryOther() {
        var clock = new ServiceClock(new ClockOffset(database));
        var elsewhere = clock.withZone(ZoneOffset.UTC);
        clock.advance(Duration.ofDays(3));

        assertThat(clock.getZone()).isEqualTo(Zone.ALMATY);
        assertThat(elsewhere.instant()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }
}
