package kz.patronat.document;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.benchmark.Figures;
import kz.patronat.benchmark.Report;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.Test;

/** Every kind of paper, composed and printed with its code by a warm press. */
class PaperBenchmark {

    private static final int ROUNDS = Integer.getInteger("papers", 20);
    private static final int WARM_UP = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double BAR = 100;

    private final PaperPress press = new PaperPress(new Texts(), "");
    private final Map<String, List<Double>> wall = new LinkedHashMap<>();
    private final Map<String, List<Double>> processor = new LinkedHashMap<>();

    @Test
    void printsAPaperInAMoment() {
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            for (var facts : SampleFacts.plain()) {
                print(SampleFacts.sheet(facts), round >= 0);
            }
        }
        var report = new Report("paper", "A paper, composed and printed as PDF/A-2a with its code, ms")
                .note("median [least–greatest] of " + ROUNDS + "; the bar is held against the processor's time")
                .row("paper", "by the clock", "of the processor", "against the bar");
        wall.forEach((kind, values) -> report.row(
                kind,
                new Figures(values),
                new Figures(processor.get(kind)),
                Report.against(BAR, new Figures(processor.get(kind)).median())));
        report.publish();
    }

    private void print(Sheet sheet, boolean counts) {
        var kind = sheet.facts().kind().slug();
        var processorBefore = THREADS.getCurrentThreadCpuTime();
        var before = System.nanoTime();
        press.print(sheet, Language.KK);
        if (counts) {
            keep(wall, kind, System.nanoTime() - before);
            keep(processor, kind, THREADS.getCurrentThreadCpuTime() - processorBefore);
        }
    }

    private static void keep(Map<String, List<Double>> figures, String kind, long nanos) {
        figures.computeIfAbsent(kind, none -> new ArrayList<>()).add(nanos / 1e6);
    }
}
