package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Person.Part;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SimulatedSignatureCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two people finish parallel work in the same moment: nothing is lost and neither of them meets a lock. How often each
 * join is tried says the system property {@code patronat.join-rounds}.
 */
class JoinIT extends PlacementStories {

    private static final int ROUNDS = Integer.getInteger("patronat.join-rounds", 3);
    private static final String SPOUSE = "850315300019";

    @Autowired
    SimulatedSignatureCheck signatures;

    @Test
    void studyEndsOnceWhenRegistriesHousingAndSpouseAnswerAtOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            opened(cases.aCase()
                    .married(SPOUSE, false)
                    .withChildBorn("2020-05-04")
                    .opened());
            forgetTheAnswerOfTheSpouse();
            work.submittedAtOffice(number);
            completes("head", "UserTask_NameExecutor", Map.of("executorId", "specialist"))
                    .call();
            inspectedUpToTheAcknowledgement();

            atOnce(List.of(
                    completes(
                            "specialist",
                            "UserTask_ObtainSpouseConsent",
                            Map.of(
                                    "spouseAnswer",
                                    "GIVEN",
                                    "answeredOn",
                                    work.today(),
                                    "answerWay",
                                    "SIGNED_AT_OFFICE")),
                    completes("specialist", "UserTask_Acknowledge", Map.of("acknowledgement", "SIGNED"))));

            assertThat(story.openTasks(key())).containsExactly("UserTask_AgreeChildren");
            assertThat(findings.latest(number))
                    .as("two checks of each person, the housing")
                    .hasSize(5);
        }
    }

    @Test
    void portalCheckEndsOnceWhenSignatureAndPackageAreCheckedAtOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            opened(cases.aCase().throughPortal().withChildBorn("2020-05-04").opened());
            signatures.say(key(), SignatureCheck.Answer.UNAVAILABLE);
            work.submittedThroughPortal(number);
            signatures.say(key(), SignatureCheck.Answer.VALID);
            story.waitsFor(key(), "Timer_VerifierPause");

            atOnce(List.of(completes("registrar", "UserTask_CheckCompleteness", Map.of("complete", "YES"))));

            assertThat(story.openTasks(key())).containsExactly("UserTask_NameExecutor");
            story.begins();
        }
    }

    @Test
    void resultIsSummedUpOnceWhenTheRefusalIsIssuedAndTheContractSignedAtOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            mixedUpToBothPapers();

            atOnce(List.of(
                    completes("registrar", "UserTask_IssueResult", work.issue()),
                    completes("head", "UserTask_SignContract", signed())));

            endsAt("EndEvent_Mixed", CaseStatus.MIXED);
            assertThat(term().metAt()).isNotNull();
            story.begins();
        }
    }

    @Test
    void contractsOfAllChildrenMayBeSignedAtOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            opened(cases.aCase()
                    .withChildBorn("2020-05-04")
                    .withChildBorn("2021-02-01")
                    .opened());
            work.decidedFor(number, PlacementStory.CONTRACT, PlacementStory.CONTRACT);
            work.appointed(number, "2026-10-01");
            atOnce(each("specialist", "UserTask_PrepareContract", PlacementStory.PREPARED));

            atOnce(each("head", "UserTask_SignContract", signed()));

            endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
            assertThat(outcomes()).hasSize(2);
        }
    }

    private void mixedUpToBothPapers() {
        oneRefusedTheOtherPromised();
        work.appointed(number, "2026-10-09");
        work.signed(number, "UserTask_SignRefusal");
        work.contractPrepared(number);
    }

    private Map<String, Object> signed() {
        return Map.of("result", "SIGNED", "signedOn", work.today(), "identitySeen", true, "copiesHandedOver", true);
    }

    private Callable<Boolean> completes(String user, String task, Map<String, ?> fields) {
        return each(user, task, fields).get(0);
    }

    /** One act for each open task of that name. */
    private List<Callable<Boolean>> each(String user, String task, Map<String, ?> fields) {
        return story.tasks(key()).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(task))
                .<Callable<Boolean>>map(open -> () -> story.as(user).signedIn(() -> {
                    if (open.getAssignee() == null) {
                        story.engine().getTaskService().claim(open.getId(), user);
                    }
                    story.engine().getFormService().submitTaskForm(open.getId(), new HashMap<>(fields));
                    return true;
                }))
                .toList();
    }

    private void atOnce(List<Callable<Boolean>> people) throws Exception {
        new AtOnce(story, key()).act(people);
    }

    private void inspectedUpToTheAcknowledgement() throws Exception {
        var form = new HashMap<>(HousingStudies.heldForm());
        form.put("studiedOn", work.today());
        completes(
                        "specialist",
                        "UserTask_PlanVisit",
                        Map.of("visitDate", work.today(), "visitTime", "10:00", "visitBy", "inspector"))
                .call();
        completes("inspector", "UserTask_FillAct", form).call();
        story.fires(key(), "ServiceTask_DrawAct");
        completes("inspector", "UserTask_SignAct", Map.of("signed", true)).call();
        completes("head", "UserTask_ApproveAct", Map.of("approval", "APPROVE")).call();
        story.fires(key(), "ServiceTask_TellAct");
    }

    private void forgetTheAnswerOfTheSpouse() {
        story.database()
                .sql("delete from consent where person_id = ? and kind = 'PLACEMENT_BY_SPOUSE'")
                .param(people.find(number, Part.SPOUSE).orElseThrow().id())
                .update();
    }
}
