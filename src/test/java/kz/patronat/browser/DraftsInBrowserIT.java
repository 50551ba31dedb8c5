package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody typed when the session ended, at a computer that several people use. */
class DraftsInBrowserIT extends CaseInBrowser {

    private static final String TYPED = "Жартылайқызы";

    @Test
    void waitsForTheSamePersonAndForNobodyElse() {
        visitorCalled();
        var computer = clerk("registrar");
        var page = computer.page();
        takes("registrar", "UserTask_AcceptDocuments").write(Map.of("surname", TYPED));

        sessionEnds(page);
        assertThat(kept(page, "localStorage")).as("on the disk").doesNotContain(TYPED);
        computer.signsIn("registrar");
        assertThat(takes("registrar", "UserTask_AcceptDocuments").read("surname"))
                .as("the same person goes on")
                .isEqualTo(TYPED);

        sessionEnds(page);
        computer.signsIn("head");
        assertThat(kept(page, "localStorage") + kept(page, "sessionStorage"))
                .as("for the next person")
                .doesNotContain(TYPED);
        assertThat(page.content()).doesNotContain(TYPED);

        sessionEnds(page);
        computer.signsIn("registrar");
        var form = takes("registrar", "UserTask_AcceptDocuments");
        assertThat(form.read("surname")).as("gone for good").isEmpty();
        form.write(Map.of("surname", TYPED));
        sessionEnds(page);
        computer.signsIn("registrar");
        assertThat(kept(page, "sessionStorage")).contains(TYPED);
        computer.signsOut();
        assertThat(kept(page, "localStorage") + kept(page, "sessionStorage"))
                .as("after signing out")
                .doesNotContain(TYPED);
    }

    @Test
    void staysWithNobodyWhereItCannotBeKeptApart() {
        var page = clerk("registrar").page();
        page.route("**/patronat/drafts.js", route -> route.abort());
        page.reload();
        assertThat(page.locator(".task-filters .task-filter").first()).isVisible();
        assertThat(page.locator(".patronat-nav").first()).isVisible();

        keeps(page, "camunda-form:left");
        keeps(page, "camForm:left");
        page.reload();
        assertThat(page.locator(".task-filters .task-filter").first()).isVisible();

        assertThat(kept(page, "localStorage")).doesNotContain(TYPED);
    }

    private static void keeps(Page page, String key) {
        page.evaluate("([key, typed]) => localStorage.setItem(key, typed)", List.of(key, TYPED));
        assertThat(kept(page, "localStorage")).contains(key);
    }

    /** As after the night: the next click leads to the page where people sign in, unless the page has asked by itself. */
    private static void sessionEnds(Page page) {
        page.context().clearCookies();
        page.evaluate("document.querySelector('.sort-direction')?.click()");
        assertThat(page.locator("input[type=password]")).isVisible();
    }

    private static String kept(Page page, String storage) {
        return (String) page.evaluate("storage => JSON.stringify({ ...window[storage] })", storage);
    }
}
