package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import kz.patronat.casefile.Channel;
import kz.patronat.deadline.TermRules;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of terms says when somebody is warned; timers and their variables must say the same. */
@WholeService
class TermDatesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    @Autowired
    List<TermDates> all;

    @Autowired
    TermRules rules;

    @Test
    void warnOnTheDaysOfTheTable() {
        var warning = all.stream().filter(dates -> !dates.warnings().isEmpty()).toList();

        assertThat(warning).extracting(TermDates::term).contains("decision", "housing-act");
        for (var dates : warning) {
            for (var channel : Channel.values()) {
                assertThat(new TreeSet<>(
                                rules.rule(dates.term(), channel.name(), DAY).warnings()))
                        .as("warnings of %s in terms.dmn, %s", dates.term(), channel)
                        .isEqualTo(new TreeSet<>(dates.warnings().keySet()));
            }
        }
    }
}
