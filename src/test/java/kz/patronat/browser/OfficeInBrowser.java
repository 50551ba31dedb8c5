package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The people of an office, each at a Tasklist of their own, working cases in Chromium. */
@WholeService
@InChromium
abstract class OfficeInBrowser {

    /** What of a page of Tasklist is ours. */
    static final String OURS = "[class*=patronat]";

    private static final AtomicInteger TICKETS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Browser browser;

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private final Map<String, Clerk> clerks = new HashMap<>();
    private int pictures;

    /** Visit number first, case number once there is one. */
    String key = "";

    @BeforeAll
    static void opens(Browser ofTheRun) {
        browser = ofTheRun;
    }

    @BeforeEach
    void begins() {
        story.begins();
    }

    @AfterEach
    void goHome() {
        clerks.values().forEach(Clerk::close);
    }

    static Browser browser() {
        return browser;
    }

    Clerk clerk(String userId) {
        return clerks.computeIfAbsent(userId, user -> Clerk.signsIn(browser, port, user, "kk-KZ"));
    }

    Clerk signsIn(String userId, String locale) {
        return clerks.computeIfAbsent(userId + locale, user -> Clerk.signsIn(browser, port, userId, locale));
    }

    /** Somebody comes to the counter; the registrar starts the visit in Tasklist. */
    void comes() {
        var ticket = ticket();
        var registrar = clerk("registrar");
        registrar.begins("Келушіні қабылдау").write(Map.of("ticketNumber", ticket));
        registrar.picture(next("reception-visitor-arrived"));
        registrar.starts();
        key = story.database()
                .sql("select number from office_visit where ticket = ?")
                .param(ticket)
                .query(String.class)
                .single();
    }

    static String ticket() {
        return "B-" + TICKETS.incrementAndGet();
    }

    /** The visit has become a case: from here its number is the key. */
    void hasBecomeACase() {
        key = story.database()
                .sql("select case_number from office_visit where number = ?")
                .param(key)
                .query(String.class)
                .single();
        story.runsJobs(key);
    }

    FormOnPage takes(String userId, String taskId) {
        return clerk(userId).takes(story.task(key, taskId).getId());
    }

    /** The person takes the task, writes and completes it; the engine then does what it does by itself. */
    void does(String userId, String taskId, Map<String, ?> fields) {
        does(userId, story.task(key, taskId), form -> fields);
    }

    /** The person takes the task, signs its paper with a key on the tab of signing, and completes the task. */
    void signsWithKey(String userId, String taskId) {
        var task = story.task(key, taskId);
        var clerk = clerk(userId);
        clerk.takes(task.getId());
        clerk.opensTab("Қол қою");
        clerk.page().click(".patronat-sign");
        clerk.page().waitForSelector(".patronat-done:not([hidden])");
        clerk.picture(next(taskId + "-signed"));
        clerk.opensTab("Нысан");
        clerk.page().waitForSelector("[ng-click='complete()']:enabled");
        clerk.completes();
        completed(task, clerk);
        story.runsJobs(key);
    }

    /** The same for each open task of that name: the contracts of several children. */
    void doesEach(String userId, String taskId, Function<FormOnPage, Map<String, ?>> fields) {
        story.tasks(key).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskId))
                .forEach(task -> does(userId, task, fields));
    }

    private void does(String userId, Task task, Function<FormOnPage, Map<String, ?>> fields) {
        var clerk = clerk(userId);
        var form = clerk.takes(task.getId());
        form.write(fields.apply(form));
        clerk.picture(next(task.getTaskDefinitionKey()));
        clerk.completes();
        completed(task, clerk);
        story.runsJobs(key);
    }

    /** Until the page knows, too: whoever opens the next task before that is led away from it by the answer. */
    private void completed(Task task, Clerk clerk) {
        for (var waited = Duration.ZERO; isOpen(task) || clerk.stillAt(task.getId()); waited = waited.plusMillis(100)) {
            if (!clerk.refusal().isEmpty() || waited.compareTo(PATIENCE) > 0) {
                clerk.picture(next("refused"));
                Assertions.fail("%s is still open: %s", task.getTaskDefinitionKey(), clerk.refusal());
            }
            clerk.page().waitForTimeout(100);
        }
    }

    /** axe finds nothing in what of the page is ours. */
    static void isForEverybody(Page page) {
        assertThat(Axe.looksAt(page, OURS).ours()).as("axe at %s", page.url()).isEmpty();
    }

    boolean isOpen(Task task) {
        return story.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count()
                == 1;
    }

    void endsWith(String endEvent) {
        assertThat(story.openTasks(key)).isEmpty();
        story.endsAt(key, "placement", endEvent);
    }

    String next(String what) {
        pictures++;
        return getClass().getSimpleName() + "-" + String.format("%02d", pictures) + "-" + what;
    }
}
