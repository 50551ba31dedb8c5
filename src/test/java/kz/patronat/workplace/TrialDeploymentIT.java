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

    private static final Path RECEPTION = Path.of("processes/reception.bpmn");
    private static final Path CALL_VISITOR = Path.of("forms/reception/reception-call-visitor.form");
    private static final Path DOCUMENTS = Path.of("processes/required-documents.dmn");
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

        var answer = Modeler.deploys(
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
        var answer = Modeler.deploys(
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
        var form = Modeler.deploys(
                analyst(),
                Map.of(
                        "reception-call-visitor.form",
                        changed(CALL_VISITOR, "\"type\": \"radio\"", "\"type\": \"filepicker\"")));
        var table = Modeler.deploys(analyst(), Map.of("terms.dmn", "<definitions".getBytes(StandardCharsets.UTF_8)));
        var picture = Modeler.deploys(analyst(), Map.of("plan.png", new byte[] {1}));
        var nothing = analyst().post(Modeler.DEPLOYMENT, "{}");

        assertThat(form.body()).contains("filepicker", "reception-call-visitor.form");
        assertThat(table.body()).contains("terms.dmn");
        assertThat(picture.body()).contains("plan.png", "Развернуть можно только");
        assertThat(List.of(form, table, picture, nothing))
                .extracting(HttpResponse::statusCode)
                .containsOnly(400);
        assertThat(deployments()).isEqualTo(known);
    }

    @Test
    void saysInBothLanguagesAndWithThePlaceWhatOnlyTheEngineRefuses() throws IOException {
        var decisionTwice = changed(DOCUMENTS, "<dmndi:DMNDI>", """
                <decision id="terms" name="Мерзімдер" camunda:historyTimeToLive="9125">
                  <extensionElements>
                    <camunda:properties><camunda:property name="ru" value="Сроки" /></camunda:properties>
                  </extensionElements>
                  <variable id="Variable_Terms" name="terms" />
                  <literalExpression id="LiteralExpression_Terms"><text>1</text></literalExpression>
                </decision><dmndi:DMNDI>""");

        var refused = Modeler.deploys(
                analyst(),
                Map.of("required-documents.dmn", decisionTwice, "reception.bpmn", Files.readAllBytes(RECEPTION)));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(JsonPath.<String>read(refused.body(), "$.message"))
                .contains("қабылдамады: processes/required-documents.dmn. Ештеңе орнатылған жоқ")
                .contains("не приняла: processes/required-documents.dmn. Ничего не развернуто");
        assertThat(deployments()).isEqualTo(known);
    }

    @Test
    void takesItFromAnAnalystAtModelerAndFromNobodyElse() throws IOException {
        var model = Map.of("reception.bpmn", Files.readAllBytes(RECEPTION));

        for (var other : List.of("registrar", "head", "auditor", "administrator")) {
            assertThat(Modeler.deploys(Caller.basic(port, other), model).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(Modeler.deploys(Caller.nobody(port), model).statusCode()).isEqualTo(401);
        assertThat(Modeler.sends(
                                analyst().header("Origin", "null").header("Sec-Fetch-Site", "cross-site"),
                                Modeler.DEPLOYMENT,
                                model)
                        .statusCode())
                .as("a page of another site in the browser of the analyst")
                .isEqualTo(403);
        assertThat(Modeler.sends(analyst(), "/engine-rest/engine/default/deployment/create", model)
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
        assertThat(JsonPath.<String>read(kazakh.body(), "$.components[0].text")).startsWith("Бұл қадамның нысаны");
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
