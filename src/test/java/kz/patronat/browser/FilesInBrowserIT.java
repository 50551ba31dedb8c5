package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kz.patronat.document.SampleFiles;
import kz.patronat.draft.DraftFile;
import kz.patronat.draft.DraftFiles;
import kz.patronat.draft.Drafts;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Sha256;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files come to the application by dragging and from the camera of a phone, too, and all by one way (clause C7). */
@InChromium
@WholeService
class FilesInBrowserIT {

    private static final Iin CITIZEN = new Iin("900629309001");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @TempDir
    Path desktop;

    private byte[] picture;

    @BeforeEach
    void begins() throws IOException {
        picture = SampleFiles.picture("png");
        story.begins();
        story.clock().set("2026-09-24T10:00");
        leavesNoDraft();
        drafts.begin(CITIZEN, Map.of("married", "false"));
    }

    @AfterEach
    void leavesNoDraft() {
        drafts.open(CITIZEN).ifPresent(drafts::discard);
    }

    @Test
    void areDroppedOnTheDocumentOrBesideIt(Browser browser) throws IOException {
        var file = desktop.resolve("Ғылым.png");
        Files.write(file, picture);
        try (var context = browser.newContext(screen(1024))) {
            var page = opens(context);
            drags(page, "h1", file, "dragEnter", "dragOver", "drop");
            assertThat(page.url()).as("still here").endsWith("/documents");
            assertThat(page.isVisible("#EDUCATION form.upload")).isTrue();

            drags(page, "#EDUCATION form.upload label", file, "dragEnter", "dragOver");
            page.waitForSelector("#EDUCATION form.upload.over");
            drags(page, "#EDUCATION form.upload label", file, "drop");
            page.waitForSelector("#EDUCATION .files");

            assertThat(page.innerText("#EDUCATION .files")).contains("Ғылым.png");
            assertThat(page.locator("form.upload.over").count()).isZero();
            assertThat(page.innerText("#EDUCATION [role=status]")).isEqualTo("Файлдар жүктелді.");
            assertThat(page.isVisible("#EDUCATION-camera"))
                    .as("a camera at a desk")
                    .isFalse();
            assertThat(kept()).singleElement().satisfies(this::isTheFile);
        }
    }

    @Test
    void areTakenByTheCameraOfAPhone(Browser browser) {
        var phone = screen(360).setIsMobile(true).setHasTouch(true);
        try (var context = browser.newContext(phone)) {
            var page = opens(context);
            var camera = page.locator("#EDUCATION-camera");
            assertThat(page.isVisible("#EDUCATION label.camera")).isTrue();
            assertThat(camera.getAttribute("capture")).isEqualTo("environment");
            assertThat(camera.getAttribute("accept")).isEqualTo("image/jpeg,image/png");
            var chosen = page.waitForFileChooser(() -> page.tap("#EDUCATION label.camera"));

            chosen.setFiles(new FilePayload("Ғылым.png", "image/png", picture));
            page.waitForSelector("#EDUCATION .files");

            assertThat(kept()).singleElement().satisfies(this::isTheFile);
        }
    }

    @Test
    void goOnByThemselvesWhenTheConnectionIsBack(Browser browser) {
        try (var context = browser.newContext(screen(1024))) {
            var page = opens(context);
            context.setOffline(true);
            page.setInputFiles("#EDUCATION-files", new FilePayload("Ғылым.png", "image/png", picture));
            page.waitForSelector("#EDUCATION [role=status].wrong");
            assertThat(page.innerText("#EDUCATION [role=status]")).startsWith("Байланыс үзілді.");
            assertThat(kept()).isEmpty();

            context.setOffline(false);
            page.waitForSelector("#EDUCATION .files");

            assertThat(page.innerText("#EDUCATION [role=status]")).isEqualTo("Файлдар жүктелді.");
            assertThat(kept()).singleElement().satisfies(this::isTheFile);
        }
    }

    @Test
    void areTakenAfterAPageThatBrokeOffToo(Browser browser) throws IOException {
        try (var context = browser.newContext(screen(1024))) {
            var page = opens(context);
            page.evaluate("""
                    () => {
                        const whole = window.fetch;
                        window.fetch = async (...asked) => {
                            window.fetch = whole;
                            const answer = await whole(...asked);
                            answer.text = () => Promise.reject(new TypeError('network error'));
                            return answer;
                        };
                    }""");
            page.setInputFiles("#EDUCATION-files", new FilePayload("Ғылым.png", "image/png", picture));
            page.waitForFunction("() => document.querySelector('#EDUCATION [role=status]').classList.contains('good')");

            page.setInputFiles(
                    "#EDUCATION-files", new FilePayload("Тағы.png", "image/png", SampleFiles.picture("png")));
            page.waitForSelector("#EDUCATION .files");

            assertThat(page.innerText("#EDUCATION .files")).contains("Ғылым.png", "Тағы.png");
        }
    }

    @Test
    void areTakenWhenTheyWereChosenBeforeTheScriptWasThere(Browser browser) {
        try (var context = browser.newContext(screen(1024))) {
            var page = opens(context);
            var script = new ArrayList<Route>();
            page.route("**/upload.js", script::add);
            page.navigate(page.url(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.setInputFiles("#EDUCATION-files", new FilePayload("Ғылым.png", "image/png", picture));
            page.waitForCondition(() -> !script.isEmpty());

            script.get(0).resume();
            page.waitForSelector("#EDUCATION .files");

            assertThat(kept()).singleElement().satisfies(this::isTheFile);
        }
    }

    /** A browser that is asked for more than its window shows may forget that it is a phone. */
    @Test
    void standOnThePictureOfAPhoneWithItsCamera(Browser browser) throws IOException {
        var phone = screen(360).setIsMobile(true).setHasTouch(true);
        try (var context = browser.newContext(phone)) {
            var page = opens(context);
            page.evaluate("""
                    () => {
                        window.hidden = 0;
                        const camera = document.querySelector('#EDUCATION label.camera');
                        const looks = () => window.hidden += camera.getClientRects().length === 0 ? 1 : 0;
                        matchMedia('(hover: hover) and (pointer: fine)').addEventListener('change', looks);
                        looks();
                    }""");
            var height = (int) page.evaluate("() => document.documentElement.scrollHeight");

            var whole = ImageIO.read(new ByteArrayInputStream(WholePage.picture(page)));

            assertThat(page.evaluate("() => window.hidden")).isEqualTo(0);
            assertThat(whole.getHeight()).isEqualTo(height);
            assertThat(whole.getWidth()).isEqualTo(360);
            assertThat(page.viewportSize().height).as("as it was before").isEqualTo(740);
        }
    }

    private NewContextOptions screen(int width) {
        return new NewContextOptions().setViewportSize(width, 740).setBaseURL("http://localhost:" + port);
    }

    private static Page opens(BrowserContext context) {
        var page = context.newPage();
        page.navigate("/kk/my/application/documents");
        page.click("button[value='" + CITIZEN.value() + "']");
        page.waitForURL("**/documents");
        return page;
    }

    /** As the desktop does it, over what is there and with what is really a file. */
    private static void drags(Page page, String over, Path file, String... acts) {
        page.locator(over).first().scrollIntoViewIfNeeded();
        var box = page.locator(over).first().boundingBox();
        var data = Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1);
        var browser = page.context().newCDPSession(page);
        for (var act : acts) {
            var event = Map.of("type", act, "x", box.x + box.width / 2, "y", box.y + box.height / 2, "data", data);
            var gson = new Gson();
            browser.send("Input.dispatchDragEvent", gson.fromJson(gson.toJson(event), JsonObject.class));
        }
        browser.detach();
    }

    private List<DraftFile> kept() {
        return files.of(drafts.open(CITIZEN).orElseThrow());
    }

    private void isTheFile(DraftFile file) {
        assertThat(file.name()).isEqualTo("Ғылым.png");
        assertThat(file.sha256()).isEqualTo(Sha256.of(picture));
        assertThat(file.answers("EDUCATION")).isTrue();
    }
}
