package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import kz.patronat.draft.Drafts;
import kz.patronat.kernel.Iin;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen without a mouse, on a narrow screen, applies, is led to the mistake, and complains. */
@InChromium
@WholeService
class KeyboardInBrowserIT {

    private static final String CITIZEN = "900629309001";
    private static final String NEXT = "form.step button:not([name])";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Drafts drafts;

    private Page page;
    private Keys keys;

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
        leavesNoDraft();
    }

    @AfterEach
    void leavesNoDraft() {
        drafts.open(new Iin(CITIZEN)).ifPresent(drafts::discard);
    }

    @Test
    void isEnoughToApplyAndToComplain(Browser browser) {
        var narrow = new NewContextOptions()
                .setLocale("kk-KZ")
                .setViewportSize(360, 740)
                .setBaseURL("http://localhost:" + port);
        try (var context = browser.newContext(narrow)) {
            page = context.newPage();
            keys = new Keys(page);
            signsInPastTheMenu();
            answersTheFirstStep();
            isLedToTheMistakeAndMendsIt();
            opensTheCabinetAndAComplaint();
        }
    }

    private void signsInPastTheMenu() {
        page.navigate("/kk/my/application");
        keys.tabsTo("a.skip");
        keys.presses("Enter");
        keys.isBroughtTo("main");
        keys.tabsTo("button[value='" + CITIZEN + "']");
        keys.presses("Enter");
        page.waitForURL("**/my/application");
        keys.tabsTo("form[action$='/application'] button");
        keys.presses("Space");
        page.waitForURL("**/person");
    }

    private void answersTheFirstStep() {
        keys.tabsTo("[name=married]");
        keys.presses("Space");
        assertThat(page.isChecked("[name=married][value=true]")).isTrue();
        keys.tabsTo(NEXT);
        keys.tabsBackTo("[name=married][value=true]");
        keys.tabsTo(NEXT);
        keys.presses("Enter");
        page.waitForURL("**/spouse");
    }

    private void isLedToTheMistakeAndMendsIt() {
        keys.tabsTo("[id='spouse.iin']");
        keys.types("850303400014");
        keys.presses("Tab");
        keys.types("Үлгіқызы");
        keys.presses("Tab");
        keys.types("Әсем");
        keys.tabsTo("[id='spouse.birthDate']");
        // Whether the day or the month comes first is up to the browser.
        keys.types("03031985");
        assertThat(page.inputValue("[id='spouse.birthDate']")).isEqualTo("1985-03-03");
        keys.presses("Enter");

        keys.isBroughtTo("#summary");
        keys.tabsTo("#summary a");
        keys.presses("Enter");
        keys.isBroughtTo("[id='spouse.iin']");
        keys.presses("Control+A");
        keys.types("850303400013");
        keys.tabsTo("[id='spouse.placement']");
        keys.presses("Space");
        keys.presses("Space");
        assertThat(page.inputValue("[id='spouse.surname']"))
                .as("nothing is lost")
                .isEqualTo("Үлгіқызы");
        keys.tabsTo(NEXT);
        keys.presses("Enter");
        page.waitForURL("**/children");
        assertThat(page.locator("#summary").count()).isZero();
    }

    private void opensTheCabinetAndAComplaint() {
        keys.tabsTo(".menu a[href='/kk/my']");
        keys.presses("Enter");
        page.waitForURL("**/kk/my");
        keys.tabsTo("a.button[href$='/complaints/new']");
        keys.presses("Enter");
        page.waitForURL("**/complaints/new");
        keys.tabsTo("#provider");
        keys.tabsTo("form.step button");
        keys.presses("Enter");

        keys.isBroughtTo("#summary");
        keys.tabsTo("#summary a[href='#subject']");
        keys.presses("Enter");
        keys.isBroughtTo("#subject");
        keys.tabsTo("[name=subject]");
        keys.presses("Space");
        keys.tabsTo("#content");
        keys.types("Телефонға жауап бермейді.");
        assertThat(page.inputValue("#content")).isEqualTo("Телефонға жауап бермейді.");
        assertThat(page.isChecked("[name=subject] >> nth=0")).isTrue();
    }
}
