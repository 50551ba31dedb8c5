package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import kz.patronat.calendar.CalendarYears;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.Transfer;
import kz.patronat.kernel.Language;
import kz.patronat.notification.Recipient;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C4: an open case follows an order that moves a day off. */
class CalendarStoryIT extends PlacementStories {

    @Autowired
    CalendarYears years;

    @Autowired
    Texts texts;

    @BeforeEach
    void opensACase() {
        // registered on Thursday 24.09.2026: the term ends on Tuesday 27.10
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
    }

    @AfterEach
    void forgetsTheOrder() {
        story.database().sql("delete from calendar_transfer").update();
        story.database().sql("delete from calendar_year").update();
    }

    @Test
    void movesEveryDateThatFollowsFromTheRegistration() {
        assertThat(date("dueAt")).isEqualTo("2026-10-27T13:30:00Z");

        freesTheLastDay();

        assertThat(term().dueDate()).isEqualTo("2026-10-28");
        assertThat(date("dueAt")).isEqualTo("2026-10-28T13:30:00Z");
        assertThat(date("breachAt")).isEqualTo("2026-10-28T19:00:00Z");
        assertThat(story.due(key(), "StartEvent_TermPassed")).isEqualTo("2026-10-28T19:00:00Z");
    }

    @Test
    void tellsTheApplicantOnceTheOldDayTheNewDayAndWhy() {
        freesTheLastDay();
        freesTheLastDay();

        assertThat(notices.of(number))
                .filteredOn(notice -> notice.event().equals("calendar.notice.term-moved"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo(Recipient.applicant());
                    for (var language : Language.values()) {
                        assertThat(texts.in(
                                        language,
                                        notice.event(),
                                        notice.arguments().toArray()))
                                .contains(key(), "27.10.2026", "28.10.2026", "Приказ № 7");
                    }
                });
    }

    @Test
    void movesTheTaskThatIsOpen() {
        assertThat(dueDate("UserTask_NameExecutor")).isEqualTo("2026-09-25T13:30:00Z");

        // Friday, the last day of the resolution, becomes free for Saturday
        moves(new Transfer(LocalDate.of(2026, 9, 25), LocalDate.of(2026, 9, 26), "№ 8, 24.09.2026"));

        assertThat(dueDate("UserTask_NameExecutor")).isEqualTo("2026-09-26T13:30:00Z");
        assertThat(story.due(key(), "Timer_ResolutionLate")).isEqualTo(date("resolutionDueAt"));
        assertThat(told()).doesNotContain("calendar.notice.term-moved");
        assertThat(term().dueDate()).isEqualTo("2026-10-27");
    }

    @Test
    void recordsNoBreachOnTheDayThatWasTheLast() {
        freesTheLastDay();
        story.clock().set("2026-10-28T00:00");

        story.runsJobs(key());
        assertThat(term().breachedAt()).isNull();

        story.waitsFor(key(), "StartEvent_TermPassed");
        story.runsJobs(key());
        assertThat(terms.current(number, "decision").orElseThrow().breachedAt())
                .isEqualTo(Instant.parse("2026-10-28T19:00:00Z"));
    }

    private void freesTheLastDay() {
        moves(new Transfer(LocalDate.of(2026, 10, 27), LocalDate.of(2026, 10, 31), "№ 7, 01.10.2026"));
    }

    private void moves(Transfer order) {
        years.enter(
                new CalendarYear(2026, true, List.of(LocalDate.of(2026, 5, 27)), List.of(order)),
                "Приказ № 7",
                "administrator");
        // other stories leave more open cases behind than one page holds: each page orders the next
        for (var pages = jobs("calendar-change", ""); !pages.isEmpty(); pages = jobs("calendar-change", "")) {
            pages.forEach(this::runs);
        }
        jobs("calendar-change-of-case", key()).forEach(this::runs);
    }

    private void runs(JobEntity job) {
        story.engine().getManagementService().executeJob(job.getId());
    }

    private List<JobEntity> jobs(String type, String caseNumber) {
        return story.engine().getManagementService().createJobQuery().messages().list().stream()
                .map(JobEntity.class::cast)
                .filter(job -> job.getJobHandlerType().equals(type))
                .filter(job -> job.getJobHandlerConfigurationRaw().endsWith(caseNumber))
                .toList();
    }

    private Instant dueDate(String task) {
        return story.task(key(), task).getDueDate().toInstant();
    }

    private Instant date(String variable) {
        var placement = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key(), "placement")
                .singleResult();
        return ((Date) story.engine().getRuntimeService().getVariable(placement.getId(), variable)).toInstant();
    }
}
