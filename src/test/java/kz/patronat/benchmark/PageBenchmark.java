package kz.patronat.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long the pages of citizens take on the loopback, once the service is warm, and what they weigh (C25). */
@WholeService
class PageBenchmark {

    private static final int CALLS = Integer.getInteger("page-calls", 100);
    private static final int WARM_UP = 40;
    private static final double BAR = 100;
    private static final int HEAVIEST = 50_000;

    /** What a page loads besides itself, and a script besides that. */
    private static final Pattern LOADED =
            Pattern.compile("(?:<link rel=\"stylesheet\" href|<script[^>]* src)=\"([^\"]+)\"|from '\\./([^']+)'");

    private static final String CITIZEN = "850315400015";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CaseTerms terms;

    @Autowired
    Deadlines deadlines;

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private final Map<String, Weight> weights = new LinkedHashMap<>();

    /** @param bytes of the page itself */
    private record Weight(int bytes, int together, int requests) {}

    @Test
    void answersAtOnce() {
        story.begins();
        var number = cases.aCase().throughPortal().withChildBorn("2020-05-04").opened();
        terms.set(
                number,
                deadlines.term("decision", story.clock().instant(), WorkingHours.USUAL),
                "casefile.term.registered");
        var nobody = Caller.nobody(port);
        var citizen = Caller.citizen(port, CITIZEN);
        var pages = new TreeMap<String, Caller>();
        for (var open : List.of(
                "/kk",
                "/ru",
                "/en",
                "/ru?channel=PORTAL&married=yes",
                "/kk/offices",
                "/kk/check",
                "/kk/1414",
                "/kk/my/sign-in")) {
            pages.put(open, nobody);
        }
        var own = "/ru/my/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8);
        for (var cabinet : List.of("/kk/my", own, "/kk/my/application", "/kk/my/complaints/new", "/kk/my/registries")) {
            pages.put(cabinet, citizen);
        }
        pages.forEach(this::weighs);
        for (var call = -WARM_UP; call < CALLS; call++) {
            for (var page : pages.entrySet()) {
                ask(page.getKey(), page.getValue(), call >= 0);
            }
        }
        report();
    }

    private void ask(String path, Caller caller, boolean counts) {
        var before = System.nanoTime();
        var answer = caller.get(path);
        var took = (System.nanoTime() - before) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        if (counts) {
            millis.computeIfAbsent(path, none -> new ArrayList<>()).add(took);
        }
    }

    /** Everything that a browser loads which has loaded nothing before. */
    private void weighs(String path, Caller caller) {
        var page = caller.get(path).body();
        var loaded = new LinkedHashSet<String>();
        var together = size(page) + load(page, caller, loaded);
        weights.put(path, new Weight(size(page), together, 1 + loaded.size()));
    }

    private static int load(String text, Caller caller, Set<String> loaded) {
        var bytes = 0;
        for (var found : LOADED.matcher(text).results().toList()) {
            var address = found.group(1) != null ? found.group(1) : "/site/" + found.group(2);
            if (loaded.add(address)) {
                var body = caller.get(address).body();
                bytes += size(body) + load(body, caller, loaded);
            }
        }
        return bytes;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void report() {
        var report = new Report("page", "A page of citizens over HTTP on the loopback, ms")
                .note(CALLS + " calls of each, all in turn, after " + WARM_UP
                        + " to warm up; bytes without compression and without headers")
                .row(
                        "page",
                        "bytes",
                        "with all it loads",
                        "requests",
                        "of " + HEAVIEST,
                        "median",
                        "p95",
                        "against the bar");
        millis.keySet().stream().sorted().forEach(page -> {
            var figures = new Figures(millis.get(page));
            report.row(
                    page.replaceFirst("/cases/.*", "/cases/…"),
                    weights.get(page).bytes(),
                    weights.get(page).together(),
                    weights.get(page).requests(),
                    weights.get(page).together() <= HEAVIEST ? "kept" : "MISSED",
                    Figures.number(figures.median()),
                    Figures.number(figures.p95()),
                    Report.against(BAR, figures.p95()));
        });
        report.publish();
    }
}
