package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.patronat.access.RestPaths.Endpoint;
import kz.patronat.document.Folder;
import kz.patronat.document.SampleFiles;
import kz.patronat.document.ScanId;
import kz.patronat.document.Scans;
import kz.patronat.engine.GivenWithReason;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A running and a finished case of the southern provider, asked for and tampered with by people of the northern one on
 * every endpoint of the engine: nothing of it is told and nothing of it changes.
 */
@WholeService
class ForeignProviderIT {

    private static final String SECRET = "Құпияұлы";
    private static final String AUDITOR = "auditor-of-north";
    private static final String MULTIPART =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Scans scans;

    @Autowired
    StaffDirectory staff;

    @Autowired
    ProcessEngine engine;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping ours;

    private String key;
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void runsInTheSouth() {
        story.begins();
        staff.put(
                new StaffMember(
                        AUDITOR,
                        new PersonName("Үлгі", "Аудитор", "Солтүстік"),
                        Set.of(Role.AUDITOR),
                        Set.of(Cases.NORTH),
                        true),
                AUDITOR);
        ids.clear();
        starts("ended-");
        story.as("specialist-2").completes(key, "UserTask_Draft", Map.of());
        story.as("head-2").completes(key, "UserTask_Decide", Map.of());
        starts("south-");
        var task = story.task(key, "UserTask_Draft").getId();
        story.as("head-2").signedIn(() -> {
            GivenWithReason.during(task, () -> engine.getTaskService().setAssignee(task, "inspector-2"));
            return key;
        });
        collectIds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "contact-centre", "analyst", AUDITOR})
    void staysUnseenInEveryListAndSearch(String userId) {
        var caller = Caller.basic(port, userId);
        var told = new ArrayList<String>();
        lists().forEach(endpoint -> {
            var answer = caller.send(
                    endpoint.method(),
                    endpoint.path(),
                    "POST".equals(endpoint.method()) ? "{}" : "",
                    "application/json");
            if (tells(answer.body())) {
                told.add(endpoint + " → " + answer.statusCode() + " " + answer.body());
            }
        });
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", AUDITOR})
    void staysUnseenForWhoeverKnowsItsIds(String userId) {
        var caller = Caller.basic(port, userId);
        var told = new ArrayList<String>();
        single("GET").forEach(endpoint -> {
            var answer = caller.get(concrete(endpoint));
            if (answer.statusCode() / 100 == 2 && !List.of("[]", "{}", "").contains(answer.body())) {
                told.add(endpoint + " → " + answer.statusCode() + " " + answer.body());
            }
        });
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "administrator"})
    void staysAsItIsForWhoeverKnowsItsIds(String userId) {
        var caller = Caller.basic(port, userId);
        var before = state();
        for (var method : List.of("POST", "PUT", "DELETE")) {
            single(method)
                    .filter(endpoint -> !endpoint.path().contains("/job/{id}/retries"))
                    .forEach(endpoint -> caller.send(method, concrete(endpoint), body(endpoint), "application/json"));
        }
        assertThat(state()).isEqualTo(before);
        assertThat(engine.getIdentityService().createUserQuery().count())
                .isEqualTo(staff.all().stream().filter(StaffMember::active).count() + 1);
    }

    @Test
    void isFoundBySearchOnlyByItsOwnPeople() {
        for (var query : List.of(
                "/task?processInstanceBusinessKey=",
                "/task?processVariables=caseNumber_eq_",
                "/process-instance?businessKey=",
                "/process-instance?variables=caseNumber_eq_",
                "/history/process-instance?processInstanceBusinessKey=",
                "/history/task?processInstanceBusinessKey=")) {
            assertThat(Caller.basic(port, "head")
                            .get("/engine-rest" + query + key)
                            .body())
                    .as(query)
                    .isEqualTo("[]");
            assertThat(Caller.basic(port, "head-2")
                            .get("/engine-rest" + query + key)
                            .body())
                    .as(query)
                    .isNotEqualTo("[]");
        }
    }

    /** Every endpoint of ours that names a case, a folder or a task, with those of the south. */
    @ParameterizedTest
    @ValueSource(strings = {"head", "registrar"})
    void staysUnseenOnOurOwnEndpoints(String userId) throws IOException {
        var number = cases.aCase().of(Cases.SOUTH).opened();
        var scan = scanned(Cases.SOUTH, number);
        var task = ids.get("task");
        var browser = Caller.browser(port, userId, "tasklist");
        var answered = new ArrayList<String>();
        ours.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/camunda/api/patronat/"))
                        .filter(path -> path.contains("{"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.name(), path))))
                .forEach(endpoint -> {
                    var path = endpoint.path()
                            .replace("{number}", number.value())
                            .replace("{key}", number.value())
                            .replace("{taskId}", task)
                            .replace("{page}", "1")
                            .replaceAll("\\{\\w+}", scan.toString());
                    var keyFile = path.endsWith("/key-file");
                    var multipart = keyFile || path.endsWith("/scans");
                    var question = keyFile ? "?paper=" + scan + "&sha256=x&password=x" : "?document=OTHER";
                    var answer = browser.send(
                            endpoint.method(),
                            path + (multipart ? question : ""),
                            "GET".equals(endpoint.method())
                                    ? ""
                                    : multipart ? MULTIPART : "{\"text\":\"x\",\"reason\":\"x\"}",
                            multipart ? "multipart/form-data; boundary=b" : "application/json");
                    if (answer.statusCode() != 404 && answer.statusCode() != 403) {
                        answered.add(endpoint + " → " + answer.statusCode() + " " + answer.body());
                    }
                });
        assertThat(answered).isEmpty();
        assertThat(browser.get("/camunda/api/patronat/cases?q=" + number.value())
                        .body())
                .isEqualTo("[]");
        var own = Caller.browser(port, "head-2", "tasklist");
        assertThat(own.get("/camunda/api/patronat/cases/" + number.value()).statusCode())
                .isEqualTo(200);
        assertThat(own.get(scanIn(number, scan)).statusCode()).isEqualTo(200);
        var northern = cases.aCase().opened();
        assertThat(browser.get(scanIn(northern, scan)).statusCode())
                .as("what lies in a foreign folder, asked for in one's own")
                .isEqualTo(404);
    }

    private ScanId scanned(ProviderId provider, CaseNumber number) throws IOException {
        return scans.store(
                new Folder(provider, number.value()),
                "EDUCATION",
                "диплом.png",
                SampleFiles.picture("png"),
                "registrar-2");
    }

    private static String scanIn(CaseNumber number, ScanId scan) {
        return "/camunda/api/patronat/folders/" + number.value() + "/scans/" + scan;
    }

    @Test
    void isNotReachedByNamingItsProvider() {
        var head = Caller.basic(port, "head");

        assertThat(head.get("/engine-rest/task?tenantIdIn=sample-south").body()).isEqualTo("[]");
        assertThat(head.post("/engine-rest/task", "{\"tenantIdIn\":[\"sample-south\"]}")
                        .body())
                .isEqualTo("[]");
        assertThat(head.post(
                                "/engine-rest/message",
                                "{\"messageName\":\"guarded.heard\",\"tenantId\":\"sample-south\",\"businessKey\":\""
                                        + key + "\"}")
                        .statusCode())
                .isIn(400, 403, 404);
    }

    @Test
    void holdsPeopleWhoseNamesOthersDoNotRead() {
        assertThat(Caller.basic(port, "head").get("/engine-rest/user").body())
                .contains("\"registrar\"", "\"auditor\"")
                .doesNotContain("head-2", "registrar-2", "administrator-");
        assertThat(Caller.basic(port, "analyst").get("/engine-rest/user").body())
                .contains("\"analyst\"")
                .doesNotContain("registrar", "head");
    }

    private void starts(String prefix) {
        key = prefix + kz.patronat.kernel.Ids.next();
        var instance = engine.getRuntimeService()
                .createProcessInstanceByKey("guarded")
                .businessKey(key)
                .setVariables(Map.of(
                        "provider",
                        "sample-south",
                        "caseNumber",
                        key,
                        "executor",
                        "specialist-2",
                        "applicantName",
                        SECRET,
                        "dueAt",
                        new java.util.Date()))
                .execute();
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThat(catchThrowable(() -> engine.getManagementService().executeJob(job)))
                    .isNotNull();
        }
        ids.put("process-instance", instance.getId());
        ids.put("execution", instance.getId());
        ids.put("job", job);
    }

    /** One id of each kind, by the path under which it is asked for. */
    private void collectIds() {
        var instance = ids.get("process-instance");
        var history = engine.getHistoryService();
        ids.put("task", story.task(key, "UserTask_Draft").getId());
        ids.put("history/task", ids.get("task"));
        ids.put("history/process-instance", instance);
        ids.put(
                "incident",
                engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
        ids.put(
                "variable-instance",
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .variableName("applicantName")
                        .singleResult()
                        .getId());
        ids.put("history/variable-instance", ids.get("variable-instance"));
        ids.put(
                "history/detail",
                history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "history/activity-instance",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "history/job-log",
                history.createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "history/user-operation",
                history.createUserOperationLogQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getOperationId());
    }

    private boolean tells(String body) {
        return body.contains(SECRET)
                || body.contains(key)
                || ids.values().stream().anyMatch(body::contains);
    }

    private List<Object> state() {
        var runtime = engine.getRuntimeService();
        return List.of(
                runtime.createProcessInstanceQuery().list().stream()
                        .map(each -> each.getId() + each.isSuspended())
                        .sorted()
                        .toList(),
                engine.getTaskService().createTaskQuery().list().stream()
                        .map(task -> task.getId()
                                + task.getAssignee()
                                + task.getName()
                                + task.getDueDate()
                                + task.getPriority()
                                + task.getOwner())
                        .sorted()
                        .toList(),
                runtime.createVariableInstanceQuery().list().stream()
                        .map(each -> each.getName() + "=" + each.getValue() + each.getExecutionId())
                        .sorted()
                        .toList(),
                engine.getManagementService().createJobQuery().list().stream()
                        .map(job -> job.getId() + job.getRetries() + job.getDuedate() + job.isSuspended())
                        .sorted()
                        .toList(),
                engine.getHistoryService().createHistoricProcessInstanceQuery().count(),
                engine.getHistoryService().createHistoricVariableInstanceQuery().count(),
                engine.getRepositoryService().createDeploymentQuery().count(),
                engine.getAuthorizationService().createAuthorizationQuery().count());
    }

    private static Stream<Endpoint> endpoints() {
        return RestPaths.of("/engine-rest", CamundaRestResources.getResourceClasses()).stream()
                .filter(endpoint -> !endpoint.path().startsWith("/engine-rest/engine"));
    }

    private static Stream<Endpoint> lists() {
        return endpoints()
                .filter(endpoint -> !endpoint.path().contains("{"))
                .filter(endpoint -> Set.of("GET", "POST").contains(endpoint.method()));
    }

    private static Stream<Endpoint> single(String method) {
        return endpoints()
                .filter(endpoint -> endpoint.path().contains("{"))
                .filter(endpoint -> endpoint.method().equals(method));
    }

    private String concrete(Endpoint endpoint) {
        var path = endpoint.path().replaceFirst("^/engine-rest/", "");
        var id = ids.entrySet().stream()
                .filter(each -> path.startsWith(each.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ids.get("process-instance"));
        return endpoint.path()
                .replaceFirst("\\{\\w+}", id)
                .replace("{varId}", "applicantName")
                .replace("{varName}", "applicantName")
                .replaceAll("\\{\\w+}", "x");
    }

    private static String body(Endpoint endpoint) {
        if ("DELETE".equals(endpoint.method())) {
            return "";
        }
        return """
                {"userId":"head","value":"x","suspended":true,"retries":7,"name":"x","message":"x","annotation":"x",
                 "type":"candidate","groupId":"head","errorCode":"x","escalationCode":"x","topicName":"x"}""";
    }
}
