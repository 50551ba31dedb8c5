package kz.patronat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.patronat.platform.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service from its jar in a process of its own: its start, a whole case over HTTP, and the memory it takes. */
class StartBenchmark {

    private static final int STARTS = Integer.getInteger("starts", 3);
    private static final int CASES = Integer.getInteger("cases-over-http", 5);
    private static final double BAR = 12;

    private static final Path JAR = Path.of("target", "patronat.jar");
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @TempDir
    Path directory;

    private final List<String> sentAgain = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final Report report = new Report("start", "The service from its jar");

    @Test
    void startsServesAndFits() throws Exception {
        assertThat(JAR).as("made before by the build").exists();
        report.row("to the first page of Tasklist", "seconds by the clock", "seconds of the processor");
        var empty = start(false);
        report.row("new database", Figures.number(empty.wall()), Figures.number(empty.processor()));
        var known = new ArrayList<Started>();
        for (var i = 1; i < STARTS; i++) {
            known.add(start(false));
        }
        known.add(start(true));
        var walls = new Figures(known.stream().map(Started::wall).toList());
        report.row(
                        "known database",
                        walls,
                        new Figures(known.stream().map(Started::processor).toList()))
                .note("known database: " + Report.against(BAR, walls.median()));
        results.forEach(report::note);
        report.publish();
    }

    private record Started(double wall, double processor) {}

    private Started start(boolean works) throws Exception {
        var begun = System.nanoTime();
        try (var service = Installation.startJar(directory, JAR)) {
            var page = service.call("registrar", "GET", "/camunda/app/tasklist/default/", "");
            var started = new Started((System.nanoTime() - begun) / 1e9, processorOf(service));
            assertThat(page.statusCode()).isEqualTo(200);
            if (works) {
                workAndWeigh(service);
            }
            return started;
        }
    }

    private static double processorOf(Installation service) {
        return ProcessHandle.of(service.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private void workAndWeigh(Installation service) throws Exception {
        var walls = new ArrayList<Double>();
        var before = memory(service);
        for (var i = 0; i < CASES; i++) {
            var begun = System.nanoTime();
            work(service, CaseScript.of(i, Clock.systemUTC()));
            walls.add((System.nanoTime() - begun) / 1e9);
        }
        results.add("A whole case over HTTP with its papers and jobs, seconds, the first one cold: "
                + Figures.number(walls.get(0)) + ", then "
                + new Figures(walls.subList(Math.min(1, CASES - 1), CASES)));
        results.add("Forms answered with 409 and sent again: " + sentAgain);
        results.add("Memory after the start: " + before);
        results.add("Memory after " + CASES + " cases: " + memory(service));
    }

    private void work(Installation service, CaseScript script) throws IOException {
        var visit = service.starts("registrar", "reception", Map.of("ticketNumber", script.ticket()));
        var key = visit;
        for (var step : script.steps()) {
            if (script.steps().indexOf(step) == CaseScript.AT_THE_COUNTER) {
                key = service.database()
                        .sql("select case_number from office_visit where number = ?")
                        .param(visit)
                        .query(String.class)
                        .single();
            }
            complete(service, key, step);
        }
    }

    /** A person who is told that somebody else was faster sends the form once more; how often is reported. */
    private void complete(Installation service, String key, Step step) throws IOException {
        try {
            service.completes(step.person(), key, step.task(), step.fields());
        } catch (AssertionError refused) {
            if (!String.valueOf(refused.getMessage()).contains("\"status\":409")) {
                throw new AssertionError(step.person() + " at " + step.task(), refused);
            }
            sentAgain.add(step.task());
            service.completes(step.person(), key, step.task(), step.fields());
        }
    }

    /** Resident set, and what lives on the heap after a collection; of PostgreSQL nothing. */
    private static String memory(Installation service) throws IOException, InterruptedException {
        jcmd(service, "GC.run");
        var live = HEAP.matcher(jcmd(service, "GC.heap_info"))
                .results()
                .mapToLong(heap -> Long.parseLong(heap.group(1)))
                .sum();
        var status = Path.of("/proc", String.valueOf(service.pid()), "status");
        var resident = Files.exists(status) ? RESIDENT.matcher(Files.readString(status)) : null;
        return "%d MiB live on the heap, %s MiB resident"
                .formatted(
                        live / 1024,
                        resident != null && resident.find() ? Long.parseLong(resident.group(1)) / 1024 : "unknown");
    }

    private static String jcmd(Installation service, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(service.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
