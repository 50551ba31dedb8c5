package kz.patronat.placement;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Finding;
import kz.patronat.document.Issue;
import kz.patronat.document.Paper.State;
import kz.patronat.document.PaperKind;
import kz.patronat.kernel.Written;
import kz.patronat.placement.store.Hearings;
import kz.patronat.placement.store.SuggestedGrounds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C14, C16 and APPC art. 73: a refusal is proposed, heard, decided by a person, signed and issued. */
class RefusalStoryIT extends PlacementStories {

    @Autowired
    SuggestedGrounds suggested;

    @Autowired
    Hearings hearings;

    @Test
    void hearsTheApplicantBeforeARefusalAndAgainOnANewGround() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        work.childrenAgreed(number);
        assertThat(suggested.of(number)).containsExactly("NON_CONFORMITY");
        work.proposed(number, PlacementStory.REFUSED);

        assertRejected(() -> work.agreed(number), "placement.answer.hearing-first");
        work.refusalIntended(number, "NON_CONFORMITY");
        work.signed(number, "UserTask_SignPreliminaryDecision");
        work.delivered(number);
        assertThat(status()).isEqualTo(CaseStatus.HEARING);
        story.waitsFor(key(), "Timer_HearingDay");
        work.specialist(
                number,
                "UserTask_HoldHearing",
                Map.of(
                        "attendance", "CAME",
                        "objectedOn", work.today(),
                        "objection", "Жөндеу жүріп жатыр",
                        "minutes", "Көрсетілетін қызметті алушы келіп, түсіндірме берді."));

        var withAnotherGround = work.decision(number, PlacementStory.REFUSED);
        withAnotherGround.put("grounds", work.onGrounds("NON_CONFORMITY", "NO_INCOME"));
        work.head(number, "UserTask_Decide", withAnotherGround);
        assertThat(story.openTasks(key())).containsExactly("UserTask_SignPreliminaryDecision");
        assertThat(outcomes()).isEmpty();
        work.heard(number);

        var decision = work.decision(number, PlacementStory.REFUSED);
        decision.put("grounds", work.onGrounds("NON_CONFORMITY", "NO_INCOME"));
        decision.put("objectionAnswer", "Жөндеу аяқталмаған");
        work.head(number, "UserTask_Decide", decision);
        assertThat(outcomes()).containsExactly(Outcome.REFUSED);
        work.refusalIssued(number);

        endsAt("EndEvent_Refused", CaseStatus.REFUSED);
        assertThat(decisions.of(number))
                .extracting(Decision::stage)
                .containsExactly(Stage.PROPOSED, Stage.REFUSAL_INTENDED, Stage.REFUSAL_INTENDED, Stage.DECIDED);
        assertThat(hearings.of(number)).hasSize(2);
        assertThat(papersIn(State.ISSUED)).containsOnly(PaperKind.PRELIMINARY_DECISION, PaperKind.REFUSAL);
        assertThat(term().metAt()).isNotNull();
        assertThat(term().breachedAt()).isNull();
    }

    @Test
    void refusesTheApplicationAsAWholeWhenNoChildWasAgreed() {
        opened(cases.aCase().opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.NOT_STUDIED);
        work.specialist(
                number,
                "UserTask_AgreeChildren",
                Map.of("childrenAgreed", "NO", "noChildReason", "Тұрғын үй зерделенбеді"));

        assertRejected(() -> work.proposed(number), "placement.decision.no-ground");
        work.proposed(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.heard(number);
        work.decided(number, PlacementStory.REFUSED);
        work.signed(number, "UserTask_SignRefusal");
        var byPost = work.issue();
        byPost.put("issueWay", "POST");
        assertRejected(() -> work.registrar(number, "UserTask_IssueResult", byPost), "placement.issue.post-number");
        byPost.put("postNumber", "RR123456789KZ");
        work.registrar(number, "UserTask_IssueResult", byPost);

        endsAt("EndEvent_Refused", CaseStatus.REFUSED);
        assertThat(papers.current(PaperKind.REFUSAL, owner()).orElseThrow().issues())
                .extracting(Issue::way)
                .containsExactly(Issue.Way.POST);
    }

    @Test
    void goesBackForAnotherProposalAndForOtherChildren() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.proposedFor(number, PlacementStory.CONTRACT);

        work.head(number, "UserTask_AnswerProposal", Map.of("answer", "SENT_BACK", "remarks", "Актіні толықтырыңыз"));
        assertThat(story.as("specialist")
                        .sees(key(), "UserTask_ExamineAndPropose")
                        .get("historySummary"))
                .asString()
                .contains("Актіні толықтырыңыз");
        work.specialist(number, "UserTask_ExamineAndPropose", Map.of("readiness", "CHILDREN_AGAIN"));
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.CONTRACT);

        assertThat(story.openTasks(key())).containsExactly("UserTask_AnswerProposal");
    }

    @Test
    void countsTheHearingFromTheDayOfDelivery() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.CONTRACT);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.signed(number, "UserTask_SignPreliminaryDecision");

        // Thursday 24 September: three working days later is Tuesday 29 September.
        var tooEarly = work.delivery(number);
        tooEarly.put("hearingOn", "2026-09-28");
        assertRejected(
                () -> work.registrar(number, "UserTask_DeliverPreliminaryDecision", tooEarly),
                "placement.hearing.too-early");
        var earliest = work.delivery(number);
        earliest.put("hearingOn", "2026-09-29");
        work.registrar(number, "UserTask_DeliverPreliminaryDecision", earliest);

        assertThat(Written.moment(story.due(key(), "Timer_HearingDay"))).isEqualTo("29.09.2026 10:00");
        assertThat(told()).contains("placement.notice.hearing-moved");
        assertThat(hearings.of(number))
                .singleElement()
                .satisfies(hearing -> assertThat(hearing.objectionUntil()).isEqualTo("2026-09-28"));
    }

    private String owner() {
        return number + "/"
                + decisions.latest(number, Stage.DECIDED).orElseThrow().id();
    }
}
