package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class TimeTravelTest {

    private final ServiceClock clock = new ServiceClock(Mockito.mock(ClockOffset.class, call -> {
        return call.getMethod().getReturnType() == Duration.class ? Duration.ZERO : null;
    }));
    private final Timers timers = new Timers();
    private final TimeTravel travel = new TimeTravel(clock, timers);

    @Test
    void stopsAtEveryTimerAndEndsAtTheGoal() {
        timers.arm("warning", Duration.ofDays(4));
        timers.arm("breach", Duration.ofDays(9));
        timers.arm("later", Duration.ofDays(20));

        var journey = travel.advance("P10D");

        assertThat(journey.quiet()).isTrue();
        assertThat(journey.fellDue()).extracting(FellDue::element).containsExactly("warning", "breach");
        assertThat(timers.ran).containsExactly("warning", "breach");
        assertThat(Duration.between(journey.from(), journey.to()))
                .isBetween(Duration.ofDays(10), Duration.ofDays(10).plusMinutes(1));
    }

    @Test
    void runsWhatATimerOnTheWayArmed() {
        timers.arm("first", Duration.ofDays(2));
        timers.onRun("first", () -> timers.arm("second", Duration.ofDays(3)));

        var journey = travel.advance("PT240H");

        assertThat(journey.fellDue()).extracting(FellDue::element).containsExactly("first", "second");
        assertThat(journey.fellDue().get(1).at())
                .isAfter(journey.fellDue().get(0).at());
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, platform.clock.amount-wrong",
        "10, platform.clock.amount-wrong",
        "P, platform.clock.amount-wrong",
        "P0D, platform.clock.forward-only",
        "P-1D, platform.clock.forward-only",
        "PT-1S, platform.clock.forward-only",
        "P2Y, platform.clock.too-far",
        "P367D, platform.clock.too-far",
        "P2147483647Y, platform.clock.too-far",
        "PT2000000000000H, platform.clock.too-far"
    })
    void refusesWhatIsNoStepForward(String amount, String key) {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> travel.advance(amount))
                .satisfies(rejected -> assertThat(rejected.key()).isEqualTo(key));
        assertThat(clock.offset()).isZero();
    }

    /** Timers as the engine has them: they run when they are due and somebody asks. */
    private final class Timers implements DueWork {

        private final Map<Instant, String> armed = new TreeMap<>();
        private final Map<String, Runnable> effects = new TreeMap<>();
        private final List<String> ran = new ArrayList<>();

        void arm(String element, Duration in) {
            armed.put(clock.instant().plus(in), element);
        }

        void onRun(String element, Runnable effect) {
            effects.put(element, effect);
        }

        @Override
        public boolean isQuiet() {
            return armed.keySet().stream().noneMatch(at -> !at.isAfter(clock.instant()));
        }

        @Override
        public void hurry() {
            var due = armed.entrySet().stream()
                    .filter(timer -> !timer.getKey().isAfter(clock.instant()))
                    .toList();
            due.forEach(timer -> {
                armed.remove(timer.getKey());
                ran.add(timer.getValue());
                effects.getOrDefault(timer.getValue(), () -> {}).run();
            });
        }

        @Override
        public Optional<Instant> nextAfter(Instant moment) {
            return armed.keySet().stream().filter(at -> at.isAfter(moment)).findFirst();
        }

        @Override
        public List<FellDue> dueBy(Instant moment) {
            return armed.entrySet().stream()
                    .filter(timer -> !timer.getKey().isAfter(moment))
                    .map(timer -> new FellDue(
                            timer.getKey(),
                            "process",
                            new Bilingual("process", "process"),
                            timer.getValue(),
                            new Bilingual(timer.getValue(), timer.getValue()),
                            null))
                    .toList();
        }
    }
}
