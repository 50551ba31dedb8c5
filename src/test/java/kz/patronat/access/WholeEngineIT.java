package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tells of all providers together, or works on the engine as a whole, is closed to whoever has no business with it. */
@WholeService
class WholeEngineIT {

    private static final List<String> EVERYBODY = List.of(
            "registrar",
            "specialist",
            "head",
            "deputy-head",
            "akimat",
            "quality-officer",
            "contact-centre",
            "portal",
            "analyst",
            "auditor",
            "administrator");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    private String definition;

    @BeforeEach
    void runsInTheSouth() {
        story.begins();
        var number = cases.aCase().of(Cases.SOUTH).opened();
        definition = story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("guarded")
                .businessKey(number.value())
                .setVariables(cases.variables(number, Map.of("provider", "sample-south")))
                .execute()
                .getProcessDefinitionId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/metrics/flow-node-instances/sum",
                "/metrics/task-users/sum?startDate=2026-01-01T00:00:00.000%2B0500",
                "/telemetry/configuration",
                "/history/cleanup/configuration",
                "/history/process-definition/{definition}/statistics?finished=true",
                "/history/process-definition/cleanable-process-instance-report",
                "/history/decision-definition/cleanable-decision-instance-report"
            })
    void tellsItsFiguresToTheAdministratorAlone(String path) {
        for (var prefix : List.of("/engine-rest", "/engine-rest/engine/default")) {
            for (var who : EVERYBODY) {
                assertThat(Caller.basic(port, who)
                                .get(prefix + path.replace("{definition}", definition))
                                .statusCode())
                        .as(who + " " + prefix)
                        .isEqualTo(who.equals("administrator") ? 200 : 403);
            }
        }
        assertThat(Caller.browser(port, "head", "tasklist")
                        .get("/camunda/api/engine/engine/default" + path.replace("{definition}", definition))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void countsForPeopleWhatRunsAtTheirProvider() {
        var counted = JsonPath.<List<Integer>>read(
                Caller.basic(port, "head")
                        .get("/engine-rest/process-definition/statistics")
                        .body(),
                "$[?(@.definition.key == 'guarded')].instances");

        assertThat(counted).containsExactly((int) running("sample-north"));
        assertThat(running("sample-south")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/message",
                "/signal",
                "/condition",
                "/migration/generate",
                "/migration/executeAsync",
                "/modification/execute",
                "/process-instance/delete",
                "/process-instance/variables-async",
                "/process-definition/key/reception/start",
                "/process-definition/key/reception/start?x=1",
                "/process-definition/key/reception/restart?x=1",
                "/decision-definition/key/terms/evaluate",
                "/external-task/fetchAndLock",
                "/history/cleanup",
                "/history/process-instance/delete",
                "/identity/verify",
                "/user/create",
                "/group/create",
                "/tenant/create",
                "/authorization/create",
                "/filter/create",
                "/telemetry/configuration"
            })
    void isChangedByNobodyOverHttp(String path) {
        for (var who : EVERYBODY) {
            assertThat(Caller.basic(port, who).post("/engine-rest" + path, "{}").statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        assertThat(Caller.browser(port, "administrator", "admin")
                        .post("/camunda/api/engine/engine/default" + path, "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Whoever raises the version of the engine sees here what came with it. */
    @Test
    void isOpenOnlyInTheFamiliesThatStandHere() {
        var head = Caller.basic(port, "head");
        var open = new TreeSet<String>();
        for (var endpoint : RestPaths.of("/engine-rest", CamundaRestResources.getResourceClasses())) {
            if (!endpoint.method().equals("GET") || endpoint.path().startsWith("/engine-rest/engine")) {
                continue;
            }
            var answer = head.get(endpoint.path().replaceAll("\\{\\w+}", "x"));
            if (!isClosed(answer.statusCode(), answer.body())) {
                open.add(family(endpoint.path()));
            }
        }
        assertThat(open)
                .isSubsetOf(
                        "authorization",
                        "batch",
                        "case-definition",
                        "decision-definition",
                        "decision-requirements-definition",
                        "deployment",
                        "event-subscription",
                        "execution",
                        "external-task",
                        "filter",
                        "group",
                        "history/activity-instance",
                        "history/batch",
                        "history/decision-instance",
                        "history/detail",
                        "history/identity-link-log",
                        "history/incident",
                        "history/job-log",
                        "history/process-instance",
                        "history/task",
                        "history/user-operation",
                        "history/variable-instance",
                        "identity",
                        "incident",
                        "job",
                        "job-definition",
                        "process-definition",
                        "process-instance",
                        "task",
                        "tenant",
                        "user",
                        "variable-instance");
    }

    private static boolean isClosed(int status, String body) {
        return status == 403 && body.contains("\"type\":\"about:blank\"");
    }

    private static String family(String path) {
        var parts =
                new ArrayList<>(List.of(path.substring("/engine-rest/".length()).split("/")));
        return parts.stream().limit(parts.get(0).equals("history") ? 2 : 1).collect(Collectors.joining("/"));
    }

    private long running(String provider) {
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(definition)
                .tenantIdIn(provider)
                .count();
    }
}
