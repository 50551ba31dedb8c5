package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.patronat.portal.Portal;
import kz.patronat.portal.SampleApplication;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor finds a case in Cockpit, sees its path on the picture of the model and takes it away. */
@WholeService
@InChromium
class AuditorInBrowserIT {

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeAll
    static void opensChromium() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void closesChromium() {
        playwright.close();
    }

    @BeforeEach
    void begins() {
        story.begins();
    }

    @ParameterizedTest
    @CsvSource({
        "kk-KZ, Істер тарихы, Қадамдар, Өтінішті тіркеу, kk",
        "ru-RU, История дел, Шаги, Зарегистрировать заявление, ru"
    })
    void readsACaseAsOneStory(String locale, String title, String steps, String step, String language) {
        var number = submitted();
        story.runsJobs(number);
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(1440, 900))) {
            var page = context.newPage();
            signsIn(page, "auditor");
            page.getByText(title).first().click();
            assertThat(page.locator(".patronat-audit h1")).hasText(title);
            assertThat(page.locator("html")).hasAttribute("lang", language);

            page.fill(".patronat-audit input[name=q]", number);
            page.press(".patronat-audit input[name=q]", "Enter");
            var found = page.locator(".patronat-audit td a").filter(new Locator.FilterOptions().setHasText(number));
            assertThat(found).isVisible();
            Clerk.picture(page, "auditor-" + language + "-desktop-01-found");
            found.click();
            assertThat(page.locator(".patronat-audit details").first()).isVisible();
            Clerk.picture(page, "auditor-" + language + "-desktop-02-story");

            page.locator(".patronat-audit summary").first().click();
            assertThat(page.locator("[data-element-id=ServiceTask_RegisterApplication].patronat-passed"))
                    .hasCount(1);
            assertThat(page.locator("[data-element-id=UserTask_DecideOnChildren].patronat-passed"))
                    .hasCount(0);
            assertThat(page.locator("[data-element-id=ServiceTask_RegisterApplication]"))
                    .containsText(step.substring(step.lastIndexOf(' ') + 1));
            Clerk.picture(page, "auditor-" + language + "-desktop-03-path");
            page.locator(".patronat-audit summary").first().click();
            page.locator("details:has(summary:has-text('" + steps + " ('))")
                    .locator("summary")
                    .click();
            assertThat(page.locator(".patronat-audit")).containsText(step);
            Clerk.picture(page, "auditor-" + language + "-desktop-04-steps");

            page.fill(".patronat-audit input[name=reason]", "сынақ");
            var file = page.waitForDownload(() -> page.press(".patronat-audit input[name=reason]", "Enter"));
            assertThat(file.suggestedFilename()).isEqualTo(number + ".zip");

            page.goBack();
            page.selectOption(".patronat-audit select[name=question]", "DECIDED_LATE");
            page.click(".patronat-audit form button");
            assertThat(page).hasURL(Pattern.compile(".*question=DECIDED_LATE.*"));
            assertThat(page.locator(".patronat-audit [aria-live] [role=status]"))
                    .isVisible();
            Clerk.picture(page, "auditor-" + language + "-desktop-05-ready-question");
        }
    }

    /** Names stand on the picture of a model in the language of whoever looks at it. */
    @ParameterizedTest
    @CsvSource({"kk-KZ, Келушіні қабылдау, құжаттар, kk", "ru-RU, Прием посетителя, документы, ru"})
    void showsTheAnalystAModel(String locale, String model, String word, String language) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(1440, 900))) {
            var page = context.newPage();
            signsIn(page, "analyst");
            page.locator("header a[href*='processes'], [cam-widget-header] a[href*='processes']")
                    .first()
                    .click();
            page.locator("a[href*='process-definition']")
                    .filter(new Locator.FilterOptions().setHasText(model))
                    .first()
                    .click();
            assertThat(page.locator("[data-element-id=UserTask_AcceptDocuments] text"))
                    .containsText(Pattern.compile(word, Pattern.CASE_INSENSITIVE));
            Clerk.picture(page, "analyst-" + language + "-desktop-01-model");
        }
    }

    private void signsIn(Page page, String userId) {
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
        page.fill("input[type=text]", userId);
        page.fill("input[type=password]", userId);
        page.fill("input[type=text]", userId);
        page.click("button[type=submit]");
    }

    private String submitted() {
        var application = SampleApplication.complete();
        var answer = new Portal(port)
                .signIn()
                .sends(UUID.randomUUID().toString(), application.sealed(), application.files());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.number");
    }
}
