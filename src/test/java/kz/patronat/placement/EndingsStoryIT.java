package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Finding;
import kz.patronat.document.PaperKind;
import kz.patronat.kernel.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may end a case at any moment of its consideration. */
class EndingsStoryIT extends PlacementStories {

    @BeforeEach
    void isUnderWay() {
        opened(cases.aCase()
                .withChildBorn("2020-05-04")
                .withChildBorn("2021-03-01")
                .opened());
        work.submittedAtOffice(number);
        work.executorNamed(number);
    }

    @Test
    void withdrawalCancelsWhatIsOpenInEveryProcessOfTheCase() {
        assertThat(story.instances(key())).hasSizeGreaterThan(1);

        assertThat(messages.correlateCase("placement.withdrawn", number, Map.of()))
                .isTrue();
        story.runsJobs(key());
        endingIsTold();

        endsAt("EndEvent_Withdrawn", CaseStatus.WITHDRAWN);
        assertThat(story.instances(key())).isEmpty();
        assertThat(outcomes()).containsOnly(Outcome.NOT_CONCLUDED);
        assertThat(told()).contains("placement.notice.withdrawn");
        assertThat(messages.correlateCase("placement.withdrawn", number, Map.of()))
                .isFalse();
    }

    @Test
    void withdrawalLeavesASignedContractAsItIs() {
        work.inspected(number, Finding.Outcome.CLEAR);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.CONTRACT, PlacementStory.CONTRACT);
        work.agreed(number);
        work.decided(number, PlacementStory.CONTRACT, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        children.decide(children.of(number).get(0).id(), Outcome.CONTRACT, null);

        messages.correlateCase("placement.withdrawn", number, Map.of());
        endingIsTold();

        endsAt("EndEvent_Withdrawn", CaseStatus.WITHDRAWN);
        assertThat(outcomes()).containsExactly(Outcome.CONTRACT, Outcome.NOT_CONCLUDED);
    }

    @Test
    void deathEndsTheCaseAndNobodyIsWrittenTo() {
        var before = told().size();

        messages.correlateCase("placement.applicant-died", number, Map.of());

        endsAt("EndEvent_ApplicantDied", CaseStatus.APPLICANT_DIED);
        assertThat(told()).hasSize(before);
        assertThat(papers.current(PaperKind.ENDING, key())).isEmpty();
    }

    @Test
    void anotherProviderIsSentTheCaseWithinThreeWorkingDays() {
        messages.correlateCase("placement.sent-on", number, Map.of());
        assertThat(Written.moment(
                        story.task(key(), "UserTask_SendOn").getDueDate().toInstant()))
                .isEqualTo("29.09.2026 18:30");

        work.registrar(
                number,
                "UserTask_SendOn",
                Map.of(
                        "competentProvider",
                        "Оңтүстік үлгі ауданының білім бөлімі",
                        "dispatchedOn",
                        work.today(),
                        "outgoingNumber",
                        "12-5/100"));
        assertThat(told()).contains("placement.notice.sent-on");
        endingIsTold();

        endsAt("EndEvent_SentOn", CaseStatus.SENT_ON);
        assertThat(terms.current(number, "sending-on").orElseThrow().metAt()).isNotNull();
    }
}
