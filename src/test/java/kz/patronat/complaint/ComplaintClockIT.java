package kz.patronat.complaint;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.document.Paper.State;
import kz.patronat.document.PaperKind;
import kz.patronat.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C21: five working days, one extension, warnings and breach, and the term to complain at all. */
class ComplaintClockIT extends ComplaintStories {

    /**
     * Received (local time of Almaty is UTC+5), day of registration, last day, last day after an extension by ten working
     * days (law.md, 7.3). The count begins on the day after the registration.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # before 8 March, a Sunday: 23–27.02; then 2–6.03, 9.03 is free for the 8th, 10–13 and 16.03
            2026-02-20T06:00:00Z, 2026-02-20, 2026-02-27, 2026-03-16
            # Nauryz: 19, 20, weekend, 23–25.03 free, 26, 27, 30; then 31.03, 1–3, 6–10, 13.04
            2026-03-18T06:00:00Z, 2026-03-18, 2026-03-30, 2026-04-13
            # on the last working day before Nauryz: 26, 27, 30, 31.03, 1.04; then 2, 3, 6–10, 13–15.04
            2026-03-20T06:00:00Z, 2026-03-20, 2026-04-01, 2026-04-15
            # in the evening of that day: registered on 26.03, so 27, 30, 31.03, 1, 2.04; then 3, 6–10, 13–16.04
            2026-03-20T13:45:00Z, 2026-03-26, 2026-04-02, 2026-04-16
            # Kurban Ait on Wednesday 27.05: 25, 26, 28, 29.05, 1.06; then 2–5, 8–12, 15.06
            2026-05-22T06:00:00Z, 2026-05-22, 2026-06-01, 2026-06-15
            # on Kurban Ait itself: registered on 28.05, so 29.05, 1–4.06; then 5, 8–12, 15–18.06
            2026-05-27T06:00:00Z, 2026-05-28, 2026-06-04, 2026-06-18
            # 26 October, free for Sunday the 25th: 21–23, 27, 28.10; then 29, 30.10, 2–6, 9–11.11
            2026-10-20T06:00:00Z, 2026-10-20, 2026-10-28, 2026-11-11
            # on 26 October itself: registered on 27.10, so 28–30.10, 2, 3.11; then 4–6, 9–13, 16, 17.11
            2026-10-26T06:00:00Z, 2026-10-27, 2026-11-03, 2026-11-17
            # Friday, 18:40: registered on Monday 28.09, so 29, 30.09, 1, 2, 5.10; then 6–9, 12–16, 19.10
            2026-09-25T13:40:00Z, 2026-09-28, 2026-10-05, 2026-10-19
            # Friday, 18:29, the office closes at 18:30: 28–30.09, 1, 2.10; then 5–9, 12–16.10
            2026-09-25T13:29:00Z, 2026-09-25, 2026-10-02, 2026-10-16
            # an ordinary Thursday: 25, 28–30.09, 1.10; then 2, 5–9, 12–15.10
            2026-09-24T05:00:00Z, 2026-09-24, 2026-10-01, 2026-10-15
            """)
    void endsOnTheDayThatTheLawSays(String received, LocalDate registered, LocalDate due, LocalDate extended) {
        story.clock().set(Instant.parse(received));
        filed(Map.of());
        assertThat(kept().registeredOn()).isEqualTo(registered);
        assertThat(term().dueDate()).isEqualTo(due);
        assertThat(term().explanation(Language.KK)).isNotEmpty();

        extended(10);

        assertThat(term().dueDate()).isEqualTo(extended);
        assertThat(term().explanation(Language.RU)).last().asString().contains("продлен на 10");
    }

    @Test
    void isExtendedOnceWithAReasonAndTheNoticeOfIt() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");
        assertRejected(
                () -> completes("inspector", "UserTask_ReviewComplaint", Map.of("decision", "EXTENSION")),
                "engine.form.required");
        assertRejected(
                () -> completes(
                        "inspector",
                        "UserTask_ReviewComplaint",
                        Map.of("decision", "EXTENSION", "extensionDays", 5, "extensionReason", " ")),
                "engine.form.required");
        completes("inspector", "UserTask_ReviewComplaint", extension(4));
        assertThat(letter(PaperKind.COMPLAINT_EXTENSION).state()).isEqualTo(State.AWAITS_SIGNATURE);
        signed("head", "UserTask_SignLetter");

        assertThat(term()).satisfies(term -> {
            assertThat(term.isExtended()).isTrue();
            assertThat(term.dueDate()).isEqualTo(LocalDate.of(2026, 10, 7));
        });
        assertThat(terms.history(complaint)).hasSize(2);
        opens("UserTask_ReviewComplaint", "UserTask_SendExtensionNotice");
        assertThat(story.task(complaint, "UserTask_SendExtensionNotice").getDueDate())
                .isEqualTo(Instant.parse("2026-09-29T13:30:00Z"));
        var notice = letter(PaperKind.COMPLAINT_EXTENSION);
        completes("registrar", "UserTask_SendExtensionNotice", byHand());
        assertThat(papers.get(notice.id()).state()).isEqualTo(State.ISSUED);

        assertRejected(
                () -> completes("inspector", "UserTask_ReviewComplaint", extension(2)), "complaint.extension.second");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        signed("head", "UserTask_SignLetter");
        delivered();
        assertThat(term().metAt()).isNotNull();
        assertThat(term().breachedAt()).isNull();
    }

    @Test
    void isExtendedAtTheAkimatToo() {
        refusedBy("deputy-head");
        filed(Map.of("addressee", "AKIMAT"));
        completes("akimat", "UserTask_ReviewAtAkimat", with(extension(3), Map.of("signerId", "akimat")));
        signed("akimat", "UserTask_SignAtAkimat");

        opens("UserTask_ReviewAtAkimat", "UserTask_SendExtensionNotice");
    }

    @Test
    void warnsAndRecordsTheBreachOnce() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");

        story.waitsFor(complaint, "StartEvent_TermNear");
        assertThat(story.clock().instant()).isEqualTo(Instant.parse("2026-09-29T04:00:00Z"));
        story.waitsFor(complaint, "StartEvent_LastDays");
        assertThat(told().stream().filter("complaint.notice.days-left"::equals)).hasSize(4);
        story.waitsFor(complaint, "StartEvent_TermPassed");

        assertThat(term().breachedAt()).isEqualTo(Instant.parse("2026-10-01T19:00:00Z"));
        assertThat(told()).contains("complaint.notice.breach", "complaint.notice.no-answer");
        opens("UserTask_ReviewComplaint");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-24, true, false",
        "2026-06-23, true, true",
        "2026-06-23, false, false",
        "2026-03-20, false, true"
    })
    void remarksThatItCameAfterTheTermToComplain(String learned, boolean routeNamed, boolean late) {
        filed(Map.of("learnedOn", learned, "routeNamed", routeNamed));

        assertThat(kept().remarks().contains(Remark.LATE)).isEqualTo(late);
        opens("UserTask_NameReviewer");
    }

    @Test
    void remarksASecondComplaintAboutTheSameAct() {
        refusedBy("deputy-head");
        filed(Map.of());
        assertThat(kept().remarks()).isEmpty();
        filed(Map.of());

        assertThat(kept().remarks()).contains(Remark.SECOND);
        opens("UserTask_NameReviewer");
    }

    @Test
    void isWrittenDownLaterWithTheTimeAtWhichItCame() {
        received("registrar", Map.of("way", "POST"));
        assertRejected(
                () -> recorded("registrar", Map.of("receivedOn", "2026-09-24", "receivedTime", "23:00")),
                "complaint.date.future");
        assertRejected(
                () -> recorded("registrar", Map.of("receivedOn", "2026-08-01", "receivedTime", "10:00")),
                "complaint.received.long-ago");
        recorded("registrar", Map.of("receivedOn", "2026-09-18", "receivedTime", "18:40"));

        assertThat(kept().registeredOn()).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(term().dueDate()).isEqualTo(LocalDate.of(2026, 9, 28));
    }

    private void extended(int days) {
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", extension(days));
        signed("head", "UserTask_SignLetter");
    }
}
