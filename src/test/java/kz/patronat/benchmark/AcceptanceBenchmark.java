package kz.patronat.benchmark;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The portal sends signed applications with three files of a megabyte, many at a time, over HTTP: from the first byte
 * sent to the number, effective date and term in the answer, and how long each step lasts.
 */
@WholeService
@Import(SilentPress.class)
@DirtiesContext
class AcceptanceBenchmark {

    private static final int CALLS = Integer.getInteger("calls", 400);
    private static final int WARM_UP = Integer.getInteger("warm-up", 300);
    private static final int AT_ONCE = Integer.getInteger("at-once", 20);
    private static final double BAR = 300;
    private static final int MEGABYTE = 1024 * 1024;
    private static final List<String> STEPS = List.of("read", "examine", "open", "keep files", "register");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SampleSigner signer;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient database;

    private byte[] page = {};

    @Test
    void takesApplicationsQuickly() throws Exception {
        story.begins();
        page = pdf();
        var alone = measured(Math.max(20, CALLS / 5), 1);
        var together = measured(CALLS, AT_ONCE);
        report(alone, together);
    }

    private record Measured(
            int calls, Figures millis, double perSecond, Cpu.Spent cpu, LinkedHashMap<String, Double> steps) {}

    /** The files of many requests lie together in no memory, so a body is put together just before it is sent. */
    private record Ready(String key, byte[] request, Map<String, String> ends) {}

    /** What is sent is made and signed beforehand: that is the portal's own work. */
    private Measured measured(int calls, int atOnce) throws Exception {
        run(ready(WARM_UP / (atOnce == 1 ? 3 : 1)), atOnce);
        var ready = ready(calls);
        var before = steps();
        var cpu = new Cpu(database);
        cpu.begin();
        var spent = cpu.everybody();
        var began = System.nanoTime();
        var millis = run(ready, atOnce);
        var perSecond = calls / ((System.nanoTime() - began) / 1e9);
        spent = cpu.everybody().minus(spent);
        var shares = new LinkedHashMap<String, Double>();
        steps().forEach((step, total) -> shares.put(step, (total - before.get(step)) / calls));
        return new Measured(calls, new Figures(millis), perSecond, spent, shares);
    }

    private List<Double> run(List<Ready> ready, int atOnce) throws Exception {
        var portal = new Portal(port).signIn();
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            var running = new ArrayList<java.util.concurrent.Future<List<Double>>>();
            for (var i = 0; i < atOnce; i++) {
                running.add(threads.submit(() -> sent(portal, ready, next)));
            }
            var millis = new ArrayList<Double>();
            for (var each : running) {
                millis.addAll(each.get(10, TimeUnit.MINUTES));
            }
            return millis;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Double> sent(Portal portal, List<Ready> ready, AtomicInteger next) {
        var millis = new ArrayList<Double>();
        for (var i = next.getAndIncrement(); i < ready.size(); i = next.getAndIncrement()) {
            var body = Portal.body(ready.get(i).request(), files(ready.get(i).ends()));
            var before = System.nanoTime();
            var answer = portal.sends(ready.get(i).key(), body, "kk");
            millis.add((System.nanoTime() - before) / 1e6);
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.body());
            }
        }
        return millis;
    }

    private List<Ready> ready(int calls) {
        var ready = new ArrayList<Ready>();
        var iin = new Iin(SampleApplication.APPLICANT);
        for (var i = 0; i < calls; i++) {
            var ends = new LinkedHashMap<String, String>();
            List.of("health.pdf", "dispensaries.pdf", "diploma.pdf")
                    .forEach(file -> ends.put(file, "%" + UUID.randomUUID()));
            var files = files(ends);
            var application = SampleApplication.bare()
                    .with("APPLICANT_HEALTH", "health.pdf", files.get("health.pdf"))
                    .with("APPLICANT_NARCOLOGY", "dispensaries.pdf", files.get("dispensaries.pdf"))
                    .also("APPLICANT_PSYCHIATRY", "dispensaries.pdf")
                    .with("EDUCATION", "diploma.pdf", files.get("diploma.pdf"))
                    .of(Cases.iinBornOn(LocalDate.of(1985, 3, 15).plusDays(i % 3000))
                            .value())
                    .to(i % 2 == 0 ? "sample-north" : "sample-south");
            ready.add(new Ready(
                    application.id(), signer.xml(application.xml().getBytes(StandardCharsets.UTF_8), iin), ends));
        }
        return ready;
    }

    /** The same page each time, with an end of its own. */
    private Map<String, byte[]> files(Map<String, String> ends) {
        var files = new LinkedHashMap<String, byte[]>();
        ends.forEach((name, end) -> {
            var bytes = Arrays.copyOf(page, page.length + end.length());
            System.arraycopy(end.getBytes(StandardCharsets.US_ASCII), 0, bytes, page.length, end.length());
            files.put(name, bytes);
        });
        return files;
    }

    /** A scanned page: one picture that does not compress. */
    private static byte[] pdf() throws IOException {
        var noise = new byte[MEGABYTE];
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

    private void report(Measured alone, Measured together) {
        var report = new Report("acceptance", "An application from the portal with three files of 1 MB, ms over HTTP")
                .note("%d calls, %d at once over two providers; the sender runs on the same processors"
                        .formatted(CALLS, AT_ONCE))
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
        report.row(
                "processor, Java",
                Figures.number(alone.cpu().java() / 1e6 / alone.calls()),
                Figures.number(together.cpu().java() / 1e6 / together.calls()));
        report.row(
                "processor, PostgreSQL",
                Figures.number(alone.cpu().database() / 1e6 / alone.calls()),
                Figures.number(together.cpu().database() / 1e6 / together.calls()));
        STEPS.forEach(step -> report.row(
                "step: " + step,
                Figures.number(alone.steps().get(step)),
                Figures.number(together.steps().get(step))));
        report.publish();
    }
}
