package kz.patronat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table in plain text, printed and kept under {@code target/benchmark}. */
public final class Report {

    private static final Path DIRECTORY = Path.of("target", "benchmark");

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** @param name of the file, without its ending */
    public Report(String name, String title) {
        this.name = name;
        lines.add(title);
        lines.add(machine());
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d processors, load %.1f, %s, JDK %s"
                .formatted(
                        Instant.now(),
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        system.getArch(),
                        Runtime.version());
    }

    public Report note(String line) {
        endTable();
        lines.add(line);
        return this;
    }

    /** The first row of a table is its head; a note ends it. */
    public Report row(Object... cells) {
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(cell -> String.valueOf(cells[cell]))
                .toList());
        return this;
    }

    /** A ratio with the word whether it keeps within the bar. */
    public static String against(double bar, double ratio) {
        return "%s (bar %s: %s)"
                .formatted(Figures.number(ratio), Figures.number(bar), ratio <= bar ? "kept" : "MISSED");
    }

    public void publish() {
        endTable();
        var text = String.join(System.lineSeparator(), lines) + System.lineSeparator();
        System.out.println(System.lineSeparator() + text);
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(DIRECTORY.resolve(name + ".txt"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void endTable() {
        if (rows.isEmpty()) {
            return;
        }
        var widths = IntStream.range(0, rows.stream().mapToInt(List::size).max().orElse(0))
                .map(column -> rows.stream()
                        .filter(row -> row.size() > column)
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        rows.forEach(row -> lines.add(IntStream.range(0, row.size())
                .mapToObj(column -> ("%-" + (widths[column] + 2) + "s").formatted(row.get(column)))
                .reduce("  ", String::concat)
                .stripTrailing()));
        rows.clear();
    }
}
