package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.patronat.access.Caller;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import kz.patronat.workplace.Modeler;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The analyst renames a step and puts a question into its form, deploys both from Modeler with the own login and finds the
 * new version in Cockpit; the administrator carries the visitor who is already waiting over to it.
 */
@WholeService
@InChromium
class AnalystJourneyIT {

    private static final Path MODEL = Path.of("processes/reception.bpmn");
    private static final Path FORM = Path.of("forms/reception/reception-call-visitor.form");

    private static Browser browser;

    @Autowired
    Story story;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @LocalServerPort
    int port;

    private List<String> known = List.of();

    @BeforeAll
    static void opens(Browser ofTheRun) {
        browser = ofTheRun;
    }

    /** The plan carries over every visit that runs: those that other tests left would fill the report. */
    @BeforeEach
    void begins() {
        story.begins();
        var left = runtime.createProcessInstanceQuery().processDefinitionKey("reception").list().stream()
                .map(visit -> visit.getId())
                .toList();
        runtime.deleteProcessInstances(left, "left by another test", true, true);
        known = deployments();
    }

    @AfterEach
    void isUndone() {
        deployments().stream()
                .filter(each -> !known.contains(each))
                .forEach(each -> repository.deleteDeployment(each, true, true, true));
    }

    @Journey(
            id = "analyst",
            kk = "Талдаушы: өзгертуден басталған істі көшіруге дейін",
            ru = "Аналитик: от изменения до переноса начатого дела",
            usual = Look.RU_DESKTOP,
            atADesk = true)
    void changesAStepAndItsForm(Album album) throws IOException {
        var look = album.look();
        var visit = story.as("registrar").starts("reception", Map.of("ticketNumber", "T-" + look.language()));
        var before = version();

        var answer = Modeler.deploys(Caller.basic(port, "analyst"), changed());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(version()).isEqualTo(before + 1);
        try (var context = desk(look)) {
            var page = signsIn(context, "analyst");
            page.locator("header a[href*='processes'], [cam-widget-header] a[href*='processes']")
                    .first()
                    .click();
            page.locator("a[href*='process-definition']")
                    .filter(new Locator.FilterOptions().setHasText(look.of("Келушіні қабылдау", "Прием посетителя")))
                    .first()
                    .click();
            assertThat(page.locator("[data-element-id=UserTask_CallVisitor] text"))
                    .containsText(look.of("терезеге", "окну"));
            assertThat(page).hasURL(Pattern.compile(".*/process-definition/reception(:|%3A)" + version() + "\\D.*"));
            sees(album, page, "Жаңа нұсқа", "Новая версия");
        }
        try (var context = desk(look)) {
            var page = signsIn(context, "administrator");
            carriesOver(album, page);
            assertThat(definition(visit).getVersion()).isEqualTo(before + 1);
        }
        assertThat(formOf(visit)).contains("visitorWindow", "Номер окна");
    }

    private void carriesOver(Album album, Page page) {
        var look = album.look();
        var renamed = look.of("Келушіні терезеге шақыру", "Вызвать посетителя к окну");
        var ours = page.locator(".patronat-audit");
        page.getByText(look.of("Модель нұсқалары және басталған істер", "Версии моделей и начатые дела"))
                .first()
                .click();
        ours.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(look.of("Келушіні қабылдау", "Прием посетителя")))
                .first()
                .getByText(look.of("Жоспарды көрсету", "Показать план"))
                .click();
        assertThat(ours).containsText(renamed);
        assertThat(ours).containsText("visitorWindow");
        sees(album, page, "Көшіру жоспары", "План переноса");

        page.getByText(look.of(
                        "Барлық істе сынап көру (ештеңе өзгермейді)", "Проверить на всех делах (ничего не изменится)"))
                .click();
        assertThat(ours.locator("table")).containsText(renamed);
        sees(album, page, "Сынақ есебі", "Отчет о проверке");

        var carries = page.getByText(look.of("Істерді көшіру", "Перенести дела"));
        carries.click();
        assertThat(carries).hasCount(0);
        assertThat(ours.locator("td", new Locator.LocatorOptions().setHasText(look.of("көшті", "перешло"))))
                .hasCount(1);
        sees(album, page, "Көшіру есебі", "Отчет о переносе");
    }

    private static Map<String, byte[]> changed() throws IOException {
        var model = Files.readString(MODEL)
                .replace("name=\"Келушіні шақыру\"", "name=\"Келушіні терезеге шақыру\"")
                .replace("value=\"Вызвать посетителя\"", "value=\"Вызвать посетителя к окну\"")
                .replaceFirst(
                        "(<camunda:inputParameter name=\"presence\" />)",
                        "$1<camunda:inputParameter name=\"visitorWindow\" />")
                .replaceFirst("versionTag=\"\\d+\"", "versionTag=\"2\"");
        var form = Files.readString(FORM).replaceFirst("\"components\": \\[", """
                "components": [{ "type": "textfield", "id": "Field_VisitorWindow", "key": "visitorWindow",
                  "label": "Терезе нөмірі", "properties": { "label_ru": "Номер окна" } },""");
        return Map.of(
                "reception.bpmn", model.getBytes(StandardCharsets.UTF_8),
                "reception-call-visitor.form", form.getBytes(StandardCharsets.UTF_8));
    }

    private static void sees(Album album, Page page, String kazakh, String russian) {
        album.sees(page, "[class*=patronat]", album.look().of(kazakh, russian), page::screenshot);
    }

    private static BrowserContext desk(Look look) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale(look.locale()).setViewportSize(1440, 900));
    }

    private Page signsIn(BrowserContext context, String userId) {
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
        page.fill("input[type=text]", userId);
        page.fill("input[type=password]", userId);
        page.fill("input[type=text]", userId);
        page.click("button[type=submit]");
        return page;
    }

    /** As the clerk's Tasklist asks for it. */
    private String formOf(String visit) {
        var task = story.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(visit)
                .singleResult();
        return Caller.browser(port, "registrar", "tasklist")
                .header("Accept-Language", "ru")
                .get("/camunda/api/engine/engine/default/task/" + task.getId() + "/deployed-form")
                .body();
    }

    private ProcessDefinition definition(String visit) {
        return repository.getProcessDefinition(runtime.createProcessInstanceQuery()
                .processInstanceId(visit)
                .singleResult()
                .getProcessDefinitionId());
    }

    private int version() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("reception")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(each -> each.getId())
                .sorted()
                .toList();
    }
}
