package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import kz.patronat.browser.InChromium;
import org.junit.jupiter.api.Test;

/** Whoever looks at what is about to be signed may change it, and comes back to a page that can still be signed. */
@InChromium
class MySigningInBrowserIT extends CabinetStories {

    private static final String TYPED = "Бала туысының отбасына орналастырылды 🙂";

    @Test
    void leadsBackToAllThatWasTyped(Browser browser) {
        try (var people = browser.newContext(new NewContextOptions().setBaseURL("http://localhost:" + port))) {
            var page = signsIn(people.newPage());
            page.navigate(mine() + "/withdrawal");
            page.fill("#said", TYPED);
            page.click("main form[action$=withdrawal] button");
            page.click("main a:text-is('Изменить')");
            assertThat(page.inputValue("#said")).isEqualTo(TYPED);
            assertThat(page.textContent("#restored")).startsWith("Введенное раньше восстановлено");

            for (var about : new String[] {"", "?caseNumber=" + mine().substring(mine().lastIndexOf('/') + 1)}) {
                page.navigate("/ru/my/complaints/new" + about);
                complains(page);
                page.click("main a:text-is('Изменить')");
                assertThat(page.inputValue("#content")).isEqualTo(TYPED);
                assertThat(page.isChecked("[name=subject][value=ACTION]")).isTrue();
                assertThat(page.inputValue("#address")).isEqualTo("Үлгі ауылы, 2");
            }
        }
    }

    private static void complains(Page page) {
        if (page.locator("#provider").count() > 0) {
            page.selectOption("#provider", "sample-north");
        }
        page.check("[name=subject][value=ACTION]");
        page.check("[name=addressee][value=HEAD]");
        page.fill("#content", TYPED);
        page.fill("#address", "Үлгі ауылы, 2");
        page.fill("#phone", "+7 701 000 00 00");
        page.click("form.step button");
        page.waitForSelector("form[data-ncalayer]");
    }

    /** The browser may keep a page as it was left, with a signature under way, and show it again. */
    @Test
    void canBeSignedAgainWhereTheBrowserKeptThePage(Browser browser) {
        try (var people = browser.newContext(new NewContextOptions().setBaseURL("http://localhost:" + port))) {
            var page = signsIn(people.newPage());
            page.navigate(mine() + "/withdrawal");
            page.click("main form[action$=withdrawal] button");
            page.route("**/signed", route -> route.abort("aborted"));
            page.click("form[data-ncalayer] button[type=submit]");
            page.waitForFunction(
                    "() => document.querySelector('form[data-ncalayer] [role=status]').textContent.startsWith('Подписано')");
            assertThat(page.getAttribute("form[data-ncalayer] button", "aria-disabled"))
                    .isEqualTo("true");

            page.evaluate("() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

            assertThat(page.getAttribute("form[data-ncalayer] button", "aria-disabled"))
                    .isNull();
            assertThat(page.textContent("form[data-ncalayer] [role=status]")).isEmpty();
            page.unroute("**/signed");
            page.click("form[data-ncalayer] button[type=submit]");
            page.waitForURL(address -> address.endsWith(mine()));
        }
    }

    private static Page signsIn(Page page) {
        page.navigate("/ru/my/sign-in");
        page.click("button[value='" + APPLICANT + "']");
        page.waitForSelector(".session");
        return page;
    }

    private String mine() {
        return "/ru/my/cases/" + path().substring(path().lastIndexOf('/') + 1);
    }
}
