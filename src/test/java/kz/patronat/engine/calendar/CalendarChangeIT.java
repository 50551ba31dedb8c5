package kz.patronat.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.calendar.CalendarYears;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.Transfer;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.engine.TermDates;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar that changes moves open cases: their terms, variables, timers and tasks (design: §3.2, 12). */
@WholeService
class CalendarChangeIT {

    /** Tuesday 27.10.2026, the last day of what is registered on 24.09.2026, becomes free for Saturday 31.10. */
    private static final CalendarYear OCTOBER_MOVED = new CalendarYear(
            2026,
            true,
            List.of(LocalDate.of(2026, 5, 27)),
            List.of(new Transfer(LocalDate.of(2026, 10, 27), LocalDate.of(2026, 10, 31), "№ 7, 01.10.2026")));

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CalendarYears years;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseTerms terms;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseJournal journal;

    @Autowired
    Texts texts;

    private CaseNumber number;

    @BeforeEach
    void opensACase() {
        story.begins();
        number = cases.aCase().opened();
        var deadline = deadlines.term("decision", Instant.parse("2026-09-24T05:00:00Z"), WorkingHours.USUAL);
        terms.set(number, deadline, "registration");
        var variables = new HashMap<String, Object>(
                new TermDates("decision", "dueAt", "breachAt", Map.of(10, "warn10At", 1, "warn1At")).of(deadline));
        variables.put("caseNumber", number.value());
        story.engine().getRuntimeService().startProcessInstanceByKey("follower", number.value(), variables);
    }

    @AfterEach
    void forgetsTheChange() {
        story.database().sql("delete from calendar_transfer").update();
        story.database().sql("delete from calendar_year").update();
    }

    @Test
    void movesTheLastDayAndKeepsTheEarlierOne() {
        changesTheCalendar();

        assertThat(terms.current(number, "decision")).get().satisfies(term -> {
            assertThat(term.dueDate()).isEqualTo("2026-10-28");
            assertThat(term.effectiveDate()).isEqualTo("2026-09-24");
            assertThat(term.reason()).isEqualTo("calendar");
            assertThat(term.explanationRu().get(0)).isEqualTo("Изменен календарь 2026 года: Приказ № 7.");
            assertThat(term.explanationRu())
                    .contains("27.10.2026 (вторник) – нерабочий день: день отдыха, перенесенный с 31.10.2026"
                            + " (приказ: № 7, 01.10.2026).");
        });
        assertThat(terms.history(number))
                .extracting(CaseTerm::dueDate)
                .containsExactly(LocalDate.of(2026, 10, 27), LocalDate.of(2026, 10, 28));
    }

    @Test
    void writesOldNewAndWhyIntoTheJournal() {
        changesTheCalendar();

        assertThat(journal.of(number)).singleElement().satisfies(entry -> {
            assertThat(entry.userId()).isEqualTo("administrator");
            assertThat(texts.in(Language.RU, entry.key(), entry.arguments().toArray()))
                    .isEqualTo("Изменен календарь (Приказ № 7): последний день срока «Мемлекеттік қызметті көрсету /"
                            + " Оказание государственной услуги»"
                            + " был 27.10.2026, стал 28.10.2026.");
            assertThat(texts.in(Language.KK, entry.key(), entry.arguments().toArray()))
                    .isEqualTo(
                            "Күнтізбе өзгертілді (Приказ № 7): «Мемлекеттік қызметті көрсету / Оказание государственной"
                                    + " услуги» мерзімінің соңғы күні"
                                    + " 27.10.2026 еді, 28.10.2026 болды.");
        });
    }

    @Test
    void rewritesVariablesTimersAndTheDueDateOfTheTask() {
        changesTheCalendar();

        assertThat(variable("dueAt")).isEqualTo("2026-10-28T13:30:00Z");
        assertThat(variable("breachAt")).isEqualTo("2026-10-28T19:00:00Z");
        assertThat(variable("warn10At")).isEqualTo("2026-10-16T04:00:00Z");
        assertThat(variable("warn1At")).isEqualTo("2026-10-23T04:00:00Z");
        assertThat(story.due(number.value(), "StartEvent_TermPassed")).isEqualTo("2026-10-28T19:00:00Z");
        assertThat(story.task(number.value(), "UserTask_Work").getDueDate().toInstant())
                .isEqualTo("2026-10-28T13:30:00Z");
    }

    @Test
    void movesATimerThatIsArmedAfterAnotherOne() {
        story.waitsFor(number.value(), "StartEvent_TenDaysLeft");
        assertThat(story.due(number.value(), "Timer_OneDayLeft")).isEqualTo("2026-10-23T04:00:00Z");

        // with Monday 26.10 worked for Tuesday 27.10 the last day becomes Monday, the day before it is Friday still;
        // with Friday 23.10 free as well the warning comes on Thursday
        enters(new CalendarYear(
                2026,
                true,
                List.of(LocalDate.of(2026, 5, 27)),
                List.of(
                        new Transfer(LocalDate.of(2026, 10, 27), LocalDate.of(2026, 10, 26), "№ 8"),
                        new Transfer(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 10, 31), "№ 8"))));

        assertThat(terms.current(number, "decision").orElseThrow().dueDate()).isEqualTo("2026-10-26");
        assertThat(story.due(number.value(), "Timer_OneDayLeft")).isEqualTo("2026-10-22T04:00:00Z");
    }

    @Test
    void leavesATimerWithALengthOfItsOwn() {
        var before = story.due(number.value(), "Timer_OwnPause");
        story.clock().passes(Duration.ofDays(3));

        changesTheCalendar();

        assertThat(story.due(number.value(), "Timer_OwnPause")).isEqualTo(before);
    }

    @Test
    void movesTheDateThatACalledProcessWasGiven() {
        var called = startsAnotherProcess(variable("dueAt"));

        changesTheCalendar();

        assertThat(story.engine().getRuntimeService().getVariable(called, "dueAt"))
                .isEqualTo(Date.from(Instant.parse("2026-10-28T13:30:00Z")));
        assertThat(taskOf(called).getDueDate()).isEqualTo(Date.from(Instant.parse("2026-10-28T13:30:00Z")));
    }

    @Test
    void leavesADateOfItsOwnUnderTheSameName() {
        var own = Instant.parse("2026-10-05T13:30:00Z");
        var called = startsAnotherProcess(own);

        changesTheCalendar();

        assertThat(story.engine().getRuntimeService().getVariable(called, "dueAt"))
                .isEqualTo(Date.from(own));
        assertThat(taskOf(called).getDueDate()).isEqualTo(Date.from(own));
    }

    @Test
    void leavesATermThatIsMetAlready() {
        terms.meet(number, "decision");

        changesTheCalendar();

        assertThat(terms.history(number)).hasSize(1);
        assertThat(variable("dueAt")).isEqualTo("2026-10-27T13:30:00Z");
    }

    @Test
    void leavesACaseThatHasEnded() {
        files.enter(number, CaseStatus.WITHDRAWN);

        changesTheCalendar();

        assertThat(terms.history(number)).hasSize(1);
    }

    @Test
    void writesNothingWhenTheCaseIsNotTouched() {
        enters(new CalendarYear(
                2026,
                true,
                List.of(LocalDate.of(2026, 5, 27)),
                List.of(new Transfer(LocalDate.of(2026, 12, 17), LocalDate.of(2026, 12, 19), "№ 9"))));

        assertThat(terms.history(number)).hasSize(1);
        assertThat(journal.of(number)).isEmpty();
    }

    @Test
    void movesACaseBackWhenTheChangeIsTakenBack() {
        changesTheCalendar();

        enters(new CalendarYear(2026, true, List.of(LocalDate.of(2026, 5, 27)), List.of()));

        assertThat(terms.current(number, "decision").orElseThrow().dueDate()).isEqualTo("2026-10-27");
        assertThat(story.due(number.value(), "StartEvent_TermPassed")).isEqualTo("2026-10-27T19:00:00Z");
    }

    @Test
    void doesTheSameWhenItsJobRunsTwice() {
        years.enter(OCTOBER_MOVED, "Приказ № 7", "administrator");
        var change = new ChangeOfCase(2026, 1, number.value());
        runJobs();

        CalendarJobs.send(story, change);
        runJobs();

        assertThat(terms.history(number)).hasSize(2);
        assertThat(journal.of(number)).hasSize(1);
    }

    @Test
    void hangsTheJobOnTheProcessOfTheCase() {
        years.enter(OCTOBER_MOVED, "Приказ № 7", "administrator");
        jobs(CalendarJob.FOR_ALL_CASES).forEach(this::run);

        assertThat(story.engine()
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(story.instances(number.value()).get(0))
                        .messages()
                        .list())
                .hasSize(1);

        runJobs();
    }

    private String startsAnotherProcess(Instant dueAt) {
        return story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "companion", number.value(), Map.of("caseNumber", number.value(), "dueAt", Date.from(dueAt)))
                .getId();
    }

    private Task taskOf(String instance) {
        return story.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private void changesTheCalendar() {
        enters(OCTOBER_MOVED);
    }

    private void enters(CalendarYear year) {
        years.enter(year, "Приказ № 7", "administrator");
        runJobs();
    }

    private void runJobs() {
        while (!jobs(CalendarJob.FOR_ALL_CASES).isEmpty()
                || !jobs(CalendarJob.FOR_ONE_CASE).isEmpty()) {
            jobs(CalendarJob.FOR_ALL_CASES).forEach(this::run);
            jobs(CalendarJob.FOR_ONE_CASE).forEach(this::run);
        }
    }

    private void run(Job job) {
        story.engine().getManagementService().executeJob(job.getId());
    }

    private List<Job> jobs(String type) {
        return story.engine().getManagementService().createJobQuery().messages().list().stream()
                .filter(job -> ((JobEntity) job).getJobHandlerType().equals(type))
                .toList();
    }

    private Instant variable(String name) {
        var follower = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), "follower")
                .singleResult();
        return ((Date) story.engine().getRuntimeService().getVariable(follower.getId(), name)).toInstant();
    }
}
