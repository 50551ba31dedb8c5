package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that no journey passes through can be read by everybody, too. */
@InChromium
@WholeService
class SeldomSeenPagesIT {

    private static final String WASTEFUL = "900629309001";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
    }

    @Test
    void speakEnglish(Browser browser) {
        on(browser, page -> {
            for (var path : new String[] {"/en", "/en/offices", "/en/check"}) {
                page.navigate(path);
                assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
                looks(page);
            }
        });
    }

    @Test
    void sayWhatIsNotFoundOrNotRight(Browser browser) {
        on(browser, page -> {
            page.navigate("/kk/offices?q=nowhere");
            assertThat(page.locator("main [role=status]").count()).isEqualTo(1);
            looks(page);
            page.navigate("/ru/offices?q=" + "a".repeat(61));
            assertThat(page.locator("#q-wrong").count()).isEqualTo(1);
            looks(page);
            page.navigate("/kk/1414");
            page.fill("#user", "nobody");
            page.fill("#password", "nothing");
            page.click("main form button");
            page.waitForSelector("main .wrong[role=alert]");
            looks(page);
        });
    }

    @Test
    void warnOfTheEndOfASessionAndSayThatADraftIsGone(Browser browser) {
        on(browser, page -> {
            page.clock().install();
            page.navigate("/kk/my/application");
            page.click("button[value='" + WASTEFUL + "']");
            page.click("form[action$='/application'] button");
            page.waitForURL("**/person");
            page.clock().runFor("28:30");
            page.waitForSelector("dialog[open]");
            looks(page);
            page.click("dialog[open] button");
            page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
            assertThat(page.url()).as("still there").endsWith("/person");

            page.navigate("/kk/my/application");
            page.click("main details summary");
            page.click("form[action$='/discard'] button");
            page.waitForURL("**?discarded*");
            looks(page);
        });
    }

    private void on(Browser browser, Consumer<Page> visit) {
        var phone = new NewContextOptions().setViewportSize(360, 740).setBaseURL("http://localhost:" + port);
        try (var context = browser.newContext(phone)) {
            visit.accept(context.newPage());
        }
    }

    private static void looks(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(360);
        var verdict = Axe.looksAt(page, "html");
        assertThat(verdict.passed()).isPositive();
        assertThat(verdict.ours()).as("axe at %s", page.url()).isEmpty();
    }
}
