package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import kz.patronat.browser.InChromium;
import org.junit.jupiter.api.Test;

/** Whoever writes for longer than a session lives is warned of its end and loses nothing of what was typed. */
@InChromium
class MySessionInBrowserIT extends CabinetStories {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String TYPED = "Бала туысының отбасына орналастырылды 🙂";

    @Test
    void isGoneOnWithBeforeItEndsAndAfterSigningInAnew(Browser browser) {
        try (var people = browser.newContext(
                new NewContextOptions().setViewportSize(360, 740).setBaseURL("http://localhost:" + port))) {
            var page = people.newPage();
            page.clock().install();
            signsIn(page);
            page.navigate("/ru/my/cases/" + path().substring(path().lastIndexOf('/') + 1) + "/withdrawal");
            page.fill("#said", TYPED);

            page.clock().runFor("27:00");
            assertThat(page.locator("dialog").isVisible()).isFalse();
            page.clock().runFor("01:30");
            assertThat(page.locator("dialog[open]").textContent()).contains("Сеанс завершится через две минуты");
            assertThat(page.locator("dialog a").isVisible()).isFalse();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            page.keyboard().press("Enter");
            closes(page);

            people.clearCookies();
            page.clock().fastForward("40:00");
            page.click("dialog[open] button");
            page.waitForCondition(() -> page.locator("dialog a").isVisible());
            assertThat(page.locator("dialog").textContent()).contains("Сеанс завершен");
            signsInElsewhere(people);
            page.click("dialog[open] button");
            closes(page);

            assertThat(page.inputValue("#said")).isEqualTo(TYPED);
            page.click(".languages a[lang=kk]");
            page.waitForURL("**/kk/my/**");
            assertThat(page.inputValue("#said")).as("in another language").isEqualTo(TYPED);
            assertThat(page.textContent("#restored")).isNotBlank();
            page.click("main form[action$=withdrawal] button");
            assertThat(page.textContent(".said")).isEqualTo(TYPED);
            assertThat(kept(page)).isNotNull();
            page.click(".session form button");
            page.waitForURL("**/kk");
            assertThat(kept(page)).as("for whoever comes next").isNull();
        }
    }

    private static Object kept(Page page) {
        return page.evaluate("sessionStorage.getItem('patronat.typed')");
    }

    private static void signsIn(Page page) {
        page.navigate("/ru/my/sign-in");
        page.click("button[value='" + APPLICANT + "']");
        page.waitForSelector(".session");
    }

    /** In the same browser, as another tab of it would. */
    private static void signsInElsewhere(BrowserContext people) {
        var token = TOKEN.matcher(people.request().get("/ru/my/sign-in").text());
        assertThat(token.find()).isTrue();
        var answer = people.request()
                .post(
                        "/ru/my/sign-in/sample",
                        RequestOptions.create()
                                .setForm(FormData.create().set("iin", APPLICANT).set("_csrf", token.group(1))));
        assertThat(answer.url()).endsWith("/ru/my");
    }

    /** Asked from outside: the clock inside the page is moved. */
    private static void closes(Page page) {
        page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
    }
}
