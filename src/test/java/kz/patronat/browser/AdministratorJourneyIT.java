package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator comes to the welcome page and goes on to the people of the office. */
@WholeService
@InChromium
class AdministratorJourneyIT {

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
            id = "administrator",
            kk = "Әкімші: бастапқы беттен қызметкерлерге дейін",
            ru = "Администратор: от начальной страницы до сотрудников",
            usual = Look.KK_DESKTOP,
            atADesk = true)
    void looksAfterPeople(Album album) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(album.look().locale()).setViewportSize(1440, 900))) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/welcome/default/");
            page.waitForSelector("input[type=password]");
            sees(album, page, "Кіру", "Вход");
            page.fill("input[type=text]", "administrator");
            page.fill("input[type=password]", "administrator");
            page.click("button[type=submit]");
            page.waitForSelector("a[href*='/admin/']");
            assertThat(page.locator("html")).hasAttribute("lang", album.look().language());
            sees(album, page, "Бастапқы бет", "Начальная страница");

            page.navigate("http://localhost:" + port + "/camunda/app/admin/default/#/users");
            page.waitForSelector("table a[href*='users/']");
            assertThat(page.locator("html")).hasAttribute("lang", album.look().language());
            sees(album, page, "Пайдаланушылар", "Пользователи");
            page.locator("table a[href*='users/specialist']").first().click();
            page.waitForFunction("() => [...document.querySelectorAll('form input')].some(field => field.value)");
            sees(album, page, "Пайдаланушы", "Пользователь");
            page.navigate("http://localhost:" + port + "/camunda/app/admin/default/#/groups");
            page.waitForSelector("table a[href*='groups/']");
            sees(album, page, "Топтар", "Группы");
        }
    }

    private static void sees(Album album, Page page, String kazakh, String russian) {
        album.sees(page, "[class*=patronat]", album.look().of(kazakh, russian), page::screenshot);
    }
}
