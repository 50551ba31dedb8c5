package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Finding;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C17, C21 and APPC art. 96, 100: what a complaint about a decision does to the case. */
class DecidedAnewIT extends PlacementStories {

    @Autowired
    Complaints complaints;

    private String complaint;

    @Test
    void leadsFromARefusalOverASatisfiedComplaintToAContract() {
        refused();
        assertThat(status()).isEqualTo(CaseStatus.REFUSED);
        complained();
        answered("SATISFIED", "EXAMINATION");

        assertThat(status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(term().effectiveDate()).isEqualTo(Zone.day(story.clock().instant()));
        assertThat(outcomes()).isEmpty();
        assertThat(story.openTasks(key())).containsExactly("UserTask_ExamineAndPropose");
        assertThat(story.as("specialist").sees(key(), "UserTask_ExamineAndPropose"))
                .as("the grounds of the old refusal are no grounds of the new round")
                .extractingByKey("grounds")
                .asString()
                .isEqualTo("[]");
        work.proposed(number, PlacementStory.CONTRACT);
        work.agreed(number);
        work.decided(number, PlacementStory.CONTRACT);
        work.appointed(
                number,
                story.clock()
                        .instant()
                        .atZone(kz.patronat.kernel.Zone.ALMATY)
                        .toLocalDate()
                        .plusDays(1)
                        .toString());
        work.contractsSigned(number);

        assertThat(status()).isEqualTo(CaseStatus.CONTRACTS_CONCLUDED);
        assertThat(decisions.of(number).stream().map(Decision::stage).filter(Stage.DECIDED::equals))
                .as("the old decision stays in the history")
                .hasSize(2);
        story.endsAt(complaint, "complaint", "EndEvent_OrderedAnew");
    }

    @Test
    void asksTheRegistriesBeforeTheSigningThoughTheRoundItselfAskedNobody() {
        refused();
        complained();
        answered("SATISFIED", "EXAMINATION");
        story.clock().set(story.clock().instant().plus(Duration.ofDays(15)));
        work.proposed(number, PlacementStory.CONTRACT);
        work.agreed(number);
        work.decided(number, PlacementStory.CONTRACT);
        var appointed = Zone.day(story.clock().instant()).plusDays(12);
        assertThat(findings.areOldOn(appointed, number)).isTrue();
        work.appointed(number, appointed.toString());
        story.waitsFor(key(), "Timer_RecheckDay");
        story.runsJobs(key());

        assertThat(findings.areOldOn(appointed, number)).isFalse();
        work.contractPrepared(number);
        assertThat(story.openTasks(key())).containsExactly("UserTask_SignContract");
    }

    @Test
    void entersAtTheInspectionWithoutAskingTheRegistriesAgain() {
        refused();
        complained();
        answered("PARTLY", "INSPECTION");

        work.executorNamed(number);
        story.runsJobs(key());
        assertThat(story.openTasks(key())).containsExactly("UserTask_PlanVisit");
    }

    @Test
    void entersAtTheChecks() {
        refused();
        complained();
        answered("SATISFIED", "CHECKS");

        work.executorNamed(number);
        work.inspected(number, Finding.Outcome.CLEAR);
        assertThat(story.openTasks(key())).containsExactly("UserTask_ExamineAndPropose");
    }

    @Test
    void holdsTheSigningUntilTheComplaintIsClosed() {
        promised();
        complained();
        work.contractSigned(number);
        assertThat(outcomes()).as("the decision is suspended").isEmpty();

        answered("NOT_SATISFIED", "");

        assertThat(story.openTasks(key())).containsExactly("UserTask_SignContract");
        work.head(
                number,
                "UserTask_SignContract",
                Map.of("result", "SIGNED", "signedOn", work.today(), "identitySeen", true, "copiesHandedOver", true));
        assertThat(outcomes()).containsExactly(Outcome.CONTRACT);
    }

    @Test
    void replacesARoundThatStillRuns() {
        promised();
        complained();
        work.contractSigned(number);
        answered("SATISFIED", "EXAMINATION");

        assertThat(story.openTasks(key())).containsExactly("UserTask_ExamineAndPropose");
        assertThat(story.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key())
                        .processDefinitionKey("placement")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void doesNotTakeTheContractOfTheRoundBeforeForAReadyOne() {
        promised();
        work.contractPrepared(number);
        complained();
        answered("SATISFIED", "EXAMINATION");
        work.proposed(number, PlacementStory.CONTRACT);
        work.agreed(number);
        work.decided(number, PlacementStory.CONTRACT);
        work.appointed(number, "2026-09-30");
        story.waitsFor(key(), "Timer_ApplicantAwaited");

        assertThat(told()).contains("placement.notice.not-signed.NOT_PREPARED");
        assertThat(status()).isEqualTo(CaseStatus.NOTICE_SENT);
    }

    private void refused() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.proposedFor(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.heard(number);
        work.decided(number, PlacementStory.REFUSED);
        work.refusalIssued(number);
    }

    private void promised() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.decidedFor(number, PlacementStory.CONTRACT);
        work.appointed(number, "2026-09-28");
        story.clock().set(java.time.Instant.parse("2026-09-28T05:00:00Z"));
    }

    private void complained() {
        var instance = story.as("registrar").starts("complaint", Map.of("way", "HAND", "caseNumber", number.value()));
        complaint =
                story
                        .engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .stream()
                        .map(ProcessInstance::getBusinessKey)
                        .findFirst()
                        .orElseThrow();
        story.as("registrar")
                .completes(
                        complaint,
                        "UserTask_RecordComplaint",
                        Map.of(
                                "language", "KK",
                                "addressee", "HEAD",
                                "subject", "DECISION",
                                "content", "Шешіммен келіспеймін."));
        assertThat(complaints.get(complaint).bar()).isNotNull();
    }

    /** The head decided, so the deputy names the uninvolved specialist and signs. */
    private void answered(String outcome, String step) {
        var reviewer = reviewer();
        story.as("deputy-head").completes(complaint, "UserTask_NameReviewer", Map.of("reviewerId", reviewer));
        var answer = new HashMap<String, Object>(Map.of(
                "decision", "ANSWER", "outcome", outcome, "ground", "122-бап", "facts", "Мән-жай", "reasons", "Дәлел"));
        if (!step.isEmpty()) {
            answer.put("orderStep", step);
        }
        story.as(reviewer).completes(complaint, "UserTask_ReviewComplaint", answer);
        story.as("deputy-head")
                .completes(complaint, "UserTask_SignLetter", Map.of("decision", "SIGN", "signedOn", work.today()));
        story.as("registrar")
                .completes(
                        complaint,
                        "UserTask_DeliverAnswer",
                        Map.of(
                                "deliveryWay",
                                "HAND",
                                "deliveredOn",
                                work.today(),
                                "deliveredTo",
                                "Үлгіқызы Әсем",
                                "identitySeen",
                                true));
        story.runsJobs(complaint);
        story.runsJobs(key());
    }

    /** Whoever studied the housing and examined had a hand in it. */
    private String reviewer() {
        return List.of("inspector", "specialist", "deputy-head").stream()
                .filter(user -> story.as("deputy-head")
                        .sees(complaint, "UserTask_NameReviewer")
                        .get("reviewers")
                        .toString()
                        .contains('"' + user + '"'))
                .findFirst()
                .orElseThrow();
    }
}
