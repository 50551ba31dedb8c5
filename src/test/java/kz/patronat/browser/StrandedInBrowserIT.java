package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.regex.Pattern;
import kz.patronat.kernel.Ids;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator is led in Cockpit to what the gateway brought in vain, and has it tried again. */
@WholeService
@InChromium
class StrandedInBrowserIT {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @ParameterizedTest
    @CsvSource({
        "kk-KZ, Шлюз хабарламалары, Қайта өңдеу, Хабарлама шлюз арқылы, Қайта өңдеуге жіберілді.",
        "ru-RU, Сообщения шлюза, Обработать снова, Сообщение поступило через шлюз, Отправлено на повторную обработку."
    })
    void hasAMessageTriedAgain(
            String locale, String title, String again, String sentence, String done, Browser browser) {
        var service = "BROWSER-" + locale;
        isStranded(service);
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(1440, 900))) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
            page.fill("input[type=text]", "administrator");
            page.fill("input[type=password]", "administrator");
            page.fill("input[type=text]", "administrator");
            page.click("button[type=submit]");

            page.getByText(Pattern.compile(title + " \\(\\d+\\)")).first().click();

            assertThat(page.locator(".patronat-audit h1")).hasText(title);
            var row = page.locator(".patronat-audit tr").filter(new Locator.FilterOptions().setHasText(service));
            assertThat(row).containsText(sentence);
            assertThat(Axe.looksAt(page, OfficeInBrowser.OURS).ours()).isEmpty();
            picture(page, locale);
            row.getByText(again).click();
            assertThat(page.locator(".patronat-audit [role=status]")).containsText(done);
            assertThat(row).hasCount(0);
        }
    }

    private void isStranded(String service) {
        var now = Timestamp.from(story.clock().instant());
        var id = Ids.next();
        story.database().sql("""
                        insert into gateway_delivery (id, message_id, service_id, message_type, received_at, settled_at,
                            state, attempts, content, sha256)
                        values (?, ?, ?, 'RESPONSE', ?, ?, 'FAILED', 9, '', '')
                        """).params(id, id.toString(), service, now, now).update();
    }

    private static void picture(Page page, String language) {
        var folder = System.getProperty("patronat.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, "stranded-" + language + ".png")));
        }
    }
}
