package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody at the pages of the service, in a browser of their own that asks nobody but the service. */
public final class Visitor implements AutoCloseable {

    private static final int HEIGHT = 740;
    private static final int PATIENCE = 15_000;

    private final Album album;
    private final BrowserContext context;
    private final Page page;
    private final List<String> strangers = new CopyOnWriteArrayList<>();

    public Visitor(Browser browser, int port, Album album) {
        this.album = album;
        var home = "http://localhost:" + port;
        context = browser.newContext(new NewContextOptions()
                .setLocale(album.look().locale())
                .setTimezoneId("Asia/Almaty")
                .setViewportSize(album.look().width(), HEIGHT)
                .setIsMobile(album.look().isPhone())
                .setHasTouch(album.look().isPhone())
                .setBaseURL(home));
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> {
            if (!request.url().startsWith(home + "/")) {
                strangers.add(request.url());
            }
        });
        page = context.newPage();
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /**
     * Opens a page of the service in the language of the look.
     *
     * @param path after the language
     */
    public void goes(String path) {
        page.navigate("/" + album.look().language() + path);
    }

    /** One of the sample people, at the door that was met on the way. */
    public void signsInAs(String iin) {
        page.click("button[value='" + iin + "']");
    }

    public void looks() {
        album.sees(page);
    }

    /** Asks the signing tool, which answers as the stand-in was told to. */
    public void signs() {
        page.click("form[data-ncalayer] button[type=submit]");
    }

    @Override
    public void close() {
        context.close();
        assertThat(strangers).as("asked of somebody else").isEmpty();
    }
}
