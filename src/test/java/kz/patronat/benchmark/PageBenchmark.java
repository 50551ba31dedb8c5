package kz.patronat.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long the pages of citizens take on the loopback, once the service is warm. */
@WholeService
class PageBenchmark {

    private static final int CALLS = Integer.getInteger("page-calls", 100);
    private static final int WARM_UP = 50;
    private static final double BAR = 100;
    private static final String CITIZEN = "850315400015";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private final Map<String, Integer> bytes = new LinkedHashMap<>();

    @Test
    void answersAtOnce() {
        story.begins();
        var number = cases.aCase().throughPortal().withChildBorn("2020-05-04").opened();
        var nobody = Caller.nobody(port);
        var citizen = Caller.citizen(port, CITIZEN);
        var pages = Map.of(
                "/kk",
                nobody,
                "/ru?channel=PORTAL&married=yes",
                nobody,
                "/en",
                nobody,
                "/ru/offices",
                nobody,
                "/kk/check",
                nobody,
                "/kk/my",
                citizen,
                "/ru/my/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8),
                citizen,
                "/kk/my/application",
                citizen);
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
        bytes.put(path, answer.body().getBytes(StandardCharsets.UTF_8).length);
        if (counts) {
            millis.computeIfAbsent(path, none -> new ArrayList<>()).add(took);
        }
    }

    private void report() {
        var report = new Report("page", "A page of citizens over HTTP on the loopback, ms")
                .note(CALLS + " calls of each, all in turn, after " + WARM_UP
                        + " to warm up; bytes without compression")
                .row("page", "bytes", "median", "p95", "against the bar");
        millis.keySet().stream().sorted().forEach(page -> {
            var figures = new Figures(millis.get(page));
            report.row(
                    page.replaceFirst("/cases/.*", "/cases/…"),
                    bytes.get(page),
                    Figures.number(figures.median()),
                    Figures.number(figures.p95()),
                    Report.against(BAR, figures.p95()));
        });
        report.publish();
    }
}
