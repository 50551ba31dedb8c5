package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.patronat.document.SampleFiles;
import kz.patronat.signing.NcaLayerStandIn;
import kz.patronat.signing.NcaLayerStandIn.Hand;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen applies page by page and signs with the stand-in of NCALayer (C7, C26). */
@InChromium
@WholeService
class ApplicationJourneyIT {

    private static final String CAREFUL = "811103319002";
    private static final String HASTY = "900629309001";
    private static final String NEXT = "form.step button:not([name])";
    private static final List<String> DOCUMENTS =
            List.of("APPLICANT_HEALTH", "APPLICANT_NARCOLOGY", "APPLICANT_PSYCHIATRY", "EDUCATION");

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    NcaLayerStandIn ncaLayer;

    @BeforeAll
    static void opens(Browser ofTheRun) {
        browser = ofTheRun;
    }

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
    }

    @Journey(
            id = "apply",
            kk = "Өтініш беру және қол қою",
            ru = "Подача и подписание заявления",
            usual = Look.RU_DESKTOP)
    void appliesAndSigns(Album album) throws IOException {
        try (var visitor = new Visitor(browser, port, album)) {
            var page = visitor.page();
            visitor.goes("/my/application");
            visitor.looks();
            visitor.signsInAs(CAREFUL);
            visitor.looks();
            page.click("form[action$='/application'] button");
            page.check("[name=married][value=false]");
            visitor.looks();
            page.click(NEXT);
            visitor.looks();
            page.click(NEXT);
            page.fill("#address", "Үлгі ауылы, Үшінші көше, 3");
            page.check("#housingStudy");
            visitor.looks();
            page.click(NEXT);
            page.fill("#phone", "8 701 000 00 03");
            visitor.looks();
            page.click(NEXT);
            page.selectOption("#provider", "sample-north");
            visitor.looks();
            page.click(NEXT);
            page.check("#personalData");
            page.check("[name=protectedSecrets][value=true]");
            visitor.looks();
            page.click(NEXT);
            visitor.looks();
            for (var document : DOCUMENTS) {
                puts(visitor, document, new FilePayload(document + ".png", "image/png", SampleFiles.picture("png")));
                page.waitForSelector("#" + document + " .files");
            }
            visitor.looks();
            page.click("a.button");
            visitor.looks();
            visitor.signs();
            page.waitForURL("**/sent");

            assertThat(page.innerText("h1")).isEqualTo(album.look().of("Өтініш қабылданды", "Заявление принято"));
            visitor.looks();
            page.goBack();
            page.waitForURL("**/my/application");
            visitor.looks();
            visitor.goes("/my");
            visitor.looks();
        }
    }

    @Journey(
            id = "fix",
            kk = "Қатені түзету: ештеңе жоғалмайды",
            ru = "Исправление ошибок: ничего не теряется",
            usual = Look.KK_360)
    void losesNothingByMistakes(Album album) throws IOException {
        try (var visitor = new Visitor(browser, port, album)) {
            var page = visitor.page();
            visitor.goes("/my/application");
            visitor.signsInAs(HASTY);
            page.click("form[action$='/application'] button");
            page.check("[name=married][value=true]");
            page.click(NEXT);
            page.fill("[id='spouse.iin']", "850315400016");
            page.fill("[id='spouse.surname']", "Үлгі<b>👶");
            page.click(NEXT);
            page.waitForFunction("() => document.activeElement.id === 'summary'");
            assertThat(page.inputValue("[id='spouse.surname']")).isEqualTo("Үлгі<b>👶");
            visitor.looks();

            visitor.goes("/my/application/person");
            page.check("[name=married][value=false]");
            page.click(NEXT);
            page.click(NEXT);
            page.fill("#address", "Үлгі ауылы, Үшінші көше, 3");
            page.check("#housingStudy");
            visitor.context().clearCookies();
            page.click(NEXT);
            visitor.signsInAs(HASTY);
            page.waitForFunction("() => document.getElementById('restored').textContent.length > 0");
            assertThat(page.inputValue("#address")).isEqualTo("Үлгі ауылы, Үшінші көше, 3");
            visitor.looks();
            page.click(NEXT);
            page.fill("#phone", "8 701 000 00 03");
            page.click(NEXT);
            page.selectOption("#provider", "sample-north");
            page.click(NEXT);
            page.check("#personalData");
            page.check("[name=protectedSecrets][value=true]");
            page.click(NEXT);

            puts(
                    visitor,
                    "EDUCATION",
                    new FilePayload("a.pdf", "application/pdf", "no".getBytes(StandardCharsets.UTF_8)));
            page.waitForSelector("#EDUCATION .note.wrong");
            visitor.looks();
            page.click("a.button");
            visitor.looks();
            visitor.goes("/my/application/documents");
            page.setInputFiles("#EDUCATION-files", new FilePayload[] {
                new FilePayload("b.pdf", "application/pdf", "no".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("EDUCATION.png", "image/png", SampleFiles.picture("png"))
            });
            page.waitForSelector("#EDUCATION .note.wrong");
            assertThat(page.textContent("#EDUCATION .note.wrong")).contains("b.pdf");
            assertThat(page.textContent("#EDUCATION .files")).contains("EDUCATION.png");
            for (var document : DOCUMENTS) {
                puts(visitor, document, new FilePayload(document + ".png", "image/png", SampleFiles.picture("png")));
                page.waitForSelector("#" + document + " .files");
            }
            page.click("a.button");

            ncaLayer.next(Hand.CANCELS);
            visitor.signs();
            page.waitForFunction("() => document.querySelector('[role=status]').textContent.length > 0"
                    + " && !document.querySelector('form[data-ncalayer] button').hasAttribute('aria-disabled')");
            visitor.looks();
            ncaLayer.next(Hand.TAKES_ANOTHER_KEY);
            visitor.signs();
            page.waitForSelector("#summary");
            visitor.looks();
            visitor.signs();
            page.waitForURL("**/sent");
        }
    }

    private static void puts(Visitor visitor, String document, FilePayload file) {
        visitor.page().setInputFiles("#" + document + "-files", file);
    }
}
