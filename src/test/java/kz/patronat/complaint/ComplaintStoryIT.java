package kz.patronat.complaint;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.complaint.Complaint.Outcome;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.Complaint.Status;
import kz.patronat.document.Paper.State;
import kz.patronat.document.PaperKind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C17–C21: a complaint on paper, from the incoming number to the answer in the person's hand. */
class ComplaintStoryIT extends ComplaintStories {

    @LocalServerPort
    int port;

    @Test
    void isRegisteredReviewedSignedAndDelivered() {
        refusedBy("deputy-head");
        filed(Map.of());
        assertThat(kept()).satisfies(registered -> {
            assertThat(registered.caseNumber()).isEqualTo(number);
            assertThat(registered.registeredOn()).isEqualTo(LocalDate.of(2026, 9, 24));
            assertThat(registered.status()).isEqualTo(Status.REGISTERED);
            assertThat(registered.defects()).isEmpty();
        });
        assertThat(term().dueDate()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(papers.current(PaperKind.COMPLAINT_TICKET, complaint)).isPresent();

        assertThat(story.as("head")
                        .sees(complaint, "UserTask_NameReviewer")
                        .get("complaintSummaryRu")
                        .toString())
                .contains("Жалоба " + complaint, "Бас тарту негізсіз");
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        assertThat(letter(PaperKind.COMPLAINT_ANSWER).state()).isEqualTo(State.AWAITS_SIGNATURE);
        signed("head", "UserTask_SignLetter");
        assertThat(kept().status()).isEqualTo(Status.EXECUTED);
        delivered();

        assertThat(kept().status()).isEqualTo(Status.ANSWERED);
        assertThat(kept().outcome()).isEqualTo(Outcome.NOT_SATISFIED);
        assertThat(letter(PaperKind.COMPLAINT_ANSWER).state()).isEqualTo(State.ISSUED);
        assertThat(term().metAt()).isNotNull();
        assertThat(told()).contains("complaint.notice.registered", "complaint.notice.answered");
        story.endsAt(complaint, "complaint", "EndEvent_ComplaintClosed");
    }

    @Test
    void goesBackToTheReviewerBeforeItIsSigned() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));

        completes("head", "UserTask_SignLetter", Map.of("decision", "SEND_BACK", "remarks", "Негізін толық жазыңыз."));
        assertThat(story.as("inspector").sees(complaint, "UserTask_ReviewComplaint"))
                .containsEntry("sentBack", "Негізін толық жазыңыз.");
        completes("inspector", "UserTask_ReviewComplaint", answer("PARTLY"));
        signed("head", "UserTask_SignLetter");

        opens("UserTask_DeliverAnswer");
    }

    @Test
    void leavesByPostOnlyWithAnAddressAndANumber() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_CONSIDERED"));
        signed("head", "UserTask_SignLetter");

        var byPost = with(byHand(), Map.of("deliveryWay", "POST"));
        assertRejected(() -> completes("registrar", "UserTask_DeliverAnswer", byPost), "complaint.deliver.post-number");
        assertRejected(
                () -> completes(
                        "registrar", "UserTask_DeliverAnswer", with(byHand(), Map.of("deliveryWay", "CABINET"))),
                "complaint.deliver.no-cabinet");
        completes("registrar", "UserTask_DeliverAnswer", with(byPost, Map.of("postNumber", "RR000000001KZ")));

        assertThat(kept().status()).isEqualTo(Status.NOT_CONSIDERED);
        assertThat(letter(PaperKind.COMPLAINT_ANSWER).issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.tracking()).isEqualTo("RR000000001KZ"));
    }

    @Test
    void mayBeAboutAnActionWithoutACase() {
        filed(Map.of("official", "specialist"));

        assertThat(kept().caseNumber()).isNull();
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("SATISFIED"));
        signed("head", "UserTask_SignLetter");
        delivered();
        story.endsAt(complaint, "complaint", "EndEvent_ComplaintClosed");
    }

    @Test
    void isRegisteredWithItsDefectsWhichMayBeMended() {
        refusedBy("deputy-head");
        filed(Map.of("address", "", "phone", "", "signed", false));
        assertThat(kept().defects()).containsExactlyInAnyOrder(Defect.values());
        opens("UserTask_MendDefects");

        assertRejected(() -> completes("registrar", "UserTask_MendDefects", Map.of()), "complaint.mend.nothing");
        completes(
                "registrar",
                "UserTask_MendDefects",
                Map.of("address", "Үлгі ауылы, 3", "phone", "8 701 000 00 01", "signed", true));

        assertThat(kept().defects()).isEmpty();
        opens("UserTask_NameReviewer");
    }

    @Test
    void goesOnWithItsDefectsWhenTheyAreNotMendedInTime() {
        refusedBy("deputy-head");
        filed(Map.of("phone", ""));
        story.waitsFor(complaint, "Timer_MendingEnds");

        assertThat(kept().remarks()).contains(Remark.UNMENDED);
        opens("UserTask_NameReviewer");
    }

    @Test
    void isTakenBackInWriting() {
        refusedBy("deputy-head");
        filed(Map.of());

        story.as("registrar")
                .starts("complaint-withdrawal", Map.of("complaintNumber", complaint, "statementOn", "2026-09-24"));

        assertThat(kept().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(kept().isOpen()).isFalse();
        opens();
        story.endsAt(number.value(), "complaint-withdrawal", "EndEvent_ComplaintWithdrawn");
        assertRejected(
                () -> story.as("registrar")
                        .starts(
                                "complaint-withdrawal",
                                Map.of("complaintNumber", complaint, "statementOn", "2026-09-24")),
                "complaint.closed");
    }

    @Test
    void showsOnTheCardOfTheCaseThatNothingIsSignedAndWhy() {
        refusedBy("deputy-head");
        filed(Map.of());
        assertThat(card("ru")).contains("На решение подана жалоба (№ " + complaint, "договор не подписывается");
        assertThat(card("kk")).contains("Шешімге шағым берілген (№ " + complaint, "шартқа қол қойылмайды");

        story.as("registrar")
                .starts("complaint-withdrawal", Map.of("complaintNumber", complaint, "statementOn", "2026-09-24"));

        assertThat(card("ru")).doesNotContain("На решение подана жалоба");
    }

    private String card(String language) {
        var path = "/camunda/api/patronat/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8);
        return Caller.browser(port, "head", "tasklist")
                .header("Accept-Language", language)
                .get(path)
                .body();
    }
}
