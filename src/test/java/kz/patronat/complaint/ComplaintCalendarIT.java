package kz.patronat.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.patronat.calendar.CalendarYears;
import kz.patronat.casefile.Act;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.Transfer;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.notification.Recipient;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C21, C22: an open complaint follows an order that moves a day off. */
class ComplaintCalendarIT extends ComplaintStories {

    @Autowired
    CalendarYears years;

    @Autowired
    ComplaintJournal journal;

    @Autowired
    Texts texts;

    @AfterEach
    void forgetsTheOrder() {
        story.database().sql("delete from calendar_transfer").update();
        story.database().sql("delete from calendar_year").update();
        story.database()
                .sql("delete from act_ru_job where handler_type_ like 'calendar-change%'")
                .update();
    }

    /** Registered on Thursday 24.09.2026, to be answered by Thursday 01.10; that day becomes free for Saturday 03.10. */
    @Test
    void movesItsLastDayItsTimersAndItsTasks() {
        refusedBy("deputy-head");
        filed(Map.of());
        assertThat(term().dueDate()).isEqualTo("2026-10-01");
        assertThat(story.due(complaint, "StartEvent_LastDays")).isEqualTo("2026-09-30T04:00:00Z");

        frees("2026-10-01", "2026-10-03");

        assertThat(term().dueDate()).isEqualTo("2026-10-02");
        assertThat(dueDate("UserTask_NameReviewer")).isEqualTo("2026-10-02T13:30:00Z");
        assertThat(story.due(complaint, "StartEvent_TermPassed")).isEqualTo("2026-10-02T19:00:00Z");
        assertThat(story.due(complaint, "StartEvent_TermNear")).isEqualTo("2026-09-29T04:00:00Z");
        reviewerNamed("head", "inspector");
        assertThat(dueDate("UserTask_ReviewComplaint")).isEqualTo("2026-10-02T13:30:00Z");
    }

    @Test
    void writesDownAndTellsThePersonTheOldDayTheNewDayAndWhy() {
        refusedBy("deputy-head");
        filed(Map.of());

        frees("2026-10-01", "2026-10-03");
        frees("2026-10-01", "2026-10-03");

        assertThat(terms.history(complaint)).hasSize(2);
        assertThat(journal.of(complaint))
                .filteredOn(entry -> entry.key().equals("complaint.journal.term-moved"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.userId()).isEqualTo("administrator"));
        assertThat(notices.of(new CaseNumber(complaint)))
                .filteredOn(notice -> notice.event().equals("complaint.notice.term-moved"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo(Recipient.applicant());
                    for (var language : Language.values()) {
                        assertThat(texts.in(
                                        language,
                                        notice.event(),
                                        notice.arguments().toArray()))
                                .contains(complaint, "01.10.2026", "02.10.2026", "№ 7");
                        assertThat(term().explanation(language).get(0)).contains("№ 7");
                    }
                });
    }

    /** 01.10 and four working days: 07.10; the order takes 30.09 and gives 10.10, so both counts end a day later. */
    @Test
    void countsAnExtendedTermAnewFromItsBeginning() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", extension(4));
        signed("head", "UserTask_SignLetter");
        assertThat(term().dueDate()).isEqualTo("2026-10-07");
        assertThat(dueDate("UserTask_SendExtensionNotice")).isEqualTo("2026-09-29T13:30:00Z");

        frees("2026-09-29", "2026-10-10");

        assertThat(term().dueDate()).isEqualTo("2026-10-08");
        assertThat(term().isExtended()).isTrue();
        assertThat(dueDate("UserTask_ReviewComplaint")).isEqualTo("2026-10-08T13:30:00Z");
        assertThat(dueDate("UserTask_SendExtensionNotice")).isEqualTo("2026-09-30T13:30:00Z");
    }

    @Test
    void movesTheTermToForwardAndTheTermOfTheAkimat() {
        refusedBy("head");
        acts.record(number, Act.DRAFTED, "", "deputy-head");
        filed(Map.of());
        assertThat(dueDate("UserTask_ForwardToAkimat")).isEqualTo("2026-09-29T13:30:00Z");

        frees("2026-09-29", "2026-10-10");

        assertThat(dueDate("UserTask_ForwardToAkimat")).isEqualTo("2026-09-30T13:30:00Z");
        completes(
                "registrar", "UserTask_ForwardToAkimat", Map.of("forwardedOn", "2026-09-24", "outgoingNumber", "1-9"));
        assertThat(term().dueDate()).isEqualTo("2026-10-02");
        // another order instead of it leaves the five working days alone
        frees("2026-10-20", "2026-10-24");
        assertThat(term().code()).isEqualTo("complaint-akimat");
        assertThat(term().dueDate()).isEqualTo("2026-10-01");
        assertThat(dueDate("UserTask_ReviewAtAkimat")).isEqualTo("2026-10-01T13:30:00Z");
    }

    @Test
    void movesTheTermToMend() {
        refusedBy("deputy-head");
        filed(Map.of("phone", ""));
        var before = dueDate("UserTask_MendDefects");

        frees(before.toString().substring(0, 10), "2026-10-10");

        assertThat(dueDate("UserTask_MendDefects")).isAfter(before);
        assertThat(story.due(complaint, "Timer_MendingEnds")).isEqualTo(dueDate("UserTask_MendDefects"));
    }

    @Test
    void movesTheTermOfTheQualityBody() {
        refusedBy("head");
        var instance = story.as("quality-officer").starts("quality-review", handedIn());
        complaint = story.database()
                .sql("select business_key_ from act_hi_procinst where id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
        var paper = new java.util.TreeMap<>(paper());
        paper.remove("addressee");
        completes("quality-officer", "UserTask_RecordAppeal", paper);
        story.runsJobs(complaint);
        assertThat(term().dueDate()).isEqualTo("2026-10-15");

        frees("2026-10-15", "2026-10-17");

        assertThat(dueDate("UserTask_ReviewAppeal")).isEqualTo("2026-10-16T13:30:00Z");
        assertThat(story.due(complaint, "StartEvent_TermPassed")).isEqualTo("2026-10-16T19:00:00Z");
    }

    @Test
    void leavesATermThatHasPassed() {
        refusedBy("deputy-head");
        filed(Map.of());
        story.waitsFor(complaint, "StartEvent_TermPassed");

        frees("2026-10-01", "2026-10-03");

        assertThat(term().dueDate()).isEqualTo("2026-10-01");
        assertThat(term().breachedAt()).isNotNull();
        assertThat(told()).doesNotContain("complaint.notice.term-moved");
    }

    private void frees(String day, String insteadOn) {
        years.enter(
                new CalendarYear(
                        2026,
                        true,
                        List.of(LocalDate.of(2026, 5, 27)),
                        List.of(new Transfer(LocalDate.parse(day), LocalDate.parse(insteadOn), "№ 7, 01.09.2026"))),
                "Приказ № 7",
                "administrator");
        // other stories leave more open complaints behind than one page holds: each page orders the next
        for (var pages = jobs("calendar-change-beside-cases", "");
                !pages.isEmpty();
                pages = jobs("calendar-change-beside-cases", "")) {
            pages.forEach(this::runs);
        }
        jobs("calendar-change-of-one-beside-cases", complaint).forEach(this::runs);
    }

    private void runs(JobEntity job) {
        story.engine().getManagementService().executeJob(job.getId());
    }

    private List<JobEntity> jobs(String type, String key) {
        return story.engine().getManagementService().createJobQuery().messages().list().stream()
                .map(JobEntity.class::cast)
                .filter(job -> job.getJobHandlerType().equals(type))
                .filter(job -> job.getJobHandlerConfigurationRaw().endsWith(key))
                .toList();
    }

    private Instant dueDate(String task) {
        return story.task(complaint, task).getDueDate().toInstant();
    }
}
