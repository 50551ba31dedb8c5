package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.access.Caller;
import kz.patronat.kernel.Ids;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an analyst sends from Camunda Modeler to a service started for trying out, and what becomes of a broken form. */
@WholeService
class TrialDeploymentIT {

    private static final String DEPLOYMENT = "/engine-rest/deployment/create";
    private static final Path RECEPTION = Path.of("processes/reception.bpmn");
    private static final Path CALL_VISITOR = Path.of("forms/reception/reception-call-visitor.form");
    private static final Path SEAM = Path.of("src/test/resources/processes/seam.bpmn");
    private static final Path SEAM_FORM = Path.of("src/test/resources/forms/seam/seam-fill-in.form");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    RepositoryService repository;

    private List<String> known = List.of();

    @BeforeEach
    void begins() {
        story.begins();
        known = deployments();
    }

    @AfterEach
    void isUndone() {
        deployments().stream()
                .filter(each -> !known.contains(each))
                .forEach(each -> repository.deleteDeployment(each, true, true, true));
    }

    @Test
    void answersTheAnalystWhatModelerAsksFirst() {
        assertThat(analyst().get("/engine-rest/deployment?maxResults=0").statusCode())
                .isEqualTo(200);
        assertThat(JsonPath.<String>read(analyst().get("/engine-rest/version").body(), "$.version"))
                .startsWith("7.24");
        assertThat(Caller.basic(port, "administrator")
                        .get("/engine-rest/version")
                        .statusCode())
                .isEqualTo(200);
        for (var other : List.of("registrar", "head", "auditor", "portal")) {
            assertThat(Caller.basic(port, other).get("/engine-rest/version").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void deploysAChangedModelAndItsFormWithAllTheRest() throws IOException {
        var before = version("reception");

        var answer = fromModeler(
                analyst(),
                Map.of(
                        "reception.bpmn",
                        changed(RECEPTION, "camunda:versionTag=\"", "camunda:versionTag=\"0"),
                        "reception-call-visitor.form",
                        changed(CALL_VISITOR, "\"label\": \"", "\"label\": \"Өзгерген ")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var id = JsonPath.<String>read(answer.body(), "$.id");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.deployedProcessDefinitions.*.key"))
                .containsExactly("reception");
        assertThat(repository.getDeploymentResourceNames(id))
                .contains(
                        "processes/placement.bpmn",
                        "processes/terms.dmn",
                        "forms/reception/reception-call-visitor.form");
        assertThat(version("reception")).isEqualTo(before + 1);
        var visit = story.as("registrar").starts("reception", Map.of("ticketNumber", "T1"));
        var task = story.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(visit)
                .singleResult();
        assertThat(Caller.basic(port, "registrar")
                        .get("/engine-rest/task/" + task.getId() + "/deployed-form")
                        .body())
                .contains("Өзгерген ");
    }

    @Test
    void refusesABrokenModelWithTheSentencesOfTheCheckInBothLanguages() throws IOException {
        var answer = fromModeler(
                analyst(),
                Map.of(
                        "reception.bpmn",
                        changed(
                                RECEPTION,
                                "camunda:candidateGroups=\"registrar\"",
                                "camunda:candidateGroups=\"clerk\"")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.message"))
                .contains("processes/reception.bpmn", "UserTask_CallVisitor")
                .contains("clerk деген рөл жоқ.", "Роли clerk нет.")
                .doesNotContain("seam");
        assertThat(deployments()).isEqualTo(known);
    }

    @Test
    void refusesAFormThatTasklistCannotShowAndAFileThatCannotBeRead() throws IOException {
        var form = fromModeler(
                analyst(),
                Map.of(
                        "reception-call-visitor.form",
                        changed(CALL_VISITOR, "\"type\": \"radio\"", "\"type\": \"filepicker\"")));
        var table = fromModeler(analyst(), Map.of("terms.dmn", "<definitions".getBytes(StandardCharsets.UTF_8)));
        var picture = fromModeler(analyst(), Map.of("plan.png", new byte[] {1}));
        var nothing = analyst().post(DEPLOYMENT, "{}");

        assertThat(form.body()).contains("filepicker", "reception-call-visitor.form");
        assertThat(table.body()).contains("terms.dmn");
        assertThat(picture.body()).contains("plan.png", "Развернуть можно только");
        assertThat(List.of(form, table, picture, nothing))
                .extracting(HttpResponse::statusCode)
                .containsOnly(400);
        assertThat(deployments()).isEqualTo(known);
    }

    @Test
    void takesItFromAnAnalystAtModelerAndFromNobodyElse() throws IOException {
        var model = Map.of("reception.bpmn", Files.readAllBytes(RECEPTION));

        for (var other : List.of("registrar", "head", "auditor", "administrator")) {
            assertThat(fromModeler(Caller.basic(port, other), model).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(fromModeler(Caller.nobody(port), model).statusCode()).isEqualTo(401);
        assertThat(sent(analyst().header("Origin", "null").header("Sec-Fetch-Site", "cross-site"), DEPLOYMENT, model)
                        .statusCode())
                .as("a page of another site in the browser of the analyst")
                .isEqualTo(403);
        assertThat(sent(analyst(), "/engine-rest/engine/default/deployment/create", model)
                        .statusCode())
                .isEqualTo(403);
        assertThat(deployments()).isEqualTo(known);
    }

    @Test
    void showsASentenceInThePlaceOfABrokenFormAndTheRestKeepsWorking() throws IOException {
        byAnotherRoad(Map.of(
                "processes/seam.bpmn",
                Files.readAllBytes(SEAM),
                "forms/seam/seam-fill-in.form",
                changed(SEAM_FORM, "\"textfield\"", "\"filepicker\"")));

        showsTheSentence(seam());
    }

    @Test
    void showsTheSameInThePlaceOfAFormThatCameWithoutItsModel() throws IOException {
        byAnotherRoad(Map.of("processes/seam.bpmn", Files.readAllBytes(SEAM)));

        showsTheSentence(seam());
    }

    private void showsTheSentence(String task) {
        var registrar = Caller.browser(port, "registrar", "tasklist");
        var path = "/camunda/api/engine/engine/default/task/" + task;

        var kazakh = registrar.header("Accept-Language", "kk").get(path + "/deployed-form");
        var russian = registrar.header("Accept-Language", "ru").get(path + "/deployed-form");

        assertThat(kazakh.statusCode()).as(kazakh.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(kazakh.body(), "$.components[*].type"))
                .containsExactly("text");
        assertThat(JsonPath.<String>read(kazakh.body(), "$.components[0].text")).startsWith("Бұл қадамның формасы");
        assertThat(JsonPath.<String>read(russian.body(), "$.components[0].text"))
                .startsWith("Форма этого шага повреждена");
        assertThat(registrar.get(path).statusCode()).isEqualTo(200);
        assertThat(registrar.post(path + "/claim", "{\"userId\":\"registrar\"}").statusCode())
                .isEqualTo(204);
        var completed = registrar.post(path + "/submit-form", "{\"variables\":{}}");
        assertThat(completed.statusCode()).isEqualTo(400);
        assertThat(completed.body()).contains("Форма этого шага повреждена");
        assertThat(registrar.get(path).statusCode()).isEqualTo(200);
    }

    private String seam() {
        var key = "seam-" + Ids.next();
        story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("seam")
                .businessKey(key)
                .setVariable("provider", Cases.NORTH.value())
                .execute();
        return story.task(key, "UserTask_FillIn").getId();
    }

    private void byAnotherRoad(Map<String, byte[]> files) {
        var deployment = repository.createDeployment().name("another road");
        files.forEach((name, content) -> deployment.addString(name, new String(content, StandardCharsets.UTF_8)));
        deployment.deploy();
    }

    private Caller analyst() {
        return Caller.basic(port, "analyst");
    }

    /** Modeler is a page on the disk and says so. */
    private static HttpResponse<String> fromModeler(Caller caller, Map<String, byte[]> files) {
        return sent(caller.header("Origin", "file://").header("Sec-Fetch-Site", "cross-site"), DEPLOYMENT, files);
    }

    private static HttpResponse<String> sent(Caller caller, String path, Map<String, byte[]> files) {
        var parts = new StringBuilder();
        new TreeMap<>(Map.of(
                        "deployment-name", "reception",
                        "deployment-source", "Camunda Modeler",
                        "enable-duplicate-filtering", "true"))
                .forEach((name, value) -> parts.append("--edge\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        files.forEach((name, content) -> parts.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/xml\r\n\r\n")
                .append(new String(content, StandardCharsets.UTF_8))
                .append("\r\n"));
        return caller.send(
                "POST",
                path,
                parts.append("--edge--\r\n").toString().getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=edge");
    }

    private static byte[] changed(Path file, String find, String replacement) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(find);
        return text.replace(find, replacement).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(each -> each.getId())
                .sorted()
                .toList();
    }

    private int version(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
