package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit with what we add to it, and without. */
@WholeService
@InChromium
class CockpitInBrowserIT {

    private static final String SIGNED_IN = "[cam-widget-header] .account";

    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void opens(Browser ofTheRun) {
        browser = ofTheRun;
    }

    @Test
    void goesOnWithoutAnyOfItsAdditions() {
        signsIn(Route::abort, page -> {
            assertThat(page.locator(SIGNED_IN)).isVisible();
            assertThat(page.locator(".patronat-missing[role=alert]")).containsText("«Патронат» қосымшалары жүктелмеді");
        });
    }

    @Test
    void saysNothingWhileItHasThem() {
        signsIn(Route::resume, page -> {
            assertThat(page.getByText("Істер тарихы").first()).isVisible();
            assertThat(page.locator(".patronat-missing")).hasCount(0);
        });
    }

    private void signsIn(Consumer<Route> additions, Consumer<Page> sees) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("kk-KZ"))) {
            var page = context.newPage();
            page.route(Pattern.compile("/cockpit/patronat/plugins\\.js"), additions);
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
            page.fill("input[type=text]", "auditor");
            page.fill("input[type=password]", "auditor");
            page.fill("input[type=text]", "auditor");
            page.click("button[type=submit]");
            sees.accept(page);
        }
    }
}
