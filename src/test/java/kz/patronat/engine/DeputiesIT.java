package kz.patronat.engine;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.patronat.access.Caller;
import kz.patronat.access.Deputies;
import kz.patronat.access.Handover;
import kz.patronat.access.Handover.Kind;
import kz.patronat.access.Handovers;
import kz.patronat.access.Role;
import kz.patronat.access.SeparationOfDuties;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The specialist is away and the inspector, a specialist too, stands in. */
@WholeService
class DeputiesIT {

    private static final String PATH = "/camunda/api/patronat/deputies";
    private static final String ENGINE = "/engine-rest/task/";
    private static final String DRAFT = "UserTask_Draft";
    private static final String DECIDE = "UserTask_Decide";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Acts acts;

    @Autowired
    SeparationOfDuties duties;

    @Autowired
    Deputies deputies;

    @Autowired
    DeputyTasks deputyTasks;

    @Autowired
    Handovers handovers;

    @Autowired
    StaffDirectory staff;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CaseJournal journal;

    @Autowired
    ObjectMapper json;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        number = begun("specialist");
    }

    /** Other stories know of nobody who is away. */
    @AfterEach
    void allAreBack() {
        story.database().sql("delete from deputy").update();
    }

    @Test
    void takeTheTasksAndDoThemInTheOthersStead() throws IOException {
        assertThat(assigned("inspector", DRAFT, "inspector")).isEqualTo(400);
        assertThat(named("specialist", Map.of()).statusCode()).isEqualTo(200);

        var inspector = Caller.browser(port, "inspector", "tasklist");
        var waiting = json.readTree(inspector.get(PATH).body()).get("waiting");
        assertThat(all(waiting)).anySatisfy(task -> {
            assertThat(task.get("number").asText()).isEqualTo(number.value());
            assertThat(task.get("daysLeft").asInt()).isEqualTo(-400);
        });
        var desk = inspector.post(PATH + "/tasks/" + id(DRAFT) + "/take", "{}");
        assertThat(desk.statusCode()).as(desk.body()).isEqualTo(200);
        assertThat(all(json.readTree(desk.body()).get("held")))
                .anyMatch(task -> task.get("number").asText().equals(number.value()));
        assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("inspector");
        assertThat(Caller.basic(port, "inspector")
                        .post(ENGINE + id(DRAFT) + "/complete", "{}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(acts.who(number, Act.DRAFTED)).containsExactly("inspector");
        assertThat(duties.bars(number, Act.DECIDED, "inspector")).contains(Act.DRAFTED);
        assertThat(duties.bars(number, Act.DECIDED, "specialist"))
                .as("what was done in one's stead is one's own")
                .contains(Act.DRAFTED);
        assertThat(handovers.of(number).stream().map(Handover::kind)).containsExactly(Kind.TAKEN, Kind.DONE);
        assertThat(journal.of(number))
                .filteredOn(entry -> entry.key().equals("access.journal.handover.DONE"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.userId()).isEqualTo("inspector");
                    assertThat(entry.arguments())
                            .contains("Үлгі Тексеруші", "Үлгі Маман")
                            .doesNotContain("Еңбек демалысы");
                });
    }

    @Test
    void giveTheTaskBackOrItIsTakenBack() {
        named("head", Map.of());
        taken(DRAFT);

        assertThat(assigned("inspector", DRAFT, "specialist")).isEqualTo(204);
        assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("specialist");
        taken(DRAFT);
        assertThat(assigned("specialist", DRAFT, "specialist")).isEqualTo(204);
        assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("specialist");
        taken(DRAFT);
        assertThat(Caller.browser(port, "registrar", "tasklist")
                        .post(PATH + "/tasks/" + id(DRAFT) + "/give-back", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.browser(port, "inspector", "tasklist")
                        .post(PATH + "/tasks/" + id(DRAFT) + "/give-back", "{}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(handovers.of(number).stream().map(Handover::kind))
                .containsExactly(Kind.TAKEN, Kind.RETURNED, Kind.TAKEN, Kind.RETURNED, Kind.TAKEN, Kind.RETURNED);
    }

    @ParameterizedTest
    @CsvSource({
        "specialist, registrar, deputy, access.deputy.no-role",
        "specialist, deputy-head, deputy, access.deputy.no-role",
        "specialist, inspector-2, deputy, access.deputy.no-role",
        "specialist, administrator, deputy, access.deputy.no-role",
        "specialist, nobody, deputy, access.deputy.unknown",
        "specialist, specialist, deputy, access.deputy.oneself",
        "specialist-2, inspector-2, absent, access.deputy.not-yours",
        "akimat, inspector, absent, access.deputy.not-yours"
    })
    void getNoRole(String absent, String deputy, String field, String reason) {
        var answer = named("head", Map.of("absent", absent, "deputy", deputy));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"reason\":\"" + reason + "\"");
    }

    @Test
    void areNamedByThePersonOrTheHeadAndByNobodyElse() {
        assertThat(named("inspector", Map.of()).body()).contains("access.deputy.not-yours");
        assertThat(named("registrar", Map.of()).body()).contains("access.deputy.not-yours");
        assertThat(named("auditor", "cockpit", Map.of()).statusCode()).isEqualTo(403);
        assertThat(named("deputy-head", Map.of()).statusCode()).isEqualTo(200);

        assertThat(named("head", Map.of()).body()).contains("access.deputy.twice");
        assertThat(named("head", Map.of("absent", "inspector", "deputy", "specialist"))
                        .body())
                .contains("access.deputy.away-too");
        assertThat(named("head", Map.of("absent", "head", "deputy", "deputy-head"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "from, 2026-09-01, access.deputy.past",
                "from, 2026-02-30, engine.input.date",
                "from, -, engine.input.date",
                "until, 2020-01-01, access.deputy.until",
                "until, 2099-01-01, access.deputy.long",
                "reason, ' ', access.deputy.reason",
                "order, '№ 5', access.deputy.order",
                "deputy, -, access.deputy.unknown"
            })
    void needDaysAndAReason(String field, String value, String reason) {
        var differently = new HashMap<String, Object>();
        differently.put(field, value);

        var answer = named("head", differently);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"reason\":\"" + reason + "\"");
    }

    @Test
    void haveNothingBeforeTheFirstDayAndAfterTheLast() {
        var today = deputies.today();
        named(
                "head",
                Map.of(
                        "from",
                        today.plusDays(1).toString(),
                        "until",
                        today.plusDays(2).toString()));
        assertThat(assigned("inspector", DRAFT, "inspector")).isEqualTo(400);

        story.clock().passes(Duration.ofDays(1));
        taken(DRAFT);
        story.clock().passes(Duration.ofDays(2));
        assertThat(Caller.basic(port, "inspector")
                        .header("Accept-Language", "ru")
                        .post(ENGINE + id(DRAFT) + "/complete", "{}")
                        .body())
                .contains("закончилось");
        assertThat(acts.who(number, Act.DRAFTED)).isEmpty();

        deputyTasks.giveBackWhatIsOver();
        assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("specialist");
        assertThat(assigned("inspector", DRAFT, "inspector")).isEqualTo(400);
        assertThat(handovers.of(number).stream().map(Handover::kind)).containsExactly(Kind.TAKEN, Kind.RELEASED);
    }

    @Test
    void areEndedEarlyAndWhatIsNotDoneGoesBack() throws IOException {
        named("head", Map.of());
        taken(DRAFT);
        var ship = deputies.standingIn("inspector").get(0).id();

        assertThat(Caller.browser(port, "registrar", "tasklist")
                        .post(PATH + "/" + ship + "/end", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.browser(port, "head-2", "tasklist")
                        .post(PATH + "/" + ship + "/end", "{}")
                        .statusCode())
                .isEqualTo(404);
        var specialist = Caller.browser(port, "specialist", "tasklist");
        var desk = specialist.post(PATH + "/" + ship + "/end", "{}");

        assertThat(desk.statusCode()).as(desk.body()).isEqualTo(200);
        assertThat(all(json.readTree(desk.body()).get("deputies"))).anySatisfy(row -> {
            assertThat(row.get("id").asText()).isEqualTo(ship.toString());
            assertThat(row.get("state").asText()).isEqualTo("OVER");
        });
        assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("specialist");
        assertThat(deputies.find(ship).orElseThrow().endedBy()).isEqualTo("specialist");
        assertThat(specialist.post(PATH + "/" + ship + "/end", "{}").body()).contains("access.deputy.over-already");
    }

    @Test
    void doNotDoWhatTheAbsentMayNotDoAnyMore() {
        story.as("specialist").completes(number.value(), DRAFT, Map.of());
        assertThat(assigned("inspector", DECIDE, "inspector")).isEqualTo(204);
        acts.record(number, Act.EXAMINED, "x", "inspector");
        named("head", Map.of("absent", "inspector", "deputy", "specialist"));

        assertThat(assigned("specialist", DECIDE, "specialist"))
                .as("the deputy drafted")
                .isEqualTo(400);
        number = begun("registrar");
        assertThat(assigned("inspector", DRAFT, "inspector")).isEqualTo(204);
        acts.record(number, Act.DECIDED, "x", "inspector");
        assertThat(assigned("specialist", DRAFT, "specialist"))
                .as("the absent decided")
                .isEqualTo(400);
        assertThat(handovers.of(number)).isEmpty();
    }

    @Test
    void takeNothingThatAnotherHoldsAndGiveBackNothingOfTheirOwn() {
        named("head", Map.of("absent", "inspector", "deputy", "specialist"));
        number = begun("inspector");
        assertThat(assigned("specialist", DRAFT, "specialist")).isEqualTo(204);
        assertThat(given("specialist", "inspector"))
                .as("what is lent goes back, nowhere else")
                .isEqualTo(400);
        assertThat(given("deputy-head", "inspector"))
                .as("the head gives as before")
                .isEqualTo(204);
        assertThat(handovers.of(number).stream().map(Handover::kind))
                .containsExactly(Kind.TAKEN, Kind.RELEASED, Kind.GIVEN);

        number = begun("specialist");
        assertThat(assigned("inspector", DRAFT, "inspector"))
                .as("the absent stands in for nobody")
                .isEqualTo(400);
        assertThat(Caller.browser(port, "specialist", "tasklist")
                        .post(PATH + "/tasks/" + id(DRAFT) + "/give-back", "{}")
                        .body())
                .contains("access.deputy.not-lent");
    }

    @Test
    void tellTheReasonOnlyToWhomItConcerns() {
        named("head", Map.of());

        assertThat(Caller.browser(port, "registrar", "tasklist").get(PATH).body())
                .contains("Үлгі Маман")
                .doesNotContain("Еңбек демалысы");
        assertThat(Caller.browser(port, "inspector", "tasklist").get(PATH).body())
                .contains("Еңбек демалысы");
        assertThat(Caller.browser(port, "registrar-2", "tasklist").get(PATH).body())
                .doesNotContain("Үлгі Маман\"");
    }

    @Test
    void signAsActingHeadOnlyByAnOrder() {
        assertThat(deputies.signatory(Cases.NORTH).position()).isEqualTo(Role.HEAD.id());
        named("head", Map.of("absent", "head", "deputy", "deputy-head"));
        assertThat(deputies.signatory(Cases.NORTH).position()).isEqualTo(Role.HEAD.id());
        story.database().sql("delete from deputy").update();

        named("head", Map.of("absent", "head", "deputy", "deputy-head", "order", "24.09.2026 № 5-н"));

        assertThat(deputies.signatory(Cases.NORTH).position()).isEqualTo("acting-head");
        assertThat(deputies.signatory(Cases.NORTH).name()).isEqualTo("Үлгі Орынбасар");
        assertThat(deputies.signatory(Cases.SOUTH).position()).isEqualTo(Role.HEAD.id());
        story.clock().passes(Duration.ofDays(8));
        assertThat(deputies.signatory(Cases.NORTH).name()).isEqualTo("Үлгі Басшы");
    }

    @Test
    void areNothingAnyMoreWhenTheyLeave() {
        named("head", Map.of("absent", "head", "deputy", "deputy-head", "order", "24.09.2026 № 5-н"));
        named("specialist", Map.of());
        taken(DRAFT);
        var deputyHead = staff.find("deputy-head").orElseThrow();
        var inspector = staff.find("inspector").orElseThrow();
        try {
            staff.put(left(deputyHead), null);
            staff.put(left(inspector), null);
            deputyTasks.giveBackWhatIsOver();

            assertThat(deputies.signatory(Cases.NORTH).name()).isEqualTo("Үлгі Басшы");
            assertThat(deputies.signatory(Cases.NORTH).position()).isEqualTo(Role.HEAD.id());
            assertThat(deputies.isActingHead(staff.find("deputy-head").orElseThrow()))
                    .isFalse();
            assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("specialist");
        } finally {
            staff.put(deputyHead, "deputy-head");
            staff.put(inspector, "inspector");
        }
        assertThat(deputies.isActingHead(deputyHead)).isTrue();
    }

    private static StaffMember left(StaffMember member) {
        return new StaffMember(member.userId(), member.name(), member.roles(), member.providers(), false, member.iin());
    }

    @Test
    void holdNothingOfATaskThatIsGone() {
        named("specialist", Map.of());
        taken(DRAFT);
        var gone = id(DRAFT);
        var runtime = story.engine().getRuntimeService();
        story.instances(number.value()).forEach(run -> runtime.deleteProcessInstance(run, "cancelled"));

        assertThat(handovers.of(number).stream().map(Handover::kind))
                .as("at once")
                .containsExactly(Kind.TAKEN, Kind.RELEASED);
        story.clock().passes(Duration.ofDays(9));
        deputyTasks.giveBackWhatIsOver();
        assertThat(handovers.of(number)).as("and once").hasSize(2);
        assertThat(handovers.steadsPast(deputies.today()))
                .noneMatch(stead -> stead.taskId().equals(gone));
    }

    /** The colleague takes it after the head's list has been read and before the head's word is written. */
    @Test
    void areNotOverruledByAHeadWhoDidNotSeeThemTakeIt() throws Exception {
        var decide = decided();
        var quick = (TaskService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TaskService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setAssignee")) {
                        runAsync(() -> story.as("deputy-head").signedIn(() -> {
                                    story.engine().getTaskService().claim(decide, "deputy-head");
                                    return null;
                                }))
                                .get(10, TimeUnit.SECONDS);
                    }
                    return method.invoke(story.engine().getTaskService(), arguments);
                });
        var workload =
                new Workload(quick, story.engine().getRuntimeService(), handovers, staff, story.engine(), transactions);

        var refused = story.as("head").signedIn(() -> workload.give(decide, "head", "Кезек", "head"));

        assertThat(refused).map(RejectedInput::key).contains("engine.handover.gone");
        assertThat(story.task(number.value(), DECIDE).getAssignee()).isEqualTo("deputy-head");
        assertThat(handovers.of(number)).isEmpty();
    }

    private String decided() {
        story.as("specialist").completes(number.value(), DRAFT, Map.of());
        return id(DECIDE);
    }

    @Test
    void enterNoOrderThatNamesThemselves() {
        var answer =
                named("deputy-head", Map.of("absent", "head", "deputy", "deputy-head", "order", "24.09.2026 № 5-н"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("access.deputy.order-oneself");
        assertThat(deputies.signatory(Cases.NORTH).position()).isEqualTo(Role.HEAD.id());
    }

    @Test
    void layNoTaskDownToTakeItAsTheirOwn() {
        named("specialist", Map.of());
        taken(DRAFT);

        var laidDown = Caller.basic(port, "inspector")
                .header("Accept-Language", "ru")
                .post(ENGINE + id(DRAFT) + "/unclaim", "{}");

        assertThat(laidDown.statusCode()).isEqualTo(400);
        assertThat(laidDown.body()).contains("взята за сотрудника");
        assertThat(story.task(number.value(), DRAFT).getAssignee()).isEqualTo("inspector");
    }

    private CaseNumber begun(String executor) {
        return GuardedWork.longOverdue(story, cases, executor);
    }

    private void taken(String task) {
        assertThat(assigned("inspector", task, "inspector")).isEqualTo(204);
    }

    private int assigned(String by, String task, String to) {
        return Caller.basic(port, by)
                .post(ENGINE + id(task) + "/assignee", "{\"userId\":\"" + to + "\"}")
                .statusCode();
    }

    private int given(String by, String to) {
        return Caller.browser(port, by, "tasklist")
                .post(
                        "/camunda/api/patronat/tasks/" + id(DRAFT) + "/handover",
                        "{\"to\":\"" + to + "\",\"reason\":\"x\"}")
                .statusCode();
    }

    private HttpResponse<String> named(String by, Map<String, Object> differently) {
        return named(by, "tasklist", differently);
    }

    private HttpResponse<String> named(String by, String application, Map<String, Object> differently) {
        LocalDate today = deputies.today();
        var wish = new HashMap<String, Object>(Map.of(
                "absent", "specialist",
                "deputy", "inspector",
                "from", today.toString(),
                "until", today.plusDays(7).toString(),
                "reason", "Еңбек демалысы"));
        wish.putAll(differently);
        try {
            return Caller.browser(port, by, application).post(PATH, json.writeValueAsString(wish));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String id(String task) {
        return story.task(number.value(), task).getId();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
