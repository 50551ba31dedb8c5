package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator reads the plan in Cockpit, names the step that replaces another, tries it and carries over. */
@WholeService
@InChromium
class MigrationInBrowserIT {

    private static Browser browser;

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private String deployed;

    @BeforeAll
    static void opens(Browser ofTheRun) {
        browser = ofTheRun;
    }

    @BeforeEach
    void begins() throws IOException {
        story.begins();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "moving",
                        "БРАУЗЕР-1",
                        Map.of(
                                "provider", Cases.NORTH.value(),
                                "dueAt", Date.from(story.clock().instant().plus(Duration.ofDays(30)))));
        var changed = Files.readString(Path.of("src/test/resources/processes/moving.bpmn"))
                .replace("UserTask_Check", "UserTask_Weigh")
                .replace("Тексеру", "Салмақтау")
                .replace("Проверка", "Взвешивание")
                .replace("PT48H", "PT72H")
                .replace("versionTag=\"1\"", "versionTag=\"2\"");
        deployed = story.engine()
                .getRepositoryService()
                .createDeployment()
                .addString("processes/moving.bpmn", changed)
                .deploy()
                .getId();
    }

    @AfterEach
    void leavesNothingBehind() {
        story.instances("БРАУЗЕР-1")
                .forEach(each -> story.engine().getRuntimeService().deleteProcessInstance(each, "the test is over"));
        story.engine().getRepositoryService().deleteDeployment(deployed, true);
    }

    @ParameterizedTest
    @CsvSource({
        "kk-KZ, Модель нұсқалары және басталған істер, Жоспарды көрсету, Барлық істе сынап көру (ештеңе өзгермейді),"
                + " Істерді көшіру, «Тексеру» қадамы «Салмақтау» қадамына айналды., kk",
        "ru-RU, Версии моделей и начатые дела, Показать план, Проверить на всех делах (ничего не изменится),"
                + " Перенести дела, Шаг «Проверка» стал шагом «Взвешивание»., ru"
    })
    void carriesACaseOver(
            String locale, String title, String plan, String tries, String carries, String told, String language) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(1440, 900))) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
            page.fill("input[type=text]", "administrator");
            page.fill("input[type=password]", "administrator");
            page.fill("input[type=text]", "administrator");
            page.click("button[type=submit]");
            page.getByText(title).first().click();
            assertThat(page.locator(".patronat-audit h1")).hasText(title);

            page.locator("tr:has-text('Көшу')").first().getByText(plan).click();
            page.locator(".patronat-audit select").selectOption("UserTask_Weigh");
            assertThat(page.locator(".patronat-audit select")).hasValue("UserTask_Weigh");
            picture(page, "plan", language);
            page.getByText(tries).click();
            assertThat(page.locator(".patronat-audit table")).containsText(told);
            picture(page, "trial", language);
            page.getByText(carries).click();

            assertThat(page.getByText(carries)).hasCount(0);
            assertThat(page.locator(".patronat-audit table")).containsText(told);
            assertThat(story.openTasks("БРАУЗЕР-1")).containsExactly("UserTask_Weigh");
            picture(page, "report", language);
        }
    }

    private static void picture(Page page, String name, String language) {
        var folder = System.getProperty("patronat.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "migration-" + name + "-" + language + ".png")));
        }
    }
}
