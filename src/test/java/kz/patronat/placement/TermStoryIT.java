package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Finding;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C4: thirty calendar days, warned of before they end and recorded when they are broken. */
class TermStoryIT extends PlacementStories {

    private static final Recipient HEAD = Recipient.role("head");

    @BeforeEach
    void isSubmitted() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
    }

    @Test
    void tellsTheDeputyOfALateResolutionAndTheDeputyMayPutIt() {
        assertThat(Written.moment(story.due(key(), "Timer_ResolutionLate"))).isEqualTo("25.09.2026 18:30");
        story.waitsFor(key(), "Timer_ResolutionLate");
        story.runsJobs(key());
        assertThat(told("placement.notice.resolution-late")).containsExactly(Recipient.role("deputy-head"));

        work.completes("deputy-head", number, "UserTask_NameExecutor", Map.of("executorId", "specialist"));

        assertThat(work.file(number).executor()).isEqualTo("specialist");
        assertThat(status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void warnsTenFiveAndOneDayBeforeTheLastDay() {
        work.studied(number, Finding.Outcome.CLEAR);
        // Thursday 24 September and 30 days is Saturday 24 October; Monday 26 is Republic Day, moved.
        assertThat(term().dueDate()).isEqualTo("2026-10-27");

        story.waitsFor(key(), "StartEvent_TenDaysLeft");
        story.waitsFor(key(), "StartEvent_FiveDaysLeft");
        story.waitsFor(key(), "StartEvent_OneDayLeft");

        assertThat(notices.of(number).stream()
                        .filter(notice -> notice.recipient().equals(HEAD))
                        .filter(notice -> notice.event().equals("placement.notice.days-left"))
                        .map(notice -> Written.moment(notice.at())))
                .containsExactly("16.10.2026 09:00", "22.10.2026 09:00", "23.10.2026 09:00");
        assertThat(told("placement.notice.days-left")).contains(Recipient.official("specialist"));
    }

    @Test
    void recordsABreachOnceAndTellsTheHead() {
        assertThat(Written.moment(story.due(key(), "StartEvent_TermPassed"))).isEqualTo("28.10.2026 00:00");
        story.waitsFor(key(), "StartEvent_TermPassed");

        assertThat(term().breachedAt()).isEqualTo(story.clock().instant());
        assertThat(told("placement.notice.breach")).containsExactly(HEAD);
        assertThat(story.openTasks(key())).containsExactly("UserTask_NameExecutor");
    }

    private List<Recipient> told(String event) {
        return notices.of(number).stream()
                .filter(notice -> notice.event().equals(event))
                .map(Notice::recipient)
                .toList();
    }
}
