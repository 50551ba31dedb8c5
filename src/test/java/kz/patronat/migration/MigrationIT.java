package kz.patronat.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import kz.patronat.access.Caller;
import kz.patronat.access.Handover.Kind;
import kz.patronat.access.Handovers;
import kz.patronat.access.StaffDirectory;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.migration.store.Runs;
import kz.patronat.story.Auditors;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Running cases go to a new version of a small model; whatever cannot go stays whole where it is. */
@WholeService
class MigrationIT {

    private static final String PATH = "/camunda/api/patronat/migrations";
    private static final String CHECK = "UserTask_Check";
    private static final String STUDY = "UserTask_Study";
    private static final String DECIDE = "UserTask_Decide";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private static Caller administrator;

    @Autowired
    Story story;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Handovers handovers;

    @Autowired
    Runs runs;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private String deployed;
    private int from;
    private int to;

    @BeforeEach
    void begins() {
        story.begins();
        if (administrator == null) {
            administrator = Caller.browser(port, "administrator", "cockpit").header("Accept-Language", "ru");
        }
        from = newest().getVersion();
    }

    @AfterEach
    void leavesNothingBehind() {
        var runtime = story.engine().getRuntimeService();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("moving")
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "the test is over"));
        if (deployed != null) {
            story.engine().getRepositoryService().deleteDeployment(deployed, true);
        }
        story.database()
                .sql("update migration_run set ended_at = now(), outcome = 'STOPPED' where ended_at is null")
                .update();
    }

    @Test
    void keepsEverythingOfCasesWhoseStepsStay() {
        var checked = starts();
        var studied = atStudy();
        story.as("specialist").signedIn(() -> {
            story.engine().getTaskService().claim(task(studied, STUDY), "specialist");
            return null;
        });
        var before = holds(studied);
        deploys(xml -> xml.replace(
                "targetRef=\"UserTask_Study\"/>",
                "targetRef=\"UserTask_Weigh\"/><bpmn:userTask id=\"UserTask_Weigh\" name=\"Салмақтау\""
                        + " camunda:candidateGroups=\"specialist\"/><bpmn:sequenceFlow id=\"Flow_Weighed\""
                        + " sourceRef=\"UserTask_Weigh\" targetRef=\"UserTask_Study\"/>"));

        assertThat(JsonPath.<List<String>>read(plan(Map.of()), "$.changes"))
                .contains("Новый элемент: «Салмақтау».")
                .anyMatch(each -> each.startsWith("После «Проверка» было «Изучение»"));
        var report = carriesOver(Map.of());

        assertThat(states(report)).containsOnly("MOVED").hasSize(2);
        assertThat(differences(report, studied)).isEmpty();
        assertThat(holds(studied)).isEqualTo(before);
        assertThat(story.task(studied, STUDY).getAssignee()).isEqualTo("specialist");
        completes("specialist", studied, STUDY, Map.of("opinion", "жақсы"));
        story.engine()
                .getRuntimeService()
                .createMessageCorrelation("moving.answered")
                .processInstanceBusinessKey(studied)
                .correlate();
        assertThat(story.openTasks(studied)).containsExactly(DECIDE);
        completes("registrar", checked, CHECK, Map.of());
        assertThat(story.openTasks(checked)).containsExactly("UserTask_Weigh");
    }

    @Test
    void triesEverythingAndTakesItBack() {
        var studied = atStudy();
        deploys(xml -> xml.replace("PT48H", "PT72H"));
        var due = story.due(studied, "Event_StudyIsLong");

        var report = run(Map.of(), true);

        assertThat(states(report)).containsExactly("MOVED");
        assertThat(differences(report, studied)).hasSize(1);
        assertThat(story.due(studied, "Event_StudyIsLong")).isEqualTo(due);
        assertThat(versionOf(studied)).isEqualTo(from);
    }

    @Test
    void letsNoCaseGoFromAStepThatIsGoneUntilSomebodySaysWhereTo() {
        var studied = atStudy();
        deploys(MigrationIT::withoutStudy);

        var plan = plan(Map.of());
        assertThat(JsonPath.<List<String>>read(plan, "$.steps[?(@.id == 'UserTask_Study')].fate"))
                .containsExactly("IS_GONE");
        assertThat(JsonPath.<List<Integer>>read(plan, "$.steps[?(@.id == 'UserTask_Study')].standing"))
                .containsExactly(1);
        var report = carriesOver(Map.of());
        assertThat(states(report)).containsExactly("CANNOT");
        assertThat(JsonPath.<List<String>>read(report, "$.items[*].reasons[*]"))
                .contains(
                        "Дело стоит на шаге «Изучение», которого в новой версии нет. Выберите шаг, который его заменит.");
        assertThat(versionOf(studied)).isEqualTo(from);

        report = carriesOver(Map.of(STUDY, DECIDE));

        assertThat(states(report)).containsExactly("MOVED");
        assertThat(differences(report, studied))
                .contains("Шаг «Изучение» стал шагом «Решение».")
                .anyMatch(each -> each.startsWith("Таймера «Изучение затянулось» в новой версии нет"));
        var task = story.task(studied, DECIDE);
        assertThat(task.getName()).isEqualTo("Шешу");
        assertThat(task.getAssignee()).isNull();
        assertThat(groups(task.getId())).containsExactly("head");
        completes("head", studied, DECIDE, Map.of("verdict", "иә"));
        assertThat(story.instances(studied)).isEmpty();
    }

    @Test
    void saysWhyAChosenStepCannotTakeThePlaceOfAnother() {
        atStudy();
        deploys(MigrationIT::withoutStudy);

        assertThat(JsonPath.<List<String>>read(plan(Map.of(STUDY, "Event_Answer")), "$.refusals"))
                .contains("Шаг «Изучение» нельзя заменить шагом другого вида.");
        assertThat(begin(Map.of(STUDY, "Event_Answer"), false).statusCode()).isEqualTo(400);
        assertThat(begin(Map.of(STUDY, "UserTask_OfNobody"), false).body()).contains("Такого шага нет");
    }

    @Test
    void countsAChangedWaitFromWhenItBeganAndLeavesTheOtherTimersAlone() {
        var studied = atStudy();
        var long48 = story.due(studied, "Event_StudyIsLong");
        var breach = story.due(studied, "Event_Breach");
        deploys(xml -> xml.replace("PT48H", "PT72H"));
        assertThat(plan(Map.of())).contains("было 2 дня, стало 3 дня").doesNotContain("PT48H");
        story.clock().set(story.clock().instant().plus(Duration.ofHours(10)));

        carriesOver(Map.of());

        assertThat(story.due(studied, "Event_StudyIsLong")).isEqualTo(long48.plus(Duration.ofHours(24)));
        assertThat(story.due(studied, "Event_Breach")).isEqualTo(breach);
    }

    @Test
    void asksAChangedConditionAndHearsAChangedMessage() {
        var studied = atStudy();
        var waiting = atStudy();
        completes("specialist", waiting, STUDY, Map.of("opinion", "жақсы"));
        deploys(xml -> xml.replace("${good}", "${!good}").replace("moving.answered", "complaint.closed"));

        var report = carriesOver(Map.of());

        assertThat(differences(report, waiting))
                .containsExactly("«Пришел ответ» ждет: было moving.answered, стало закрытие жалобы.");

        completes("specialist", studied, STUDY, Map.of("opinion", "жақсы"));
        assertThat(story.openTasks(studied)).containsExactly(DECIDE);
        story.engine()
                .getRuntimeService()
                .createMessageCorrelation("complaint.closed")
                .processInstanceBusinessKey(waiting)
                .correlate();
        assertThat(story.openTasks(waiting)).containsExactly(DECIDE);
    }

    @Test
    void givesAnOpenTaskItsNewFieldsAndItsNewRole() {
        var studied = atStudy();
        completes("registrar", starts(), CHECK, Map.of());
        deploys(xml -> xml.replace(
                "<camunda:inputParameter name=\"opinion\">",
                "<camunda:inputParameter name=\"advice\"/><camunda:inputParameter name=\"opinion\">"));

        var report = carriesOver(Map.of());

        assertThat(differences(report, studied)).containsExactly("Новое поле «advice».");
        var task = story.task(studied, STUDY);
        var fields = story.engine().getTaskService().getVariables(task.getId());
        assertThat(fields).containsEntry("opinion", "әзірге жоқ").containsEntry("advice", null);
        completes("specialist", studied, STUDY, Map.of("advice", "кеңес", "opinion", "жақсы"));
        assertThat(story.engine()
                        .getRuntimeService()
                        .getVariables(story.instances(studied).get(0)))
                .as("stays with its task")
                .doesNotContainKey("advice");
    }

    @Test
    void beginsATaskAnewThatBecameAnotherRoles() {
        var studied = atStudy();
        story.as("specialist").signedIn(() -> {
            story.engine().getTaskService().claim(task(studied, STUDY), "specialist");
            return null;
        });
        handovers.record(
                new Handovers.Passed(task(studied, STUDY), STUDY, List.of(new CaseNumber(studied))),
                Kind.TAKEN,
                "inspector",
                "specialist",
                "specialist",
                "",
                UUID.randomUUID());
        deploys(xml -> xml.replace("candidateGroups=\"specialist\"", "candidateGroups=\"head\""));

        var report = carriesOver(Map.of());

        assertThat(differences(report, studied)).anyMatch(each -> each.contains("исполнитель: было Үлгі Маман"));
        assertThat(groups(task(studied, STUDY))).containsExactly("head");
        assertThat(handovers.stead(task(studied, STUDY), "specialist"))
                .as("a task that begins anew is nobody else's")
                .isEmpty();
        completes("head", studied, STUDY, Map.of("opinion", "жақсы"));
    }

    @Test
    void leavesACaseWholeInOneVersionWhenSomethingBreaksAndGoesOnWithTheRest() {
        var sound = atStudy(
                Map.of("warnAt", java.util.Date.from(story.clock().instant().plusSeconds(60))));
        var broken = atStudy();
        var before = holds(broken);
        deploys(MigrationIT::withAWarning);

        var report = carriesOver(Map.of());

        assertThat(state(report, broken)).isEqualTo("FAILED");
        assertThat(versionOf(broken)).isEqualTo(from);
        assertThat(holds(broken)).isEqualTo(before);
        assertThat(state(report, sound)).isEqualTo("MOVED");
        assertThat(versionOf(sound)).isEqualTo(to);
        completes("specialist", broken, STUDY, Map.of("opinion", "жақсы"));
    }

    @Test
    void stopsAfterTooManyFaults() {
        for (var i = 0; i < 7; i++) {
            atStudy();
        }
        deploys(MigrationIT::withAWarning);

        var report = carriesOver(Map.of());

        assertThat(JsonPath.<String>read(report, "$.run.outcome")).isEqualTo("TOO_MANY_FAULTS");
        assertThat(states(report)).filteredOn("FAILED"::equals).hasSize(5);
        assertThat(states(report)).filteredOn("WAITING"::equals).hasSize(2);
    }

    @Test
    void takesTwoAdministratorsAtOnce() {
        for (var i = 0; i < 6; i++) {
            starts();
        }
        deploys(xml -> xml);
        var begun = JsonPath.<String>read(begin(Map.of(), false).body(), "$.id");

        var second = begin(Map.of(), false);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("уже идет");
        var other = Caller.browser(port, "administrator", "cockpit");
        var both = List.of(
                CompletableFuture.supplyAsync(() -> goesOn(administrator, begun)),
                CompletableFuture.supplyAsync(() -> goesOn(other, begun)));
        assertThat(both).allSatisfy(each -> assertThat(each.join()).isEqualTo(200));
        goesOn(administrator, begun);

        var report = report(begun);
        assertThat(JsonPath.<String>read(report, "$.run.outcome")).isEqualTo("DONE");
        assertThat(states(report)).containsOnly("MOVED").hasSize(6);
    }

    @Test
    void takesACaseWhereItIsAndNotWhereItWasWhenThePlanWasRead() {
        var moving = atStudy();
        var ending = atStudy();
        deploys(MigrationIT::withoutStudy);
        plan(Map.of());
        var begun = JsonPath.<String>read(begin(Map.of(), false).body(), "$.id");
        completes("specialist", moving, STUDY, Map.of("opinion", "жақсы"));
        story.engine()
                .getRuntimeService()
                .deleteProcessInstance(story.instances(ending).get(0), "ended meanwhile");

        goesOn(administrator, begun);

        var report = report(begun);
        assertThat(state(report, moving)).isEqualTo("MOVED");
        assertThat(state(report, ending)).isEqualTo("GONE");
        assertThat(versionOf(moving)).isEqualTo(to);
    }

    @Test
    void isStoppedByAPersonAndKeepsWhatWasDone() {
        starts();
        deploys(xml -> xml);
        var begun = JsonPath.<String>read(begin(Map.of(), false).body(), "$.id");

        assertThat(administrator.post(PATH + "/runs/" + begun + "/stop", "").body())
                .contains("STOPPED");
        goesOn(administrator, begun);

        assertThat(states(report(begun))).containsExactly("WAITING");
        assertThat(begin(Map.of(), false).statusCode())
                .as("and another may begin")
                .isEqualTo(201);
    }

    @Test
    void isStoppedOnlyWhenTheStepThatIsUnderWayIsOver() throws Exception {
        starts();
        deploys(xml -> xml);
        var begun = JsonPath.<String>read(begin(Map.of(), false).body(), "$.id");

        var stopped = transactions.execute(status -> {
            assertThat(runs.goesOn(UUID.fromString(begun))).isTrue();
            var stopping = CompletableFuture.supplyAsync(() ->
                    administrator.post(PATH + "/runs/" + begun + "/stop", "").body());
            assertThatThrownBy(() -> stopping.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return stopping;
        });

        assertThat(stopped.get(10, TimeUnit.SECONDS)).contains("STOPPED");
        transactions.executeWithoutResult(
                status -> assertThat(runs.goesOn(UUID.fromString(begun))).isFalse());
    }

    @Test
    void showsAnAuditorTheCasesOfHisProvidersAndNothingElse() {
        var north = starts();
        var south = starts(Map.of("provider", Cases.SOUTH.value()));
        deploys(xml -> xml);
        var begun = JsonPath.<String>read(carriesOver(Map.of()), "$.run.id");
        var auditor = Auditors.of(Cases.NORTH, staff, port);

        assertThat(auditor.get(PATH + "/runs").statusCode()).isEqualTo(200);
        assertThat(auditor.get(PATH + "/runs/" + begun).body()).contains(north).doesNotContain(south);
        assertThat(auditor.post(PATH + "/plan", body(Map.of(), true)).statusCode())
                .isEqualTo(403);
        assertThat(auditor.post(PATH + "/runs", body(Map.of(), true)).statusCode())
                .isEqualTo(403);
        assertThat(auditor.post(PATH + "/runs/" + begun + "/steps", "").statusCode())
                .isEqualTo(403);
        assertThat(auditor.get(PATH + "/versions").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"registrar, tasklist", "head, tasklist", "quality-officer, tasklist", "analyst, cockpit"})
    void isClosedToEverybodyElse(String person, String application) {
        var caller = Caller.browser(port, person, application);

        assertThat(caller.get(PATH + "/runs").statusCode()).isEqualTo(403);
        assertThat(caller.get(PATH + "/versions").statusCode()).isEqualTo(403);
        assertThat(caller.post(PATH + "/plan", body(Map.of(), true)).statusCode())
                .isEqualTo(403);
        assertThat(caller.post(PATH + "/runs", body(Map.of(), true)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersNonsenseInWords() {
        for (var body :
                List.of("{}", "{\"process\":\"moving\"}", "{\"process\":\"moving\",\"from\":0,\"to\":0}", "[", "7")) {
            var answer = administrator.post(PATH + "/plan", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(JsonPath.<String>read(answer.body(), "$.message")).isNotBlank();
        }
        assertThat(administrator.get(PATH + "/runs/nonsense").statusCode()).isEqualTo(404);
        assertThat(administrator.post(PATH + "/runs", body(Map.of(), true)).statusCode())
                .isEqualTo(400);
    }

    private String starts() {
        return starts(Map.of());
    }

    private String starts(Map<String, Object> more) {
        var key = "КӨШ-" + SERIAL.incrementAndGet() + "-" + port;
        var variables = new HashMap<String, Object>(Map.of(
                "provider",
                Cases.NORTH.value(),
                "good",
                true,
                "firstOpinion",
                "әзірге жоқ",
                "dueAt",
                java.util.Date.from(story.clock().instant().plus(Duration.ofDays(30)))));
        variables.putAll(more);
        story.engine().getRuntimeService().startProcessInstanceByKey("moving", key, variables);
        return key;
    }

    private String atStudy() {
        return atStudy(Map.of());
    }

    private String atStudy(Map<String, Object> more) {
        var key = starts(more);
        completes("registrar", key, CHECK, Map.of());
        return key;
    }

    private void completes(String person, String key, String step, Map<String, Object> fields) {
        var task = task(key, step);
        story.as(person).signedIn(() -> {
            if (story.task(key, step).getAssignee() == null) {
                story.engine().getTaskService().claim(task, person);
            }
            story.engine().getTaskService().complete(task, new HashMap<>(fields));
            return null;
        });
    }

    private String task(String key, String step) {
        return story.task(key, step).getId();
    }

    private List<String> groups(String task) {
        return story.engine().getTaskService().getIdentityLinksForTask(task).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }

    /** Variables, tasks and timers of a case as the engine has them. */
    private Map<String, Object> holds(String key) {
        var instance = story.instances(key).get(0);
        var held = new HashMap<String, Object>();
        story.engine()
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .list()
                .forEach(each -> held.put(each.getId(), each.getName() + "=" + each.getValue()));
        story.tasks(key)
                .forEach(each ->
                        held.put(each.getId(), each.getName() + " " + each.getAssignee() + " " + each.getDueDate()));
        story.engine().getManagementService().createJobQuery().processInstanceId(instance).list().stream()
                .forEach((Job each) -> held.put(each.getId(), each.getDuedate()));
        return held;
    }

    private interface Edit {
        String of(String xml);
    }

    private void deploys(Edit edit) {
        try {
            var xml = Files.readString(Path.of("src/test/resources/processes/moving.bpmn"));
            var changed = edit.of(xml).replace("versionTag=\"1\"", "versionTag=\"2\"");
            deployed = story.engine()
                    .getRepositoryService()
                    .createDeployment()
                    .addString("processes/moving.bpmn", changed)
                    .deploy()
                    .getId();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        to = newest().getVersion();
        assertThat(to).isEqualTo(from + 1);
    }

    private static String withoutStudy(String xml) {
        return cut(
                xml.replace("targetRef=\"UserTask_Study\"/>", "targetRef=\"Gateway_IsGood\"/>"),
                "<bpmn:userTask id=\"UserTask_Study\"",
                "<bpmn:exclusiveGateway");
    }

    private static String withAWarning(String xml) {
        return xml.replace(
                "<bpmn:endEvent id=\"EndEvent_Told\"/>",
                "<bpmn:endEvent id=\"EndEvent_Told\"/><bpmn:boundaryEvent id=\"Event_Warned\" cancelActivity=\"false\""
                        + " attachedToRef=\"UserTask_Study\"><bpmn:timerEventDefinition><bpmn:timeDate"
                        + " xsi:type=\"bpmn:tFormalExpression\">${warnAt}</bpmn:timeDate></bpmn:timerEventDefinition>"
                        + "</bpmn:boundaryEvent><bpmn:sequenceFlow id=\"Flow_Warned\" sourceRef=\"Event_Warned\""
                        + " targetRef=\"EndEvent_Told\"/>");
    }

    private static String cut(String xml, String beginning, String end) {
        return xml.substring(0, xml.indexOf(beginning)) + xml.substring(xml.indexOf(end));
    }

    private ProcessDefinition newest() {
        return story.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("moving")
                .latestVersion()
                .singleResult();
    }

    private int versionOf(String key) {
        var instance = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        return story.engine()
                .getRepositoryService()
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getVersion();
    }

    private String body(Map<String, String> moves, boolean trial) {
        var chosen = moves.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return "{\"process\":\"moving\",\"from\":%d,\"to\":%d,\"moves\":{%s},\"trial\":%s}"
                .formatted(from, to, chosen, trial);
    }

    private String plan(Map<String, String> moves) {
        var answer = administrator.post(PATH + "/plan", body(moves, true));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private java.net.http.HttpResponse<String> begin(Map<String, String> moves, boolean trial) {
        return administrator.post(PATH + "/runs", body(moves, trial));
    }

    private int goesOn(Caller caller, String run) {
        return caller.post(PATH + "/runs/" + run + "/steps", "").statusCode();
    }

    private String carriesOver(Map<String, String> moves) {
        return run(moves, false);
    }

    private String run(Map<String, String> moves, boolean trial) {
        var begun = begin(moves, trial);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var id = JsonPath.<String>read(begun.body(), "$.id");
        assertThat(goesOn(administrator, id)).isEqualTo(200);
        return report(id);
    }

    private String report(String id) {
        return new String(administrator.bytes(PATH + "/runs/" + id), StandardCharsets.UTF_8);
    }

    private static List<String> states(String report) {
        return JsonPath.read(report, "$.items[*].state");
    }

    private static String state(String report, String key) {
        return JsonPath.<List<String>>read(report, "$.items[?(@.number == '" + key + "')].state")
                .get(0);
    }

    private static List<String> differences(String report, String key) {
        return JsonPath.read(report, "$.items[?(@.number == '" + key + "')].differences[*]");
    }
}
