package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.patronat.portal.Portal;
import kz.patronat.portal.SampleApplication;
import org.junit.jupiter.api.Test;

/** What the portal sent and what could not become a case, in the header of Tasklist. */
class InboxInBrowserIT extends OfficeInBrowser {

    @Test
    void showsWhyAndIsClosedWithAReason() {
        var surname = "Үлгі" + "абвгдежзик".charAt((int) (System.nanoTime() % 10)) + "қызы";
        var application = SampleApplication.complete();
        var answer = new Portal(port)
                .signIn()
                .sends(
                        UUID.randomUUID().toString(),
                        application.sealed(
                                xml -> xml.replace("1985-03-15", "2085-03-15").replace("Үлгіқызы", surname)),
                        application.files());
        assertThat(answer.statusCode()).isEqualTo(422);

        var russian = signsIn("registrar", "ru-RU");
        opens(russian.page(), "С портала");
        assertThat(russian.page().locator("dialog")).containsText("Заявления, которые прислал портал");
        russian.picture(next("inbox-russian"));

        var registrar = clerk("registrar");
        opens(registrar.page(), "Порталдан келген");
        var row = registrar
                .page()
                .locator("dialog tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(surname));
        assertThat(row).containsText("+7 701 000 00 00");
        registrar.picture(next("inbox"));
        isForEverybody(registrar.page());

        row.getByText("Іссіз жабу").click();
        assertThat(registrar.page().locator("dialog [role=alert]")).containsText("Не үшін жабылатынын жазыңыз");

        row.getByRole(AriaRole.TEXTBOX).fill("Көрсетілетін қызметті алушы қайта жіберді");
        row.getByText("Іссіз жабу").click();
        assertThat(row).hasCount(0);
    }

    private static void opens(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name + " \\(\\d+\\)")))
                .click();
    }
}
