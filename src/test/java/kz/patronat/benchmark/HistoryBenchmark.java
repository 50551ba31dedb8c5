package kz.patronat.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.patronat.access.Caller;
import kz.patronat.document.SilentPress;
import kz.patronat.placement.PlayedCases;
import kz.patronat.placement.PlayedCases.Way;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One provider with years of finished cases and many open ones: what a clerk waits for the queue, the search and the page
 * of a case, and an auditor for the history, asked over HTTP by people who are signed in.
 */
@WholeService
@Import({SilentPress.class, PlayedCases.class})
@DirtiesContext
class HistoryBenchmark {

    private static final int FINISHED = Integer.getInteger("finished", 10_000);
    private static final int OPEN = Integer.getInteger("open", 2_000);
    private static final String PLAYED = System.getProperty("played", "220");
    private static final int CALLS = Integer.getInteger("calls", 60);
    private static final double BAR = 300;

    /** Nobody asks often for all ended cases at once; it is measured a tenth as often and has no bar. */
    private static final String LIST = "auditor, the list of ended cases to take away";

    private static final String NORTH = "'sample-north'";
    private static final String TASKLIST = "/camunda/api/patronat";
    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";
    private static final String AUDIT = "/camunda/api/patronat/audit";

    /** Three years back, in SQL. */
    private static final String YEARS_AGO = "make_interval(days => -(n % 1100))";

    /** The applications of three weeks, in SQL. */
    private static final String WEEKS_AGO = "make_interval(days => -(n % 21))";

    /** When everything played has come as far as it goes. */
    private static final Instant NOW = Instant.parse("2026-10-29T05:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    PlayedCases played;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, Supplier<String>> questions = new LinkedHashMap<>();
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    @Test
    void answersSoonWhileMuchHasHappened() {
        var began = System.nanoTime();
        var finished = played(true, share(FINISHED));
        var open = played(false, share(OPEN));
        var playing = Duration.ofNanos(System.nanoTime() - began);
        var first = FINISHED - finished.size() + 1;
        Crowd.withoutIndexes(story.database(), () -> {
            copied(finished, 1, FINISHED, YEARS_AGO);
            copied(open, first, first + OPEN - 1, WEEKS_AGO);
        });
        story.database().sql("vacuum analyze").update();
        story.clock().set(NOW);
        var making = Duration.ofNanos(System.nanoTime() - began).minus(playing);
        questions();
        measure();
        report(finished.size() + open.size(), playing, making);
    }

    /** Of each hundred cases as many are finished among the played ones as among all. */
    private static int share(int cases) {
        return "all".equals(PLAYED) ? cases : Math.min(cases, Integer.parseInt(PLAYED) * cases / (FINISHED + OPEN));
    }

    private List<String> played(boolean end, int number) {
        var ways = Way.that(end);
        return IntStream.range(0, Math.max(number, ways.size()))
                .mapToObj(i -> played.play(ways.get(i % ways.size()), i + (end ? 0 : FINISHED))
                        .value())
                .toList();
    }

    /** Those that are played already are copied so many times less. */
    private void copied(List<String> originals, int from, int to, String shift) {
        if (from + originals.size() <= to) {
            Crowd.whole(story.database(), transaction, originals).copies(from, to - originals.size(), NORTH, shift);
        }
    }

    private void questions() {
        for (var queue : List.of("mine", "group", "today", "overdue")) {
            queue("specialist", queue);
        }
        queue("head", "group");
        queue("registrar", "group");
        var specialist = Caller.browser(port, "specialist", "tasklist");
        standing("specialist");
        standing("head");
        search(specialist);
        page(Caller.browser(port, "head", "tasklist"));
        auditor();
    }

    private void standing(String person) {
        var browser = Caller.browser(port, person, "tasklist");
        for (var queue : List.of("waiting", "held")) {
            ask(person + ", " + queue, () -> get(browser, TASKLIST + "/standing/" + queue));
        }
    }

    private void queue(String person, String queue) {
        var browser = Caller.browser(port, person, "tasklist").header("Accept", "application/hal+json");
        var filter = FILTERS + "/" + filter(queue);
        ask(person + ", " + queue + ", page", () -> get(browser, filter + "/list?maxResults=15"));
        var counting = Caller.browser(port, person, "tasklist");
        ask(person + ", " + queue + ", count", () -> get(counting, filter + "/count"));
    }

    private String filter(String queue) {
        return story.engine().getFilterService().createTaskFilterQuery().list().stream()
                .filter(filter -> queue.equals(filter.getProperties().get("queue")))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private void search(Caller clerk) {
        words().forEach((by, text) -> ask("search, " + by, () -> get(clerk, TASKLIST + "/cases?q=" + text)));
    }

    /** Of somebody in the middle of all cases. */
    private Map<String, String> words() {
        var person = story.database()
                .sql("select case_number, iin, surname from person order by case_number offset ? limit 1")
                .param(FINISHED / 2)
                .query((row, index) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        var words = new LinkedHashMap<String, String>();
        words.put("number", encoded(person.get(0)));
        words.put("beginning of most numbers", encoded(person.get(0).substring(0, 2)));
        words.put("IIN", person.get(1));
        words.put("surname", encoded(person.get(2)));
        words.put("beginning of a surname", encoded(person.get(2).substring(0, 2)));
        return words;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The tab of the case asks for all of this at once, here of a contract that the head signs; a case that was played. */
    private void page(Caller head) {
        var task = story.database()
                .sql("""
                        select task.id_, number from act_ru_task task
                        join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                        join case_file on number = instance.business_key_
                        where task_def_key_ = 'UserTask_SignContract' order by number desc limit 1""")
                .query((row, index) -> List.of(row.getString(1), row.getString(2)))
                .single();
        var file = TASKLIST + "/cases/" + encoded(task.get(1));
        new TreeMap<>(Map.of(
                        "card", TASKLIST + "/tasks/" + task.get(0) + "/case",
                        "whereabouts", file + "/whereabouts",
                        "next steps", TASKLIST + "/tasks/" + task.get(0) + "/next",
                        "registry answers", file + "/registry-answers",
                        "deliveries", file + "/deliveries",
                        "documents", TASKLIST + "/tasks/" + task.get(0) + "/documents"))
                .forEach((part, path) -> ask("page of a case, " + part, () -> get(head, path)));
    }

    private void auditor() {
        var auditor = Caller.browser(port, "auditor", "cockpit");
        var fields = new LinkedHashMap<String, String>();
        fields.put("everything", "");
        fields.put("last page", "page=" + (FINISHED + OPEN - 1) / 50);
        Stream.of("NEWEST", "OLDEST", "DUE", "APPLICANT")
                .forEach(order -> fields.put("by " + order, "page=3&order=" + order));
        words().forEach((by, text) -> fields.put(by, "q=" + text));
        fields.put("provider", "provider=sample-north");
        fields.put("days", "from=2026-01-01&to=2026-03-31");
        fields.put("state", "status=REFUSED");
        fields.put("overdue", "overdue=true");
        fields.put("ended", "ended=true");
        fields.put("open", "ended=false");
        Stream.of("DECIDED_LATE", "OLD_ANSWER_AT_DECISION", "SAME_PERSON_INSPECTED_AND_DECIDED", "READ_WITHOUT_A_TASK")
                .forEach(question -> fields.put(question, "question=" + question));
        fields.forEach((by, query) -> ask("auditor, " + by, () -> get(auditor, AUDIT + "/cases?" + query)));
        for (var status : List.of("CONTRACTS_CONCLUDED", "REFUSED", "IN_PROGRESS")) {
            var number = story.database()
                    .sql("select number from case_file where status = ? order by number limit 1")
                    .param(status)
                    .query(String.class)
                    .single();
            ask("auditor, story, " + status, () -> get(auditor, AUDIT + "/cases/" + encoded(number)));
        }
        questions.put(LIST, () -> {
            var answer = auditor.bytes("POST", AUDIT + "/export?ended=true", "{\"reason\":\"сынақ\"}");
            if (answer[0] != 'P' || answer[1] != 'K') {
                throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
            }
            return "";
        });
    }

    private void ask(String question, Supplier<String> call) {
        questions.put(question, call);
    }

    private static String get(Caller caller, String path) {
        var answer = caller.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** All questions in turn, so that a busy moment of the machine weighs on each. */
    private void measure() {
        for (var call = -CALLS / 4; call < CALLS; call++) {
            for (var question : questions.entrySet()) {
                if (question.getKey().equals(LIST) && call % 10 != 0) {
                    continue;
                }
                var before = System.nanoTime();
                question.getValue().get();
                if (call >= 0) {
                    millis.computeIfAbsent(question.getKey(), none -> new ArrayList<>())
                            .add((System.nanoTime() - before) / 1e6);
                }
            }
        }
    }

    private void report(int really, Duration playing, Duration making) {
        var report = new Report(
                        "history", "%d finished and %d open cases, ms of a call over HTTP".formatted(FINISHED, OPEN))
                .note(
                        "%d of them played through the processes in %d s, the others copied row by row in %d s; %d calls of each, in turn"
                                .formatted(really, playing.toSeconds(), making.toSeconds(), CALLS))
                .note("the database takes "
                        + story.database()
                                .sql("select pg_size_pretty(pg_database_size(current_database()))")
                                .query(String.class)
                                .single())
                .row("", "median", "p95", "greatest", "against the bar");
        millis.forEach((question, values) -> {
            var figures = new Figures(values);
            report.row(
                    question,
                    Figures.number(figures.median()),
                    Figures.number(figures.p95()),
                    Figures.number(
                            values.stream().mapToDouble(each -> each).max().orElseThrow()),
                    question.equals(LIST) ? "" : figures.p95() <= BAR ? "kept" : "MISSED");
        });
        report.publish();
    }
}
