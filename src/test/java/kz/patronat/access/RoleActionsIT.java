package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each role may do through REST with a running case of its own provider: what stands here and nothing more. */
@WholeService
class RoleActionsIT {

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

    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | /task/{task}                                | | specialist head deputy-head auditor
            GET    | /task/{task}/form-variables                 | | specialist head deputy-head auditor
            GET    | /process-instance/{instance}                | | specialist head deputy-head auditor administrator
            GET    | /process-instance/{instance}/variables      | | specialist head deputy-head auditor
            GET    | /history/process-instance/{instance}        | | specialist head deputy-head auditor
            GET    | /process-definition/key/guarded/xml         | | specialist head deputy-head auditor analyst administrator
            POST   | /task/{task}/claim                          | {"userId":"{me}"} | specialist
            POST   | /task/{task}/claim                          | {"userId":"inspector"} |
            POST   | /task/{task}/assignee                       | {"userId":"{me}"} | specialist
            POST   | /task/{task}/assignee                       | {"userId":"inspector"} |
            POST   | /task/{task}/assignee                       | {"userId":"specialist-2"} |
            POST   | /task/{task}/unclaim                        | {} | specialist head deputy-head
            POST   | /task/{task}/delegate                       | {"userId":"inspector"} |
            POST   | /task/{task}/resolve                        | {} |
            POST   | /task/{task}/resolve                        | {"variables":{"opinion":{"value":"x"}}} |
            POST   | /task/{task}/complete                       | {} |
            POST   | /task/{task}/submit-form                    | {} |
            POST   | /task/{task}/bpmnError                      | {"errorCode":"x"} |
            POST   | /task/{task}/bpmnEscalation                 | {"escalationCode":"x"} |
            POST   | /task/{task}/identity-links                 | {"groupId":"registrar","type":"candidate"} |
            POST   | /task/{task}/identity-links/delete          | {"groupId":"specialist","type":"candidate"} |
            POST   | /task/{task}/comment/create                 | {"message":"x"} |
            PUT    | /task/{task}                                | {"name":"x","priority":90,"due":"2030-01-01T00:00:00.000+0500"} |
            PUT    | /task/{task}/variables/opinion              | {"value":"x"} |
            PUT    | /task/{task}/variables/dueAt                | {"value":"x"} |
            POST   | /task/{task}/variables                      | {"modifications":{"executor":{"value":"x"}}} |
            PUT    | /task/{task}/localVariables/opinion         | {"value":"x"} |
            DELETE | /task/{task}                                | |
            POST   | /task/create                                | {"name":"x"} |
            PUT    | /process-instance/{instance}/variables/dueAt | {"value":"x"} |
            POST   | /process-instance/{instance}/modification   | {"instructions":[{"type":"startBeforeActivity","activityId":"UserTask_Decide"}]} |
            PUT    | /process-instance/{instance}/suspended      | {"suspended":true} |
            DELETE | /process-instance/{instance}                | |
            POST   | /process-instance/delete                    | {"processInstanceIds":["{instance}"]} |
            POST   | /process-instance/variables-async           | {"processInstanceIds":["{instance}"],"variables":{"dueAt":{"value":"x"}}} |
            POST   | /execution/{instance}/signal                | {} |
            PUT    | /execution/{instance}/localVariables/dueAt  | {"value":"x"} |
            POST   | /message                                    | {"messageName":"guarded.heard","businessKey":"{key}"} |
            POST   | /message                                    | {"messageName":"guarded.heard","processInstanceId":"{instance}"} |
            POST   | /process-definition/key/guarded/submit-form | {"variables":{}} |
            POST   | /process-definition/key/guarded/start       | {} |
            POST   | /process-definition/key/guarded/start/      | {} |
            POST   | /process-definition/key/reception/start     | {"variables":{"provider":{"value":"sample-north"}}} |
            POST   | /process-definition/{definition}/start      | {} |
            POST   | /process-definition/{definition}/restart    | {"processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"UserTask_Decide"}]} |
            PUT    | /process-definition/{definition}/suspended  | {"suspended":true} |
            PUT    | /process-definition/{definition}/history-time-to-live | {"historyTimeToLive":1} |
            DELETE | /process-definition/{definition}            | |
            DELETE | /deployment/{deployment}                    | |
            GET    | /deployment/{deployment}/resources          | | analyst auditor administrator
            POST   | /modification/execute                       | {"processDefinitionId":"{definition}","processInstanceIds":["{instance}"],"instructions":[{"type":"cancel","activityId":"UserTask_Draft"}]} |
            POST   | /job/{job}/execute                          | {} |
            PUT    | /job/{job}/duedate                          | {"duedate":null} |
            PUT    | /job/{job}/retries                          | {"retries":3} | administrator
            POST   | /decision-definition/key/terms/evaluate     | {"variables":{}} |
            DELETE | /history/process-instance/{instance}        | |
            POST   | /history/process-instance/delete            | {"historicProcessInstanceIds":["{instance}"]} |
            POST   | /history/cleanup                            | {} |
            POST   | /user/create                                | {"profile":{"id":"mallory"},"credentials":{"password":"mallory"}} |
            PUT    | /user/registrar/credentials                 | {"password":"stolen"} |
            PUT    | /user/{me}/profile                          | {"id":"{me}","firstName":"x","lastName":"y"} |
            DELETE | /user/{me}                                  | |
            PUT    | /group/camunda-admin/members/{me}           | {} |
            PUT    | /group/head/members/{me}                    | {} |
            DELETE | /group/head/members/head                    | |
            POST   | /group/create                               | {"id":"x","name":"x","type":"x"} |
            POST   | /tenant/create                              | {"id":"x","name":"x"} |
            PUT    | /tenant/sample-south/user-members/{me}      | {} |
            POST   | /authorization/create                       | {"type":1,"permissions":["ALL"],"userId":"{me}","resourceType":8,"resourceId":"*"} |
            POST   | /filter/create                              | {"resourceType":"Task","name":"x","query":{}} |
            GET    | /schema/log                                 | |
            """)
    void allowsAnActionToTheRolesOfTheTable(String method, String path, String body, String allowed) {
        var may = allowed == null ? Set.of() : Set.of(allowed.split(" "));
        var wrong = new ArrayList<String>();
        for (var role : EVERYBODY) {
            var ids = startedFor(role);
            var answer = Caller.basic(port, role)
                    .send(
                            method,
                            "/engine-rest" + fill(path, ids),
                            body == null ? "" : fill(body, ids),
                            "application/json");
            var asExpected =
                    may.contains(role) ? answer.statusCode() / 100 == 2 : isRefused(answer.statusCode(), answer.body());
            if (!asExpected) {
                wrong.add(role + " → " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** An empty list instead of a refusal tells nothing either. */
    private static boolean isRefused(int status, String body) {
        return REFUSED.contains(status) || (status == 200 && List.of("[]", "{}").contains(body));
    }

    private Map<String, String> startedFor(String role) {
        var number = cases.aCase().opened();
        var engine = story.engine();
        var instance = engine.getRuntimeService()
                .createProcessInstanceByKey("guarded")
                .businessKey(number.value())
                .setVariables(cases.variables(number, Map.of("executor", "nobody")))
                .execute();
        var definition = engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
        return Map.of(
                "me", role,
                "key", number.value(),
                "instance", instance.getId(),
                "definition", definition.getId(),
                "deployment", definition.getDeploymentId(),
                "task", story.task(number.value(), "UserTask_Draft").getId(),
                "job",
                        engine.getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .singleResult()
                                .getId());
    }

    private static String fill(String text, Map<String, String> ids) {
        var filled = text.strip();
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    @org.junit.jupiter.api.Test
    void knowsEveryRoleThereIs() {
        assertThat(Arrays.stream(Role.values()).map(Role::id)).containsExactlyElementsOf(EVERYBODY);
    }
}
