package kz.patronat.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.document.SilentPress;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first page of a clerk's queue, its count and the search for a case, asked over HTTP as Tasklist asks, by people
 * who are signed in, with authorisations and tenants: how they slow down with the number of open cases.
 */
@WholeService
@Import(SilentPress.class)
@DirtiesContext
class QueueBenchmark {

    private static final int CALLS = Integer.getInteger("calls", 100);
    private static final int FEW = Integer.getInteger("few", 1_000);
    private static final int MANY = Integer.getInteger("many", 20_000);
    private static final int AT_ONE = Integer.getInteger("at-one", 5_000);
    private static final int PROVIDERS = 200;
    private static final int OWN = 60;
    private static final double BAR = 1.5;

    /** Last days from ten days ago to twenty days ahead, in SQL. */
    private static final String TERMS = "make_interval(hours => n % 720 - 240)";

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";
    private static final String SEARCH = "/camunda/api/patronat/cases?q=";

    /** Tasks at which the copied cases wait, by how many steps of the script are done. */
    private static final List<Integer> STEPS_DONE = List.of(3, 4, 6, 7, 8, 9, 10, 11, 12, 14, 15);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, Map<String, Figures>> measured = new LinkedHashMap<>();

    @Test
    void slowsLittleWithTheNumberOfOpenCases() {
        story.begins();
        var crowd = Crowd.open(story.database(), transaction, originals());
        crowd.providers("p", PROVIDERS - 2);
        var questions = questions();

        // The clerks asked have a full page at every size.
        crowd.copies(1, OWN, "'sample-north'", TERMS);
        crowd.copies(OWN + 1, 2 * OWN, "'sample-south'", TERMS);
        crowd.copies(2 * OWN + 1, FEW, elsewhere(), TERMS);
        crowd.settle();
        measure("few", questions);
        crowd.copies(FEW + 1, MANY, anywhere(), TERMS);
        crowd.settle();
        measure("many", questions);
        crowd.copies(MANY + 1, MANY + AT_ONE, "'sample-north'", TERMS);
        crowd.settle();
        measure("one big", questions);
        crowd.forget(FEW + 1);
        crowd.settle();
        measure("few again", questions);
        report();
    }

    private List<String> originals() {
        var place = new PatronatWorkplace(story.engine(), story.database());
        return STEPS_DONE.stream()
                .map(steps ->
                        place.work(CaseScript.of(steps, story.clock()), steps).get(1))
                .toList();
    }

    private static String elsewhere() {
        return "'p' || 1 + n % " + (PROVIDERS - 2);
    }

    private static String anywhere() {
        return "case n %% %d when 0 then 'sample-north' when 1 then 'sample-south' else 'p' || n %% %1$d - 1 end"
                .formatted(PROVIDERS);
    }

    /** What is asked, by its words in the report. */
    private Map<String, Runnable> questions() {
        var questions = new LinkedHashMap<String, Runnable>();
        ask(questions, "head", "group");
        ask(questions, "head", "overdue");
        ask(questions, "specialist", "mine");
        ask(questions, "head-2", "group");
        var specialist = Caller.browser(port, "specialist", "tasklist");
        Map.of("number", "C0000007", "IIN", "000000000007", "surname", "8f14")
                .forEach((by, text) -> questions.put("search by " + by, () -> get(specialist, SEARCH + text)));
        return questions;
    }

    private void ask(Map<String, Runnable> questions, String person, String queue) {
        var browser = Caller.browser(port, person, "tasklist").header("Accept", "application/hal+json");
        var filter = FILTERS + "/" + filter(queue);
        questions.put(person + ", " + queue + ", page", () -> get(browser, filter + "/list?maxResults=15"));
        var counting = Caller.browser(port, person, "tasklist");
        questions.put(person + ", " + queue + ", count", () -> get(counting, filter + "/count"));
    }

    private String filter(String queue) {
        return story.engine().getFilterService().createTaskFilterQuery().list().stream()
                .filter(filter -> queue.equals(filter.getProperties().get("queue")))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private static String get(Caller caller, String path) {
        var answer = caller.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** All questions in turn, so that a busy moment of the machine weighs on each. */
    private void measure(String size, Map<String, Runnable> questions) {
        var millis = new LinkedHashMap<String, List<Double>>();
        for (var call = -CALLS / 4; call < CALLS; call++) {
            for (var question : questions.entrySet()) {
                var before = System.nanoTime();
                question.getValue().run();
                if (call >= 0) {
                    millis.computeIfAbsent(question.getKey(), none -> new ArrayList<>())
                            .add((System.nanoTime() - before) / 1e6);
                }
            }
        }
        millis.forEach((question, values) -> measured.computeIfAbsent(question, none -> new LinkedHashMap<>())
                .put(size, new Figures(values)));
    }

    private void report() {
        var report = new Report("queue", "A clerk's queue and the search for a case, ms of a call over HTTP")
                .note("%d calls of each, all in turn; %d, %d and %d more open cases over %d providers"
                        .formatted(CALLS, FEW, MANY, AT_ONE, PROVIDERS))
                .row("p95 (median)", "few", "many", "one big", "few again", "many : few", "one big : few");
        measured.forEach((question, sizes) -> report.row(
                question,
                both(sizes.get("few")),
                both(sizes.get("many")),
                both(sizes.get("one big")),
                both(sizes.get("few again")),
                Report.against(BAR, ratio(sizes, "many")),
                Report.against(BAR, ratio(sizes, "one big"))));
        report.publish();
    }

    private static String both(Figures figures) {
        return Figures.number(figures.p95()) + " (" + Figures.number(figures.median()) + ")";
    }

    /** Against the mean of both measurements of few, before and after. */
    private static double ratio(Map<String, Figures> sizes, String size) {
        return 2
                * sizes.get(size).p95()
                / (sizes.get("few").p95() + sizes.get("few again").p95());
    }
}
