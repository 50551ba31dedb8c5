package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Finding;
import kz.patronat.document.Paper.State;
import kz.patronat.document.PaperKind;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** C14 where the provider has switched the hearing off: the head refuses without a preliminary decision. */
// An engine of its own name: the web applications find theirs by the name, and this one would take its place.
@TestPropertySource(properties = {"patronat.placement.hearing=false", "camunda.bpm.process-engine-name=apart"})
class NoHearingStoryIT extends PlacementStories {

    @Test
    void decidesAtOnceWhatTheHeadAgreesToRefuse() {
        proposedToRefuse();
        work.agreed(number);
        assertThat(story.openTasks(key())).containsExactly("UserTask_Decide");

        work.decided(number, PlacementStory.REFUSED);
        work.refusalIssued(number);

        endsAt("EndEvent_Refused", CaseStatus.REFUSED);
        assertThat(outcomes()).containsExactly(Outcome.REFUSED);
        assertThat(papersIn(State.ISSUED)).containsOnly(PaperKind.REFUSAL);
        assertThat(decisions.of(number)).extracting(Decision::stage).containsExactly(Stage.PROPOSED, Stage.DECIDED);
    }

    @Test
    void hearsNobodyEvenWhereTheHeadIntendsToRefuseOnAnotherGround() {
        proposedToRefuse();
        work.refusalIntended(number, "NON_CONFORMITY");
        assertThat(story.openTasks(key())).containsExactly("UserTask_Decide");

        var decision = work.decision(number, PlacementStory.REFUSED);
        decision.put("grounds", work.onGrounds("NON_CONFORMITY", "NO_INCOME"));
        work.head(number, "UserTask_Decide", decision);

        assertThat(story.openTasks(key())).containsExactly("UserTask_SignRefusal");
    }

    private void proposedToRefuse() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        work.childrenAgreed(number);
        work.specialist(
                number, "UserTask_ExamineAndPropose", Map.copyOf(work.proposal(number, PlacementStory.REFUSED)));
    }
}
