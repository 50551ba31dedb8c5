package kz.patronat.complaint;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.Act;
import kz.patronat.complaint.Complaint.Status;
import kz.patronat.document.PaperKind;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;

/** C17 and APPC art. 97: nobody judges what he did himself; the route of a complaint follows from it. */
class FirewallIT extends ComplaintStories {

    @Test
    void offersOnlyPeopleWhoHadNoHandInTheCase() {
        refusedBy("deputy-head");
        filed(Map.of());

        assertThat(story.as("head")
                        .sees(complaint, "UserTask_NameReviewer")
                        .get("reviewers")
                        .toString())
                .contains("inspector", "\"head\"")
                .doesNotContain("specialist", "deputy-head");
        for (var involved : List.of("specialist", "deputy-head")) {
            assertRejected(() -> reviewerNamed("head", involved), "complaint.reviewer.involved");
        }
        opens("UserTask_NameReviewer");
    }

    @Test
    void keepsWhoeverExaminedFromReviewingByAnybodysHand() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");
        var task = story.task(complaint, "UserTask_ReviewComplaint").getId();
        var work = story.engine().getTaskService();

        assertRejected(() -> assign("head", task, "specialist"), "access.task.acted");
        assertRejected(() -> assign("head", task, "deputy-head"), "access.task.acted");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> assign("administrator", task, "specialist"))
                .isInstanceOf(AuthorizationException.class);
        assign("head", task, null);
        assertRejected(
                () -> story.as("specialist").signedIn(() -> {
                    work.claim(task, "specialist");
                    return task;
                }),
                "access.task.acted");
        assertThat(story.task(complaint, "UserTask_ReviewComplaint").getAssignee())
                .isNull();
    }

    @Test
    void keepsWhoeverHadAHandMeanwhileFromCompleting() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");
        acts.record(number, Act.EXAMINED, "", "inspector");

        assertRejected(
                () -> completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED")), "access.task.acted");
    }

    @Test
    void givesItToTheDeputyWhenTheHeadDecided() {
        refusedBy("head");
        filed(Map.of());

        assertThat(story.task(complaint, "UserTask_NameReviewer").getAssignee()).isEqualTo("deputy-head");
        assertRejected(
                () -> assign(
                        "deputy-head",
                        story.task(complaint, "UserTask_NameReviewer").getId(),
                        "head"),
                "access.task.acted");
        reviewerNamed("deputy-head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        assertRejected(
                () -> assign(
                        "deputy-head",
                        story.task(complaint, "UserTask_SignLetter").getId(),
                        "head"),
                "access.task.acted");
        signed("deputy-head", "UserTask_SignLetter");
        opens("UserTask_DeliverAnswer");
    }

    @Test
    void sendsItToTheAkimatWhenHeadAndDeputyAreInvolved() {
        refusedBy("head");
        acts.record(number, Act.DRAFTED, "", "deputy-head");
        filed(Map.of());

        opens("UserTask_ForwardToAkimat");
        assertThat(story.task(complaint, "UserTask_ForwardToAkimat").getDueDate())
                .isEqualTo(java.time.Instant.parse("2026-09-29T13:30:00Z"));
        story.clock().set(java.time.Instant.parse("2026-09-28T05:00:00Z"));
        assertRejected(
                () -> completes(
                        "registrar",
                        "UserTask_ForwardToAkimat",
                        Map.of("forwardedOn", "2026-09-25", "outgoingNumber", "1-5")),
                "complaint.forward.today");
        forwarded();

        assertThat(term()).satisfies(term -> {
            assertThat(term.code()).isEqualTo("complaint-akimat");
            assertThat(term.dueDate()).isEqualTo(LocalDate.of(2026, 10, 5));
        });
        assertThat(papers.current(PaperKind.COMPLAINT_FORWARDING, complaint)).isPresent();
        assertThat(told()).contains("complaint.notice.forwarded");
        answeredByAkimat("NOT_SATISFIED");
        assertThat(kept().status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void goesStraightToTheAkimatWhenItIsAddressedThere() {
        refusedBy("deputy-head");
        received("akimat", handedIn());
        recorded("akimat", Map.of("addressee", "AKIMAT"));

        assertThat(term().code()).isEqualTo("complaint-akimat");
        completes("akimat", "UserTask_ReviewAtAkimat", with(answer("NOT_SATISFIED"), Map.of("signerId", "akimat")));
        completes("akimat", "UserTask_SignAtAkimat", Map.of("decision", "SEND_BACK", "remarks", "Толықтырыңыз."));
        assertRejected(
                () -> completes(
                        "akimat", "UserTask_ReviewAtAkimat", with(answer("NOT_SATISFIED"), Map.of("signerId", "head"))),
                "complaint.signer.unknown");
        answeredByAkimat("PARTLY");
        story.endsAt(complaint, "complaint", "EndEvent_ComplaintClosed");
    }

    @Test
    void keepsTheOfficialComplainedOfAway() {
        filed(Map.of("official", "head"));

        assertThat(story.task(complaint, "UserTask_NameReviewer").getAssignee()).isEqualTo("deputy-head");
        assertRejected(() -> reviewerNamed("deputy-head", "head"), "complaint.reviewer.involved");
    }

    @Test
    void forwardsWhatIsNotSatisfiedFullyOnTheOtherRoute() {
        number = cases.aCase()
                .of(kz.patronat.story.Cases.SOUTH)
                .withChildBorn("2020-05-04")
                .opened();
        examined("deputy-head-2");
        received("registrar-2", handedIn());
        recorded("registrar-2", Map.of());
        reviewerNamed("head-2", "inspector-2");
        assertRejected(
                () -> completes("inspector-2", "UserTask_ReviewComplaint", extension(5)), "complaint.extension.appc");
        completes("inspector-2", "UserTask_ReviewComplaint", answer("PARTLY"));

        opens("UserTask_ForwardToAkimat");
        completes(
                "registrar-2",
                "UserTask_ForwardToAkimat",
                Map.of("forwardedOn", "2026-09-24", "outgoingNumber", "1-6"));
        opens("UserTask_ReviewAtAkimat");
    }

    @Test
    void answersWhatIsSatisfiedFullyOnTheOtherRoute() {
        number = null;
        received("registrar-2", Map.of("way", "POST"));
        recorded("registrar-2", Map.of());
        reviewerNamed("head-2", "inspector-2");
        completes("inspector-2", "UserTask_ReviewComplaint", answer("SATISFIED"));

        opens("UserTask_SignLetter");
    }

    private void forwarded() {
        completes(
                "registrar", "UserTask_ForwardToAkimat", Map.of("forwardedOn", "2026-09-28", "outgoingNumber", "1-5"));
    }

    private void answeredByAkimat(String outcome) {
        completes("akimat", "UserTask_ReviewAtAkimat", with(answer(outcome), Map.of("signerId", "akimat")));
        signed("akimat", "UserTask_SignAtAkimat");
        delivered();
    }

    private void assign(String by, String task, String to) {
        story.as(by).signedIn(() -> {
            story.engine().getTaskService().setAssignee(task, to);
            return task;
        });
    }
}
