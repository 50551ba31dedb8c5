package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who is specialist and deputy head at once drafted, and now tries to decide: in Tasklist, through REST, and
 * with the hand of the administrator or of the head.
 */
@WholeService
class DutiesApartIT {

    private static final String BOTH = "specialist-and-deputy";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Acts acts;

    @Autowired
    StaffDirectory staff;

    @Autowired
    SeparationOfDuties duties;

    @Autowired
    TransactionTemplate transactions;

    private CaseNumber number;
    private String task;

    @BeforeEach
    void drafted() {
        story.begins();
        staff.put(both(true), BOTH);
        number = cases.aCase().opened();
        GuardedWork.begins(story, number, cases.variables(number, Map.of("executor", BOTH)));
        story.as(BOTH).completes(number.value(), "UserTask_Draft", Map.of());
        task = story.task(number.value(), "UserTask_Decide").getId();
    }

    /** Other stories of this provider know nobody of two roles. */
    @AfterEach
    void leaves() {
        staff.put(both(false), null);
    }

    private static StaffMember both(boolean active) {
        return new StaffMember(
                BOTH,
                new PersonName("Үлгі", "Екеуі", null),
                Set.of(Role.SPECIALIST, Role.DEPUTY_HEAD),
                Set.of(Cases.NORTH),
                active);
    }

    @Test
    void areRefusedInTasklistWithASentenceInTheOwnLanguage() {
        var api = "/camunda/api/engine/engine/default/task/" + task;
        var browser = Caller.browser(port, BOTH, "tasklist").header("Accept-Language", "ru");

        var claimed = browser.post(api + "/claim", "{\"userId\":\"" + BOTH + "\"}");
        assertThat(claimed.statusCode()).isEqualTo(400);
        assertThat(claimed.body())
                .contains("Үлгі Екеуі уже участвовал(а) в этом деле («подготовка проекта»)", "«принятие решения»");
        assertThat(browser.header("Accept-Language", "kk")
                        .post(api + "/claim", "{\"userId\":\"" + BOTH + "\"}")
                        .body())
                .contains("«жобасын дайындау»");
        assertThat(browser.post(api + "/submit-form", "{\"variables\":{}}").statusCode())
                .isEqualTo(400);
        untouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {BOTH, "head", "deputy-head", "specialist", "administrator", "auditor", "head-2"})
    void areRefusedThroughRestByWhosesoeverHand(String by) {
        var caller = Caller.basic(port, by);
        var path = "/engine-rest/task/" + task;
        for (var action : List.of("/claim", "/assignee", "/delegate")) {
            assertThat(caller.post(path + action, "{\"userId\":\"" + BOTH + "\"}")
                            .statusCode())
                    .as(by + action)
                    .isIn(400, 403);
        }
        for (var action : List.of("/complete", "/submit-form", "/resolve")) {
            assertThat(caller.post(path + action, "{\"variables\":{}}").statusCode())
                    .as(by + action)
                    .isIn(400, 403);
        }
        untouched();
    }

    @Test
    void leaveTheDecisionToSomebodyElse() {
        var head = Caller.basic(port, "head");

        assertThat(head.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"head\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(head.post("/engine-rest/task/" + task + "/complete", "{}").statusCode())
                .isEqualTo(204);
        assertThat(acts.who(number, Act.DECIDED)).containsExactly("head");
    }

    /** Two windows of one person in one case, at the same instant. */
    @Test
    void areApartThoughNeitherHasSeenTheOther() throws Exception {
        number = cases.aCase().opened();
        GuardedWork.begins(story, number, cases.variables(number, Map.of("executor", "specialist")));
        story.as("specialist").completes(number.value(), "UserTask_Draft", Map.of());
        GuardedWork.begins(story, number, cases.variables(number, Map.of("executor", BOTH)));
        var decide = story.task(number.value(), "UserTask_Decide").getId();
        story.as(BOTH).signedIn(() -> {
            story.engine().getTaskService().claim(decide, BOTH);
            return null;
        });
        var other = Executors.newSingleThreadExecutor();
        try {
            var decided = transactions.execute(status -> {
                story.as(BOTH).completes(number.value(), "UserTask_Draft", Map.of());
                var deciding =
                        other.submit(() -> story.as(BOTH).completes(number.value(), "UserTask_Decide", Map.of()));
                assertThatThrownBy(() -> deciding.get(700, TimeUnit.MILLISECONDS))
                        .as("waits for the other half")
                        .isInstanceOf(TimeoutException.class);
                return deciding;
            });

            assertThatThrownBy(() -> decided.get(10, TimeUnit.SECONDS)).hasStackTraceContaining("access.task.acted");
        } finally {
            other.shutdownNow();
        }
        assertThat(acts.who(number, Act.DRAFTED)).containsExactly("specialist", BOTH);
        assertThat(acts.who(number, Act.DECIDED)).isEmpty();
    }

    @Test
    void areApartWhicheverComesFirst() {
        var other = cases.aCase().opened();
        acts.record(other, Act.DECIDED, "x", "head");
        acts.record(other, Act.APPROVED_ACT, "x", "deputy-head");

        assertThat(duties.bars(other, Act.EXAMINED, "head")).contains(Act.DECIDED);
        assertThat(duties.bars(other, Act.DRAFTED, "head")).contains(Act.DECIDED);
        assertThat(duties.bars(other, Act.INSPECTED, "deputy-head")).contains(Act.APPROVED_ACT);
        assertThat(duties.bars(other, Act.INSPECTED, "head")).isEmpty();
        assertThat(duties.bars(number, Act.EXAMINED, "head")).isEmpty();
    }

    private void untouched() {
        assertThat(story.task(number.value(), "UserTask_Decide").getAssignee()).isNull();
        assertThat(acts.who(number, Act.DECIDED)).isEmpty();
    }
}
