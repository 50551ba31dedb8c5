package kz.patronat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person at Tasklist, in a browser of their own. */
final class Clerk implements AutoCloseable {

    /** Where pictures of what the clerk sees are put; none are taken without it. */
    private static final @Nullable String PICTURES = System.getProperty("patronat.pictures");

    private static final int ATTEMPTS = 5;
    private static final int PATIENCE = 60_000;
    private static final int SHORT_PATIENCE = 12_000;
    private static final String COMPLETE = "[ng-click='complete()']:enabled";
    private static final String FREE = ".task-card .claim:visible";
    private static final String FORM = ".fjs-container .fjs-form-field";
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Page page;
    private final String tasklist;

    private Clerk(Browser browser, int port, String locale) {
        context = browser.newContext(new NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Almaty")
                .setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        tasklist = "http://localhost:" + port + "/camunda/app/tasklist/default/";
    }

    /** Signs in to Tasklist; the sample people's password is their id. */
    static Clerk signsIn(Browser browser, int port, String userId, String locale) {
        var clerk = new Clerk(browser, port, locale);
        clerk.page.navigate(clerk.tasklist);
        clerk.signsIn(userId);
        return clerk;
    }

    /** At the page where people sign in. */
    void signsIn(String userId) {
        types("input[type=text]", userId);
        types("input[type=password]", userId);
        types("input[type=text]", userId);
        page.click("button[type=submit]");
        page.waitForSelector(".task-filters .task-filter");
    }

    void signsOut() {
        page.locator("[cam-widget-header] .account > a").click();
        page.locator("[cam-widget-header] .logout a").click();
        page.waitForSelector("input[type=password]");
    }

    /** The sign-in page pulls the focus to its first field once, some time after it is shown. */
    private void types(String field, String text) {
        for (var attempt = 0; attempt < ATTEMPTS && !page.inputValue(field).equals(text); attempt++) {
            page.fill(field, text);
        }
    }

    Page page() {
        return page;
    }

    /** Opens the start form of a process by its name in the list. */
    FormOnPage begins(String process) {
        page.click(".start-process-action a");
        // The list is filled anew while it is shown, and a click between the two is lost.
        for (var attempt = 1; attempt == 1 || page.locator(FORM).count() == 0 && attempt <= ATTEMPTS; attempt++) {
            var link = page.locator(".processes a")
                    .filter(new FilterOptions().setHasText(process))
                    .first();
            if (attempt == 1 || link.isVisible()) {
                link.click();
            }
            appears(FORM);
        }
        return new FormOnPage(page);
    }

    private void appears(String selector) {
        try {
            page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(SHORT_PATIENCE));
        } catch (TimeoutError notYet) {
            // whoever waits next says so
        }
    }

    /** Sends the start form and waits until the dialog has gone. */
    void starts() {
        page.click(".modal-footer button[type=submit]");
        page.waitForSelector(
                ".modal-footer", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Opens a task by the link that the tab of the case and the next-task notice give, and takes it if it is free. */
    FormOnPage takes(String taskId) {
        page.navigate(address(taskId));
        page.waitForSelector(".task-card h2.task");
        page.waitForSelector(FORM);
        appears(FREE + ", " + COMPLETE + ":visible");
        // The card is drawn anew while it loads, and a click between the two is lost.
        var claim = page.locator(FREE).first();
        for (var attempt = 1; page.locator(COMPLETE).count() == 0 && attempt <= ATTEMPTS; attempt++) {
            if (claim.isVisible()) {
                claim.click();
            }
            appears(COMPLETE);
        }
        page.waitForSelector(COMPLETE);
        return new FormOnPage(page);
    }

    /** Where a task is shown. */
    String address(String taskId) {
        return tasklist + "#/?task=" + taskId;
    }

    boolean stillAt(String taskId) {
        return page.url().contains("task=" + taskId);
    }

    void completes() {
        page.click("[ng-click='complete()']");
    }

    /** What Tasklist says in red, empty while it says nothing. */
    String refusal() {
        return String.join(" ", page.locator(".notifications .alert-danger").allInnerTexts())
                .replaceAll("\\s+", " ");
    }

    void opensTab(String name) {
        page.locator(".task-card .nav-tabs a")
                .filter(new FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")))
                .click();
    }

    /** A picture of the whole form, whatever its height. */
    void picture(String name) {
        if (PICTURES == null) {
            return;
        }
        var tall = (Number)
                page.evaluate("() => (document.querySelector('.fjs-container, .patronat-tab')?.scrollHeight ?? 0)");
        page.setViewportSize(WIDTH, Math.max(HEIGHT, tall.intValue() + 420));
        page.screenshot(new ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
        page.setViewportSize(WIDTH, HEIGHT);
    }

    @Override
    public void close() {
        context.close();
    }
}
