package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Finding;
import kz.patronat.document.Paper.State;
import kz.patronat.document.PaperKind;
import org.junit.jupiter.api.Test;

/** C2, C4, C12, C14: from the counter to the contract. */
class OfficeStoryIT extends PlacementStories {

    @Test
    void leadsOneChildToTheContract() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());

        work.submittedAtOffice(number);
        assertThat(status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(story.openTasks(key())).containsExactly("UserTask_NameExecutor");
        work.studied(number, Finding.Outcome.CLEAR);
        assertThat(status()).isEqualTo(CaseStatus.IN_PROGRESS);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.CONTRACT);
        work.agreed(number);
        work.decided(number, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        assertThat(status()).isEqualTo(CaseStatus.NOTICE_SENT);
        assertThat(term().metAt()).isNull();
        work.contractSigned(number);

        endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
        assertThat(outcomes()).containsExactly(Outcome.CONTRACT);
        assertThat(term().metAt()).isEqualTo(story.clock().instant());
        assertThat(papersIn(State.ISSUED)).contains(PaperKind.INVITATION, PaperKind.CONTRACT);
        assertThat(told()).contains("placement.notice.accepted", "placement.notice.invited");
    }
}
