package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import kz.patronat.casefile.Person.Part;
import kz.patronat.inspection.HousingStudies;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.RepeatedTest;

/** Two people finish parallel work in the same moment: nothing is lost and neither of them meets a lock. */
class JoinIT extends PlacementStories {

    @RepeatedTest(10)
    void losesNothingWhenBothBranchesEndAtOnce() throws Exception {
        opened(cases.aCase()
                .married("850315300019", false)
                .withChildBorn("2020-05-04")
                .opened());
        forgetTheAnswerOfTheSpouse();
        work.submittedAtOffice(number);
        work.executorNamed(number);
        inspectedUpToTheAcknowledgement();

        atOnce(List.of(this::spouseConsents, this::actIsAcknowledged));
        for (var round = 0; round < 10 && story.openTasks(key()).isEmpty(); round++) {
            atOnce(ready().stream().map(this::runs).toList());
        }

        assertThat(story.openTasks(key())).containsExactly("UserTask_AgreeChildren");
    }

    private Boolean spouseConsents() {
        story.as("specialist")
                .completes(
                        key(),
                        "UserTask_ObtainSpouseConsent",
                        Map.of("spouseAnswer", "GIVEN", "answeredOn", work.today(), "answerWay", "SIGNED_AT_OFFICE"));
        return true;
    }

    private Boolean actIsAcknowledged() {
        story.as("specialist").completes(key(), "UserTask_Acknowledge", Map.of("acknowledgement", "SIGNED"));
        return true;
    }

    /** As the executor of jobs does: whoever loses the race tries again. */
    private Callable<Boolean> runs(Job job) {
        return () -> {
            for (var attempt = 0; attempt < 10; attempt++) {
                try {
                    story.engine().getManagementService().executeJob(job.getId());
                    return true;
                } catch (OptimisticLockingException lost) {
                    Thread.yield();
                }
            }
            return false;
        };
    }

    private List<Job> ready() {
        return story.instances(key()).stream()
                .flatMap(
                        id -> story
                                .engine()
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(id)
                                .messages()
                                .list()
                                .stream())
                .toList();
    }

    private void atOnce(List<Callable<Boolean>> acts) throws Exception {
        if (acts.isEmpty()) {
            return;
        }
        var start = new CyclicBarrier(acts.size());
        var people = Executors.newFixedThreadPool(acts.size());
        try {
            var done = acts.stream()
                    .map(act -> people.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            for (var each : done) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private void inspectedUpToTheAcknowledgement() {
        var form = new HashMap<>(HousingStudies.heldForm());
        form.put("studiedOn", work.today());
        work.specialist(
                number,
                "UserTask_PlanVisit",
                Map.of("visitDate", work.today(), "visitTime", "10:00", "visitBy", "inspector"));
        work.completes("inspector", number, "UserTask_FillAct", form);
        work.head(number, "UserTask_ApproveAct", Map.of("approval", "APPROVE"));
    }

    private void forgetTheAnswerOfTheSpouse() {
        story.database()
                .sql("delete from consent where person_id = ? and kind = 'PLACEMENT_BY_SPOUSE'")
                .param(people.find(number, Part.SPOUSE).orElseThrow().id())
                .update();
    }
}
