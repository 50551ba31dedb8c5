package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.patronat.portal.Portal;
import kz.patronat.portal.SampleApplication;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor finds a case in Cockpit, sees its path on the picture of the model and takes it away. */
@WholeService
@InChromium
class AuditorJourneyIT {

    private static Browser browser;

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeAll
    static void opens(Browser ofTheRun) {
        browser = ofTheRun;
    }

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Journey(
            id = "auditor",
            kk = "Аудитор: іздеуден дайын сұраққа дейін",
            ru = "Аудитор: от поиска до готового вопроса",
            usual = Look.KK_DESKTOP,
            atADesk = true)
    void readsACaseAsOneStory(Album album) {
        var look = album.look();
        var title = look.of("Істер тарихы", "История дел");
        var steps = look.of("Қадамдар", "Шаги");
        var step = look.of("Өтінішті тіркеу", "Зарегистрировать заявление");
        var number = submitted();
        story.runsJobs(number);
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(album.look().locale()).setViewportSize(1440, 900))) {
            var page = context.newPage();
            signsIn(page, "auditor");
            page.getByText(title).first().click();
            assertThat(page.locator(".patronat-audit h1")).hasText(title);
            assertThat(page.locator("html")).hasAttribute("lang", look.language());

            page.fill(".patronat-audit input[name=q]", number);
            page.press(".patronat-audit input[name=q]", "Enter");
            var found = page.locator(".patronat-audit td a").filter(new Locator.FilterOptions().setHasText(number));
            assertThat(found).isVisible();
            sees(album, page, "Іс табылды", "Дело найдено");
            found.click();
            assertThat(page.locator(".patronat-audit details").first()).isVisible();
            sees(album, page, "Істің тарихы", "История дела");

            page.locator(".patronat-audit summary").first().click();
            assertThat(page.locator("[data-element-id=ServiceTask_RegisterApplication].patronat-passed"))
                    .hasCount(1);
            assertThat(page.locator("[data-element-id=UserTask_DecideOnChildren].patronat-passed"))
                    .hasCount(0);
            assertThat(page.locator("[data-element-id=ServiceTask_RegisterApplication]"))
                    .containsText(step.substring(step.lastIndexOf(' ') + 1));
            sees(album, page, "Істің жолы", "Путь дела");
            page.locator(".patronat-audit summary").first().click();
            page.locator("details:has(summary:has-text('" + steps + " ('))")
                    .locator("summary")
                    .click();
            assertThat(page.locator(".patronat-audit")).containsText(step);
            sees(album, page, "Қадамдар", "Шаги");

            page.fill(".patronat-audit input[name=reason]", "сынақ");
            var file = page.waitForDownload(() -> page.press(".patronat-audit input[name=reason]", "Enter"));
            assertThat(file.suggestedFilename()).isEqualTo(number + ".zip");

            page.goBack();
            page.selectOption(".patronat-audit select[name=question]", "DECIDED_LATE");
            page.click(".patronat-audit form button");
            assertThat(page).hasURL(Pattern.compile(".*question=DECIDED_LATE.*"));
            assertThat(page.locator(".patronat-audit [aria-live] [role=status]"))
                    .isVisible();
            sees(album, page, "Дайын сұрақ", "Готовый вопрос");

            page.fill(".patronat-audit input[name=reason]", "тізім: " + number);
            page.waitForDownload(() -> page.press(".patronat-audit input[name=reason]", "Enter"));
            page.locator(".patronat-audit summary").last().click();
            assertThat(page.locator(".patronat-audit details").last())
                    .containsText(Pattern.compile(
                            "тізім: " + number + ".*" + look.of("Дайын сұрақ: ", "Готовый вопрос: "), Pattern.DOTALL));
            sees(album, page, "Жүктеп алынған тізімдер", "Скачанные списки");
            page.locator(".patronat-audit summary").first().click();
            assertThat(page.locator(".patronat-audit details").first().locator("table, p"))
                    .isVisible();
            sees(album, page, "Қызметкерлерді алмастыру", "Замещение сотрудников");

            typesDays(album, page);
        }
    }

    /** Days as people write them; the browser's own field shows the month first. */
    private static void typesDays(Album album, Page page) {
        var look = album.look();
        var from = page.getByLabel(look.of("Тіркелген күні, бастап", "Зарегистрировано с"));
        from.fill("31.02.2026");
        page.click(".patronat-audit form button");
        assertThat(from).isFocused();
        assertThat(from).hasAttribute("aria-invalid", "true");
        assertThat(from)
                .hasAccessibleDescription(look.of(
                        "кк.аа.жжжж Мұндай күн жоқ. Күнді былай жазыңыз: 24.09.2026.",
                        "дд.мм.гггг Такого дня нет. Напишите день так: 24.09.2026."));
        sees(album, page, "Мұндай күн жоқ", "Такого дня нет");

        from.fill("1.2.2026");
        from.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*[?&]from=2026-02-01(&.*)?$"));
        assertThat(page.getByLabel(look.of("Тіркелген күні, бастап", "Зарегистрировано с")))
                .hasValue("01.02.2026");
        assertThat(page.locator(".patronat-audit [aria-live] [role=status]")).isVisible();
    }

    private static void sees(Album album, Page page, String kazakh, String russian) {
        album.sees(page, "[class*=patronat]", album.look().of(kazakh, russian), page::screenshot);
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
