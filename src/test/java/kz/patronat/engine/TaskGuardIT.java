package kz.patronat.engine;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class TaskGuardIT {

    private static final String DRAFT = "UserTask_Draft";
    private static final String DECIDE = "UserTask_Decide";

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Acts acts;

    @Autowired
    TaskService tasks;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        number = cases.aCase().opened();
        starts("specialist");
    }

    @Test
    void recordsTheActOfWhoeverCompletes() {
        story.as("specialist").completes(number.value(), DRAFT, Map.of("opinion", "жақсы"));

        assertThat(acts.who(number, Act.DRAFTED)).containsExactly("specialist");
    }

    @Test
    void keepsWhoeverDraftedFromDeciding() {
        story.as("specialist").completes(number.value(), DRAFT, Map.of());

        assertRejected(() -> claims("specialist", DECIDE), "access.task.acted");
        assertRejected(() -> assigns("head", DECIDE, "specialist"), "access.task.acted");
        story.as("head").completes(number.value(), DECIDE, Map.of());
        assertThat(acts.who(number, Act.DECIDED)).containsExactly("head");
    }

    @Test
    void asksAgainAtTheCompletion() {
        story.as("specialist").completes(number.value(), DRAFT, Map.of());
        claims("inspector", DECIDE);
        acts.record(number, Act.EXAMINED, "elsewhere", "inspector");

        assertRejected(() -> completes("inspector", DECIDE), "access.task.acted");
        assertThat(story.openTasks(number.value())).containsExactly(DECIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "auditor", "administrator", "akimat", "specialist-2", "nobody-of-that-name"})
    void givesNoTaskToWhomItIsNotMeantFor(String userId) {
        story.as("specialist").completes(number.value(), DRAFT, Map.of());

        assertRejected(() -> tasks.setAssignee(taskId(DECIDE), userId), "access.task.not-in-group");
        assertRejected(() -> assigns("head", DECIDE, userId), "access.task.not-in-group");
    }

    @Test
    void leavesATaskToTheGroupWhenTheNamedPersonMayNotDoIt() {
        number = cases.aCase().opened();
        starts("registrar");

        assertThat(story.task(number.value(), DRAFT).getAssignee()).isNull();
    }

    @Test
    void letsOnlyTheAssigneeComplete() {
        assertRejected(() -> completes("inspector", DRAFT), "access.task.not-assignee");
        assertRejected(() -> completes("head", DRAFT), "access.task.not-assignee");
        assertRejected(() -> tasks.complete(taskId(DRAFT)), "access.task.nobody");
    }

    @Test
    void letsOnlyWhoHoldsWorkAndTheHeadsHandItToSomebodyElse() {
        assertRejected(() -> assigns("inspector", DRAFT, "inspector"), "access.task.taken");
        assertRejected(() -> gives("inspector", DRAFT, "inspector"), "access.task.taken");
        assertRejected(() -> assigns("specialist", DRAFT, "inspector"), "access.task.give-reason");
        assertRejected(() -> assigns("deputy-head", DRAFT, "inspector"), "access.task.give-reason");
        assertRejected(() -> assigns("inspector", DRAFT, null), "access.task.taken");

        gives("specialist", DRAFT, "inspector");
        gives("deputy-head", DRAFT, "specialist");
        gives("deputy-head", DRAFT, "inspector");
        assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("inspector");
        assigns("inspector", DRAFT, null);
        assertThat(story.task(number.value(), DRAFT).getAssignee()).isNull();
        assertRejected(
                () -> signedIn("specialist", () -> tasks.claim(taskId(DRAFT), "inspector")),
                "access.task.assign-others");
    }

    @Test
    void takesNothingThatTheTaskDoesNotDeclare() {
        assertRejected(
                () -> story.as("specialist").completes(number.value(), DRAFT, Map.of("dueAt", "2030-01-01")),
                "access.task.undeclared");
        assertRejected(
                () -> signedIn("specialist", () -> tasks.complete(taskId(DRAFT), Map.of("executor", "head"))),
                "access.task.undeclared");
        assertRejected(
                () -> signedIn("specialist", () -> tasks.resolveTask(taskId(DRAFT), Map.of("opinion", "x"))),
                "access.task.fixed");
    }

    @Test
    void keepsWhatTheModelSaysOfATask() {
        for (var change : new Runnable[] {
            () -> tasks.setPriority(taskId(DRAFT), 100),
            () -> tasks.setOwner(taskId(DRAFT), "specialist"),
            () -> tasks.delegateTask(taskId(DRAFT), "inspector"),
            () -> tasks.addCandidateGroup(taskId(DRAFT), "registrar"),
            () -> tasks.addCandidateUser(taskId(DRAFT), "registrar"),
            () -> tasks.deleteCandidateGroup(taskId(DRAFT), "specialist"),
            () -> tasks.setDueDate(taskId(DRAFT), new java.util.Date()),
            this::renames
        }) {
            assertRejected(() -> signedIn("specialist", change), "access.task.fixed");
        }
    }

    @Test
    void lendsNoHandToTheAdministrator() {
        var task = taskId(DRAFT);
        for (var act : new Runnable[] {
            () -> tasks.claim(task, "administrator"),
            () -> tasks.complete(task),
            () -> tasks.setVariable(task, "opinion", "x")
        }) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> signedIn("administrator", act)))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    private void renames() {
        var task = tasks.createTaskQuery().taskId(taskId(DRAFT)).singleResult();
        task.setName("Басқа");
        tasks.saveTask(task);
    }

    private void starts(String executor) {
        GuardedWork.begins(story, number, cases.variables(number, Map.of("executor", executor)));
    }

    private void claims(String userId, String task) {
        signedIn(userId, () -> tasks.claim(taskId(task), userId));
    }

    private void assigns(String by, String task, String to) {
        signedIn(by, () -> tasks.setAssignee(taskId(task), to));
    }

    private void gives(String by, String task, String to) {
        signedIn(by, () -> GivenWithReason.during(taskId(task), () -> tasks.setAssignee(taskId(task), to)));
    }

    private void completes(String userId, String task) {
        signedIn(userId, () -> tasks.complete(taskId(task)));
    }

    private String taskId(String task) {
        return story.tasks(number.value()).stream()
                .filter(each -> each.getTaskDefinitionKey().equals(task))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private void signedIn(String userId, Runnable act) {
        story.as(userId).signedIn(() -> {
            act.run();
            return userId;
        });
    }
}
