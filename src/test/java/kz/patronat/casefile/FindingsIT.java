package kz.patronat.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Finding.Check;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clause C8: which finding counts, when a paper speaks of an earlier day than what was written before. */
@WholeService
class FindingsIT {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Findings findings;

    @Autowired
    Decisions decisions;

    private CaseNumber number;
    private Instant now;

    @BeforeEach
    void begins() {
        story.begins();
        number = cases.aCase().opened();
        now = story.clock().instant();
    }

    @Test
    void countWhatWasWrittenLastThoughItSpeaksOfAnEarlierDay() {
        found(Outcome.CLEAR, now);
        found(Outcome.IMPEDIMENT, now.minus(Duration.ofDays(4)));

        assertThat(findings.latest(number)).extracting(Finding::outcome).containsExactly(Outcome.IMPEDIMENT);
        assertThat(findings.haveImpediment(number)).isTrue();
    }

    @Test
    void growOldFromTheDayOfThePaperThatCounts() {
        found(Outcome.CLEAR, now);
        found(Outcome.CLEAR, Instant.parse("2026-09-04T00:00:00+05:00"));

        assertThat(findings.areOldOn(LocalDate.parse("2026-09-24"), number)).isFalse();
        assertThat(findings.areOldOn(LocalDate.parse("2026-09-25"), number)).isTrue();
    }

    @Test
    void leaveADoubtWhenWrittenAfterTheDecisionThoughThePaperIsOlder() {
        found(Outcome.NOT_FOUND, now);
        found(Outcome.CLEAR, now);
        var decision = decided();
        assertThat(findings.haveDoubtSince(decision)).isFalse();

        found(Outcome.IMPEDIMENT, now.minus(Duration.ofDays(4)));

        assertThat(findings.haveDoubtSince(decision)).isTrue();
    }

    @Test
    void leaveNoDoubtThatTheHeadKnewOf() {
        found(Outcome.NOT_FOUND, now);

        assertThat(findings.haveDoubtSince(decided())).isFalse();
    }

    private void found(Outcome outcome, Instant at) {
        findings.record(new Finding(
                number, Check.CRIMINAL_RECORD, people.applicant(number).id(), outcome, at));
    }

    private Decision decided() {
        var decision = new Decision(Ids.next(), number, Stage.DECIDED, List.of(), List.of(), null, "head", now);
        decisions.record(decision);
        return decision;
    }
}
