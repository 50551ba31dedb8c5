package kz.patronat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.SigningBars;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.placement.store.Appointments;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The cases that stand still, below the queues of Tasklist. */
class StandingInBrowserIT extends OfficeInBrowser {

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Appointments appointments;

    @Autowired
    SigningBars bars;

    @Test
    void areListedWithWhatTheyWaitForAndOpenTheirCard() {
        var invited = cases.aCase().of(Cases.SOUTH).opened();
        caseFiles.enter(invited, CaseStatus.NOTICE_SENT);
        appointments.make(invited, story.clock().instant().plus(Duration.ofDays(7)), "5-бөлме");
        var barred = cases.aCase().of(Cases.SOUTH).opened();
        bars.raise(barred, "Ғ-17");
        var page = clerk("head-2").page();

        opens(page, "Көрсетілетін қызметті алушыны күтуде");
        assertThat(row(page, invited)).containsText("Қол қоюға шақырылды: 01.10.2026 10:00, 5-бөлме");
        clerk("head-2").picture(next("standing-waiting"));
        isForEverybody(page);
        row(page, invited).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("dialog .patronat-facts").first()).containsText(invited.value());
        isForEverybody(page);
        page.locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Жабу").setExact(true))
                .click();

        opens(page, "Кідірісте");
        assertThat(row(page, barred)).containsText("№ Ғ-17");
        assertThat(row(page, invited)).hasCount(0);
        clerk("head-2").picture(next("standing-held"));

        var russian = signsIn("head-2", "ru-RU");
        opens(russian.page(), "Ожидание услугополучателя");
        assertThat(row(russian.page(), invited)).containsText("Приглашение на подписание");
        russian.picture(next("standing-russian"));
    }

    private static void opens(Page page, String queue) {
        page.locator(".task-filters")
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(queue + " \\(\\d+\\)")))
                .click();
    }

    private static Locator row(Page page, CaseNumber number) {
        return page.locator("dialog tr").filter(new Locator.FilterOptions().setHasText(number.value()));
    }
}
