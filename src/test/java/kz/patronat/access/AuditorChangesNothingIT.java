package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.RestPaths.Endpoint;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The auditor tries to change something at every endpoint there is, ours and the engine's, in Cockpit's session and with
 * a password on each call, upon a running case of an own provider: everything is refused, and no row of any table is
 * another one afterwards.
 */
@WholeService
class AuditorChangesNothingIT {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 405);

    /** Not called at all: what they do is no matter of the auditor's rights. */
    private static final Pattern NOT_CALLED = Pattern.compile(
            // who signs in or out does so for himself, and the session ends
            "/camunda/api/admin/auth/user/.*"
                    // stand for other systems and are open from this machine only
                    + "|/gateway-simulator.*|/demo/oauth2.*|/demo/signatures"
                    // knows nobody but the gateway, by the signature of what it brings
                    + "|/gateway/async");

    /** Questions too long for an address; they are answered, and nothing else. */
    private static final Pattern QUESTIONS = Pattern.compile(
            "(/engine-rest(/engine/\\{name})?|/camunda/api/engine/engine/\\{name}|/camunda/api/cockpit/plugin/base/\\{engine})"
                    + "/(history/)?[a-z-]+(/count|/\\{id}/called-process-(definitions|instances))?");

    /** The auditor's own: files to take away, which the reading log tells of. */
    private static final Pattern TAKING =
            Pattern.compile("/camunda/api/patronat/audit/((cases|complaints)/\\{number}/)?export");

    /** Where the no of a rule of ours, or of the engine, is a sentence in the body. */
    private static final Pattern SAYING_WHY = Pattern.compile(".*/(task/\\{id}.*|job/\\{id}/retries|submit-form)");

    /** The engine counts its own time whoever calls; the reading log is looked at by itself. */
    private static final Set<String> NOT_COMPARED = Set.of("act_ru_meter_log", "reading_log");

    private static final Pattern PARAMETER = Pattern.compile("\\{([\\w*]+)[^}]*}");

    private static final Pattern SENTENCE = Pattern.compile("\\p{IsCyrillic}+ \\p{IsCyrillic}+");

    private static final String REASON = "AuditorChangesNothing";

    private static final String FILE = """
            --x\r
            Content-Disposition: form-data; name="data"; filename="a.pdf"\r
            Content-Type: application/pdf\r
            \r
            %PDF-\r
            --x\r
            Content-Disposition: form-data; name="content"; filename="a.pdf"\r
            Content-Type: application/pdf\r
            \r
            %PDF-\r
            --x\r
            Content-Disposition: form-data; name="attachment-name"\r
            \r
            x\r
            --x--\r
            """;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient database;

    @Autowired
    ThreadPoolTaskScheduler schedules;

    @Autowired
    List<RequestMappingInfoHandlerMapping> ours;

    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void aCaseRuns() {
        story.begins();
        var number = cases.aCase().opened();
        var engine = story.engine();
        var instance = engine.getRuntimeService()
                .createProcessInstanceByKey("guarded")
                .businessKey(number.value())
                .setVariables(cases.variables(number, Map.of("executor", "nobody")))
                .execute();
        var definition = engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        ids.putAll(Map.of(
                "task", story.task(number.value(), "UserTask_Draft").getId(),
                "process-instance", instance.getId(),
                "execution", instance.getId(),
                "process-definition", definition.getId(),
                "key", "guarded",
                "deployment", definition.getDeploymentId(),
                "job", job.getId(),
                "job-definition", job.getJobDefinitionId(),
                "taskId", story.task(number.value(), "UserTask_Draft").getId()));
        ids.put("case", number.value());
        ids.putAll(Map.of(
                "user", "auditor",
                "group", "head",
                "members", "auditor",
                "tenant", "sample-south",
                "user-members", "auditor",
                "group-members", "auditor",
                "authorization",
                        engine.getAuthorizationService()
                                .createAuthorizationQuery()
                                .listPage(0, 1)
                                .get(0)
                                .getId(),
                "filter",
                        engine.getFilterService()
                                .createFilterQuery()
                                .listPage(0, 1)
                                .get(0)
                                .getId(),
                "engine", "default"));
    }

    /** What the service does from time to time by itself would change rows, too. */
    @BeforeEach
    void nothingElseGoesOn() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        schedules.stop(stopped::countDown);
        assertThat(stopped.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @AfterEach
    void itGoesOn() {
        schedules.start();
    }

    @Test
    void whereverItIsTried() {
        var session = Caller.browser(port, "auditor", "cockpit");
        var signed = Caller.basic(port, "auditor");
        var all = changing();
        assertThat(all).hasSizeGreaterThan(500);
        var before = rows();
        var answered = new TreeMap<String, String>();

        for (var endpoint : all) {
            var answer = tried(endpoint, endpoint.path().startsWith("/camunda") ? session : signed);
            if (!isAsItMust(endpoint, answer)) {
                answered.put(endpoint.toString(), answer.statusCode() + " " + answer.body());
            }
        }

        assertThat(answered).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(readings()).as("the case and the list that were taken away").isEqualTo(2);
    }

    private HttpResponse<String> tried(Endpoint endpoint, Caller caller) {
        var path = concrete(endpoint);
        var answer =
                caller.send(endpoint.method(), path, isQuestion(endpoint) ? "{}" : everything(), "application/json");
        return answer.statusCode() == 415
                ? caller.send(endpoint.method(), path, FILE, "multipart/form-data; boundary=x")
                : answer;
    }

    private static boolean isAsItMust(Endpoint endpoint, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (REFUSED.contains(status)) {
            return true;
        }
        if (isQuestion(endpoint) || TAKING.matcher(endpoint.path()).matches()) {
            return status == 200;
        }
        return (status == 400 || status == 409)
                && SAYING_WHY.matcher(endpoint.path()).matches()
                && SENTENCE.matcher(answer.body()).find();
    }

    private static boolean isQuestion(Endpoint endpoint) {
        return endpoint.method().equals("POST")
                && QUESTIONS.matcher(endpoint.path()).matches();
    }

    private long readings() {
        return database.sql(
                        "select count(*) from reading_log where user_id = 'auditor' and folder in (?, 'cases') and reason = ?")
                .params(ids.get("case"), REASON)
                .query(Long.class)
                .single();
    }

    private List<Endpoint> changing() {
        return Stream.concat(EveryEndpoint.ofTheEngine(), EveryEndpoint.of(ours))
                .filter(each -> !READING.contains(each.method()))
                .filter(each -> !NOT_CALLED.matcher(each.path()).matches())
                .toList();
    }

    /** The path with things that are there. */
    private String concrete(Endpoint endpoint) {
        var ofTheEngine =
                endpoint.path().startsWith("/engine-rest") || endpoint.path().startsWith("/camunda/api/engine");
        var parts = new ArrayList<String>();
        var family = "";
        for (var part : endpoint.path().split("/")) {
            var parameter = PARAMETER.matcher(part);
            if (parameter.matches()) {
                var name = parameter.group(1);
                parts.add(ids.getOrDefault(ofTheEngine ? family : name, ids.getOrDefault(name, ids.get("case"))));
            } else {
                parts.add(part.replace("**", "x"));
                family = part;
            }
        }
        return parts.stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    /** A body that means something to whatever reads it. */
    private String everything() {
        return """
                {"userId": "auditor", "type": "String", "name": "x", "id": "mallory", "message": "x",
                "permissions": ["ALL"], "resourceType": "8", "resourceId": "*", "reason": "%s", "text": "x",
                "messageName": "guarded.heard", "businessKey": "%s", "processInstanceId": "%s", "processInstanceIds": ["%3$s"],
                "historicProcessInstanceIds": ["%3$s"], "processDefinitionId": "%s", "processDefinitionKey": "guarded",
                "instructions": [{"type": "startBeforeActivity", "activityId": "UserTask_Decide"}],
                "variables": {"opinion": {"value": "x", "type": "String"}},
                "modifications": {"opinion": {"value": "x", "type": "String"}},
                "value": "x", "suspended": true, "retries": 3, "priority": 7, "errorCode": "x", "escalationCode": "x",
                "profile": {"id": "mallory"}, "credentials": {"password": "Mallory-1"}, "password": "Mallory-1",
                "historyTimeToLive": 1, "jobIds": ["%s"], "annotation": "x", "duedate": "2030-01-01T00:00:00.000+0500"}
                """.formatted(
                REASON, ids.get("case"), ids.get("process-instance"), ids.get("process-definition"), ids.get("job"));
    }

    /** How many rows each table has, and the sum of what stands in them. */
    private Map<String, String> rows() {
        var tables = database.sql("select tablename from pg_tables where schemaname = current_schema() order by 1")
                .query(String.class)
                .list();
        var rows = new LinkedHashMap<String, String>();
        tables.stream()
                .filter(table -> !NOT_COMPARED.contains(table))
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from \""
                                        + table + "\" t")
                                .query(String.class)
                                .single()));
        return rows;
    }
}
