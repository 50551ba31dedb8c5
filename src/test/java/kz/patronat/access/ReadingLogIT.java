package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kz.patronat.kernel.RejectedInput;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class ReadingLogIT {

    @Autowired
    ReadingLog log;

    @Autowired
    Cases cases;

    @Autowired
    Story story;

    @Test
    void tellsWhoOpenedWhatAndWhy() {
        story.begins();
        var number = cases.aCase().opened();

        log.record(number, "specialist", "registry-answer:1", " шешімге дайындық ");

        assertThat(log.of(number))
                .containsExactly(new Reading(
                        number.value(),
                        "specialist",
                        "registry-answer:1",
                        "шешімге дайындық",
                        story.clock().instant()));
    }

    @Test
    void wantsAReason() {
        var number = cases.aCase().opened();

        assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> log.record(number, "head", "scan:1", " "));
        assertThat(log.of(number)).isEmpty();
    }
}
