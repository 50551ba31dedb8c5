package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.patronat.document.SampleFiles;
import kz.patronat.signing.NcaLayerStandIn;
import kz.patronat.signing.NcaLayerStandIn.Hand;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen applies on a screen of 360 pixels, in Kazakh, and signs with the stand-in of NCALayer (C7, C26). */
@InChromium
@WholeService
class ApplicationInBrowserIT {

    /** Where pictures of the pages are put; none are taken without it. */
    private static final @Nullable String PICTURES = System.getProperty("patronat.pictures");

    private static final int WIDTH = 360;
    private static final String NEXT = "form.step button:not([name])";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    NcaLayerStandIn ncaLayer;

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void opens() {
        story.begins();
        story.clock().set("2026-09-24T10:00");
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        context = browser.newContext(new NewContextOptions().setLocale("kk-KZ").setViewportSize(WIDTH, 740));
        page = context.newPage();
    }

    @AfterEach
    void closes() {
        context.close();
        browser.close();
        playwright.close();
    }

    @Test
    void appliesAndSigns() throws IOException {
        page.navigate("http://localhost:" + port + "/kk/my/application");
        page.click("button[value='811103319002']");
        looksAt("start");
        page.click("form[action$='/application'] button");

        page.check("[name=married][value=false]");
        looksAt("person");
        page.click(NEXT);
        looksAt("children");
        page.click(NEXT);
        page.click(NEXT);
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("summary");
        looksAt("dwelling-wrong");
        page.fill("#address", "Үлгі ауылы, Үшінші көше, 3");
        page.check("#housingStudy");
        context.clearCookies();
        page.click(NEXT);
        page.click("button[value='811103319002']");
        page.waitForFunction("() => document.getElementById('restored').textContent.length > 0");
        looksAt("restored");
        page.click(NEXT);
        page.fill("#phone", "8 701 000 00 03");
        looksAt("contacts");
        page.click(NEXT);
        page.selectOption("#provider", "sample-north");
        looksAt("provider");
        page.click(NEXT);
        page.check("#personalData");
        page.check("[name=protectedSecrets][value=true]");
        looksAt("consents");
        page.click(NEXT);

        puts("EDUCATION", new FilePayload("a.pdf", "application/pdf", "no".getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector("#EDUCATION .note.wrong");
        looksAt("documents-wrong");
        for (var document :
                new String[] {"APPLICANT_HEALTH", "APPLICANT_NARCOLOGY", "APPLICANT_PSYCHIATRY", "EDUCATION"}) {
            puts(document, new FilePayload(document + ".png", "image/png", SampleFiles.picture("png")));
            page.waitForSelector("#" + document + " .files");
        }
        looksAt("documents");
        page.click("a.button");

        looksAt("review");
        ncaLayer.next(Hand.CANCELS);
        signs();
        page.waitForFunction("() => document.querySelector('[role=status]').textContent.length > 0"
                + " && !document.querySelector('form[data-ncalayer] button').hasAttribute('aria-disabled')");
        looksAt("cancelled");
        ncaLayer.next(Hand.TAKES_ANOTHER_KEY);
        signs();
        page.waitForSelector("#summary");
        looksAt("another-key");
        signs();
        page.waitForURL("**/sent");
        looksAt("sent");
        assertThat(page.innerText("h1")).isEqualTo("Өтініш қабылданды");
    }

    private void puts(String document, FilePayload file) {
        page.setInputFiles("#" + document + "-files", file);
    }

    private void signs() {
        page.click("form[data-ncalayer] button[type=submit]");
    }

    /** Nothing is cut off at the side. */
    private void looksAt(String name) {
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(WIDTH);
        if (PICTURES != null) {
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(PICTURES, "application-" + name + ".png")));
        }
    }
}
