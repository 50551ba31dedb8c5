package kz.patronat.benchmark;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import kz.patronat.document.SilentPress;
import kz.patronat.kernel.Iin;
import kz.patronat.portal.Portal;
import kz.patronat.portal.SampleApplication;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * The portal sends signed applications with three files of a megabyte, many at a time, over HTTP: from the first byte
 * sent to the number, effective date and term in the answer, and how long each step lasts.
 */
@WholeService
@Import(SilentPress.class)
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=20") // As the service has it.
@DirtiesContext
class AcceptanceBenchmark {

    private static final int CALLS = Integer.getInteger("calls", 400);
    private static final int WARM_UP = Integer.getInteger("warm-up", 8000);
    private static final int SETTLING = 400;
    private static final int AT_ONCE = Integer.getInteger("at-once", 20);
    private static final int BEHIND = 40;
    private static final double BAR = 300;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SMALL = 16 * 1024;
    private static final List<String> STEPS = List.of("wait", "read", "examine", "open", "keep files", "register");

    @TempDir
    static Path database;

    /** A server that has on the disk what it has confirmed, as the service has it; that of the tests does not wait for it. */
    @DynamicPropertySource
    static void keepsItsData(DynamicPropertyRegistry properties) {
        properties.add("patronat.database.temporary", () -> false);
        properties.add("patronat.database.directory", database::toString);
    }

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SampleSigner signer;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient tables;

    @Autowired
    ProcessEngine engine;

    @TempDir
    Path directory;

    private Process sender;
    private int person;

    @BeforeEach
    void startSender() throws IOException {
        sender = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PortalSender.class.getName(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @AfterEach
    void stopSender() {
        sender.destroy();
    }

    @Test
    void takesApplicationsQuickly() throws Exception {
        story.begins();
        var alone = measured(Math.max(20, CALLS / 5), 1);
        var together = measured(CALLS, AT_ONCE);
        report(alone, together, behindTheAnswer());
    }

    /** What the process does next by itself, until it waits for a person: nobody is kept waiting for it. */
    private Cpu.Spent behindTheAnswer() {
        var cpu = new Cpu(tables);
        cpu.begin();
        for (var begun : begun()) {
            var jobs = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(begun.getId())
                    .messages()
                    .withRetriesLeft();
            for (var next = jobs.list(); !next.isEmpty(); next = jobs.list()) {
                for (var job : next) {
                    cpu.charge(() -> {
                        engine.getManagementService().executeJob(job.getId());
                        return job;
                    });
                }
            }
        }
        return cpu.sum();
    }

    private List<ProcessInstance> begun() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("placement")
                .listPage(0, BEHIND);
    }

    private record Measured(
            int calls,
            Figures millis,
            double perSecond,
            Cpu.Spent cpu,
            double sender,
            TreeMap<String, Double> threads,
            LinkedHashMap<String, Double> steps) {}

    private record Sent(List<Double> millis, double seconds, double processor) {}

    /**
     * What is sent is made and signed beforehand: that is the portal's own work. Most of the warming up is done with small
     * files, which teach the compiler the same and leave the memory and the disk alone.
     */
    private Measured measured(int calls, int atOnce) throws Exception {
        var warmUp = atOnce == 1 ? WARM_UP / 8 : WARM_UP;
        run(prepared(warmUp, pdf(SMALL)), atOnce);
        run(prepared(warmUp / 2, pdf(MEGABYTE)), atOnce);
        // What the autovacuum of a server does within a minute; without it the statements of an empty database stay in
        // use. It leaves the bytes of scans alone.
        tables.sql("vacuum (analyze, process_toast false)").update();
        var settling = prepared(atOnce == 1 ? SETTLING / 8 : SETTLING, pdf(MEGABYTE));
        var prepared = prepared(calls, pdf(MEGABYTE));
        var cpu = new Cpu(tables);
        cpu.begin();
        var memory = Memory.take();
        try {
            // A vacuum has every statement planned anew, and taking the memory puts the tables out of it.
            run(settling, atOnce);
            var before = steps();
            var spent = cpu.everybody();
            var threads = Threads.spent();
            var sent = run(prepared, atOnce);
            spent = cpu.everybody().minus(spent);
            return measured(calls, sent, spent, threads, before);
        } finally {
            memory.close();
        }
    }

    private Measured measured(
            int calls, Sent sent, Cpu.Spent spent, Map<String, Long> threads, Map<String, Double> before) {
        var byThread = new TreeMap<String, Double>();
        Threads.spent()
                .forEach((kind, nanos) -> byThread.put(kind, (nanos - threads.getOrDefault(kind, 0L)) / 1e6 / calls));
        var shares = new LinkedHashMap<String, Double>();
        steps().forEach((step, total) -> shares.put(step, (total - before.get(step)) / calls));
        return new Measured(
                calls,
                new Figures(sent.millis()),
                calls / sent.seconds(),
                spent,
                sent.processor() / 1e6 / calls,
                byThread,
                shares);
    }

    private Sent run(Path prepared, int atOnce) throws IOException {
        var orders = sender.outputWriter();
        orders.write(prepared + " " + atOnce + " " + new Portal(port).signIn().token() + "\n");
        orders.flush();
        var answers = sender.inputReader();
        var millis = new ArrayList<Double>();
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(PortalSender.DONE)) {
                var words = line.split(" ");
                return new Sent(millis, Long.parseLong(words[1]) / 1e9, Double.parseDouble(words[2]));
            }
            millis.add(Long.parseLong(line) / 1e6);
        }
        throw new IllegalStateException("the sender ended before its time");
    }

    /** A folder as {@link PortalSender} wants it: the same page each time, with an end of its own. */
    private Path prepared(int calls, byte[] page) throws IOException {
        var folder = Files.createTempDirectory(directory, "calls");
        Files.write(folder.resolve("page"), page);
        var iin = new Iin(SampleApplication.APPLICANT);
        for (var i = 0; i < calls; i++) {
            var ends = new LinkedHashMap<String, String>();
            List.of("health.pdf", "dispensaries.pdf", "diploma.pdf")
                    .forEach(file -> ends.put(file, "%" + UUID.randomUUID()));
            var files = files(page, ends);
            var born = LocalDate.of(1950, 1, 1).plusDays(person++);
            var application = SampleApplication.bare()
                    .with("APPLICANT_HEALTH", "health.pdf", files.get("health.pdf"))
                    .with("APPLICANT_NARCOLOGY", "dispensaries.pdf", files.get("dispensaries.pdf"))
                    .also("APPLICANT_PSYCHIATRY", "dispensaries.pdf")
                    .with("EDUCATION", "diploma.pdf", files.get("diploma.pdf"))
                    .of(Cases.iinBornOn(born).value())
                    .to(i % 2 == 0 ? "sample-north" : "sample-south");
            Files.write(
                    folder.resolve(i + ".request"),
                    signer.xml(application.xml().getBytes(StandardCharsets.UTF_8), iin));
            var parts = new ArrayList<>(List.of(application.id()));
            ends.forEach((name, end) -> parts.add(name + " " + end));
            Files.write(folder.resolve(i + ".parts"), parts);
        }
        return folder;
    }

    private static Map<String, byte[]> files(byte[] page, Map<String, String> ends) {
        var files = new LinkedHashMap<String, byte[]>();
        ends.forEach((name, end) -> {
            var bytes = Arrays.copyOf(page, page.length + end.length());
            System.arraycopy(end.getBytes(StandardCharsets.US_ASCII), 0, bytes, page.length, end.length());
            files.put(name, bytes);
        });
        return files;
    }

    /** A scanned page: one picture that does not compress. */
    private static byte[] pdf(int size) throws IOException {
        var noise = new byte[size];
        new Random(1).nextBytes(noise);
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var stream = new PDStream(pdf);
            try (var out = stream.createOutputStream()) {
                out.write(noise);
            }
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Scan"), stream);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private LinkedHashMap<String, Double> steps() {
        var totals = new LinkedHashMap<String, Double>();
        for (var step : STEPS) {
            var timer =
                    meters.find("patronat.portal.acceptance").tag("step", step).timer();
            totals.put(step, timer == null ? 0 : timer.totalTime(TimeUnit.MILLISECONDS));
        }
        return totals;
    }

    private void report(Measured alone, Measured together, Cpu.Spent behind) {
        var report = new Report("acceptance", "An application from the portal with three files of 1 MB, ms over HTTP")
                .note(
                        "%d calls, %d at once over two providers, %s; the sender is a process of its own on the same processors"
                                .formatted(CALLS, AT_ONCE, Memory.said()))
                .row("", "one at a time", AT_ONCE + " at once")
                .row(
                        "median",
                        Figures.number(alone.millis().median()),
                        Figures.number(together.millis().median()))
                .row(
                        "p95",
                        Figures.number(alone.millis().p95()),
                        Figures.number(together.millis().p95()))
                .row("per second", Figures.number(alone.perSecond()), Figures.number(together.perSecond()))
                .row(
                        "p95 : bar of " + (int) BAR,
                        "",
                        Report.against(1, together.millis().p95() / BAR));
        processor(
                report,
                "processor, Java",
                alone,
                together,
                measured -> measured.cpu().java() / 1e6 / measured.calls());
        alone.threads()
                .keySet()
                .forEach(kind -> processor(
                        report,
                        "- " + kind,
                        alone,
                        together,
                        measured -> measured.threads().getOrDefault(kind, 0.0)));
        processor(
                report,
                "processor, PostgreSQL",
                alone,
                together,
                measured -> measured.cpu().database() / 1e6 / measured.calls());
        processor(report, "processor, the sender's own", alone, together, Measured::sender);
        STEPS.forEach(step -> report.row(
                "step: " + step,
                Figures.number(alone.steps().get(step)),
                Figures.number(together.steps().get(step))));
        report.note("behind the answer, until the process waits for a person: Java %s, PostgreSQL %s"
                .formatted(
                        Figures.number(behind.java() / 1e6 / BEHIND),
                        Figures.number(behind.database() / 1e6 / BEHIND)));
        report.publish();
    }

    private static void processor(
            Report report, String name, Measured alone, Measured together, ToDoubleFunction<Measured> millis) {
        report.row(name, Figures.number(millis.applyAsDouble(alone)), Figures.number(millis.applyAsDouble(together)));
    }
}
