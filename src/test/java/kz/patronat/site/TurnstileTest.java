package kz.patronat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Turnstile turnstile = new Turnstile(6, nanos::get);

    @Test
    void letsSoManyThroughAndNotOneMore() {
        assertThat(comes("203.0.113.1", 6)).isEqualTo(6);
        assertThat(turnstile.lets("203.0.113.1")).isFalse();
    }

    @Test
    void letsOthersThroughMeanwhile() {
        comes("203.0.113.1", 7);

        assertThat(turnstile.lets("203.0.113.2")).isTrue();
    }

    @Test
    void opensAgainBitByBit() {
        comes("203.0.113.1", 7);
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());

        assertThat(comes("203.0.113.1", 3)).isEqualTo(1);
    }

    @Test
    void savesNothingUpForLater() {
        nanos.addAndGet(Duration.ofDays(1).toNanos());

        assertThat(comes("203.0.113.1", 20)).isEqualTo(6);
    }

    @Test
    void forgetsWhomItHasNotSeenForLongest() {
        comes("203.0.113.1", 7);
        IntStream.range(0, 10_000).forEach(each -> turnstile.lets("comer-" + each));

        assertThat(turnstile.lets("203.0.113.1")).isTrue();
    }

    private long comes(String comer, int times) {
        return IntStream.range(0, times).filter(each -> turnstile.lets(comer)).count();
    }
}
