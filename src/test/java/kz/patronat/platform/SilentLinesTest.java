package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody stands in a queue behind somebody outside who takes the call and never answers it. */
class SilentLinesTest {

    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final AtomicLong now = new AtomicLong();
    private final SilentLines lines = new SilentLines(LONG, BETWEEN_TRIES, now::get);

    @Test
    void leaveEverybodyFreeUntilThreeHaveWaitedInVain() {
        inVain(PATIENCE);
        inVain(PATIENCE);

        assertThat(lines.call("A")).isPresent();

        inVain(PATIENCE);

        assertThat(lines.call("A")).isEmpty();
        assertThat(lines.call("B")).as("another line").isPresent();
    }

    @Test
    void takeASlowAnswerForAnAnswer() {
        inVain(PATIENCE);
        inVain(PATIENCE);
        answered(Duration.ofDays(2));
        inVain(PATIENCE);
        inVain(PATIENCE);

        assertThat(lines.call("A")).isPresent();

        answered(PATIENCE);
        answered(PATIENCE);
        answered(PATIENCE);

        assertThat(lines.call("A")).isPresent();
    }

    @Test
    void doNotCountWhoFailsAtOnce() {
        for (var refused = 0; refused < 9; refused++) {
            inVain(LONG);
        }

        assertThat(lines.call("A")).isPresent();
    }

    @Test
    void countOnWhenSomebodyFailsAtOnceInBetween() {
        inVain(PATIENCE);
        inVain(PATIENCE);
        inVain(Duration.ZERO);
        inVain(PATIENCE);

        assertThat(lines.call("A")).isEmpty();
    }

    @Test
    void areTriedByOneAtATimeUntilATryIsAnswered() {
        isSilent();
        assertThat(lines.call("A")).as("right after the third").isEmpty();

        passes(BETWEEN_TRIES.plusMillis(1));
        calls(() -> {
            passes(Duration.ofHours(1));
            assertThat(lines.call("A")).as("while another tries").isEmpty();
        });
        passes(BETWEEN_TRIES);
        assertThat(lines.call("A")).as("right after a try in vain").isEmpty();

        passes(Duration.ofMillis(1));
        answered(PATIENCE);

        assertThat(lines.call("A")).isPresent();
        assertThat(lines.call("A")).isPresent();
    }

    @Test
    void areTriedAgainByTheNextOnceATryFailsAtOnce() {
        isSilent();
        passes(BETWEEN_TRIES.plusMillis(1));
        inVain(Duration.ZERO);

        calls(() -> assertThat(lines.call("A")).isEmpty());
    }

    @Test
    void giveTheTryBackWhateverComesOutOfIt() {
        isSilent();
        passes(BETWEEN_TRIES.plusMillis(1));

        assertThatThrownBy(() -> calls(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(lines.call("A")).isPresent();
    }

    @Test
    void letNoOtherTryWhenOneWhoBeganBeforeTheSilenceHasWaitedInVain() {
        var inVain = lines.call("A").orElseThrow();
        isSilent();
        passes(BETWEEN_TRIES.plusMillis(1));
        calls(() -> {
            inVain.close();
            passes(BETWEEN_TRIES.plusMillis(1));

            assertThat(lines.call("A")).isEmpty();
        });
    }

    @Test
    void letNoOtherTryWhenOneWhoBeganBeforeTheSilenceFailsAtOnce() {
        inVain(PATIENCE);
        inVain(PATIENCE);
        var third = lines.call("A").orElseThrow();
        passes(PATIENCE);
        var late = lines.call("A").orElseThrow();
        third.close();
        passes(BETWEEN_TRIES.plusMillis(1));
        calls(() -> {
            late.close();

            assertThat(lines.call("A")).isEmpty();
        });
    }

    @Test
    void stayOpenToAllWhenThoseWhoBeganBeforeTheSilenceEndInVain() {
        var before = IntStream.range(0, 3)
                .mapToObj(each -> lines.call("A").orElseThrow())
                .toList();
        isSilent();
        passes(BETWEEN_TRIES.plusMillis(1));
        answered(Duration.ZERO);
        before.forEach(SilentLines.Call::close);

        assertThat(lines.call("A")).isPresent();
    }

    @Test
    void openToAllWhenOneWhoBeganBeforeTheSilenceIsAnswered() {
        var slow = lines.call("A").orElseThrow();
        isSilent();
        passes(BETWEEN_TRIES.plusMillis(1));
        calls(() -> {
            slow.answered();
            slow.close();

            assertThat(lines.call("A")).isPresent();
        });
    }

    private void isSilent() {
        inVain(PATIENCE);
        inVain(PATIENCE);
        inVain(PATIENCE);
    }

    private void inVain(Duration lasting) {
        calls(() -> passes(lasting));
    }

    private void calls(Runnable meanwhile) {
        try (var calling = lines.call("A").orElseThrow()) {
            assertThat(calling).isNotNull();
            meanwhile.run();
        }
    }

    private void answered(Duration lasting) {
        try (var calling = lines.call("A").orElseThrow()) {
            passes(lasting);
            calling.answered();
        }
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
