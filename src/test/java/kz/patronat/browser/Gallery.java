package kz.patronat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.patronat.browser.Axe.Fault;
import kz.patronat.browser.Axe.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The folder of pictures with its two pages: what each picture shows, and what axe says of each page. What both are made of
 * is kept beside the pictures, so that a part of the journeys may be played anew.
 */
final class Gallery {

    private static final @Nullable String FOLDER = System.getProperty("patronat.pictures");
    private static final String LIST = "pages.tsv";
    private static final String BETWEEN = " ¦ ";
    private static final Path ACCESSIBILITY = Path.of("..", "accessibility.md");

    private Gallery() {}

    record Leaf(String journey, String kazakh, String russian, int number, Look look, String caption, Verdict verdict) {

        String file() {
            return "%s-%s-%02d.png".formatted(journey, look.id(), number);
        }

        private String line() {
            return String.join(
                    "\t",
                    journey,
                    kazakh,
                    russian,
                    String.valueOf(number),
                    look.name(),
                    caption,
                    String.valueOf(verdict.passed()),
                    verdict.theirs().stream().map(Gallery::written).collect(Collectors.joining(BETWEEN)));
        }

        private static Leaf of(String line) {
            var cells = line.split("\t", -1);
            var theirs = cells[7].isEmpty()
                    ? List.<Fault>of()
                    : Arrays.stream(cells[7].split(BETWEEN)).map(Gallery::read).toList();
            return new Leaf(
                    cells[0],
                    cells[1],
                    cells[2],
                    Integer.parseInt(cells[3]),
                    Look.valueOf(cells[4]),
                    cells[5],
                    new Verdict(Integer.parseInt(cells[6]), List.of(), theirs));
        }
    }

    private static String written(Fault fault) {
        return "%s %s %d %s".formatted(fault.rule(), fault.impact(), fault.count(), fault.where());
    }

    private static Fault read(String written) {
        var parts = written.split(" ", 4);
        return new Fault(parts[0], parts[1], parts[3], Integer.parseInt(parts[2]));
    }

    static boolean isKept() {
        return FOLDER != null;
    }

    static void keep(Leaf leaf, byte[] picture) {
        try {
            var folder = Files.createDirectories(Path.of(FOLDER));
            var leaves = new TreeMap<String, Leaf>();
            for (var old : listed(folder)) {
                leaves.put(old.file(), old);
            }
            if (leaf.number() == 1) {
                forgetsTheLastTime(leaf, leaves, folder);
            }
            leaves.put(leaf.file(), leaf);
            Files.write(folder.resolve(leaf.file()), Palette.reduces(picture));
            Files.write(
                    folder.resolve(LIST),
                    leaves.values().stream().map(Leaf::line).toList());
            Files.write(folder.resolve("README.md"), captions(List.copyOf(leaves.values())));
            Files.write(folder.resolve(ACCESSIBILITY), verdicts(List.copyOf(leaves.values())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Leaf> listed(Path folder) throws IOException {
        var list = folder.resolve(LIST);
        return Files.exists(list)
                ? Files.readAllLines(list).stream().map(Leaf::of).toList()
                : List.of();
    }

    private static void forgetsTheLastTime(Leaf leaf, TreeMap<String, Leaf> leaves, Path folder) throws IOException {
        for (var old : List.copyOf(leaves.values())) {
            if (old.journey().equals(leaf.journey()) && old.look() == leaf.look()) {
                leaves.remove(old.file());
                Files.deleteIfExists(folder.resolve(old.file()));
            }
        }
    }

    private static List<String> captions(List<Leaf> leaves) {
        var lines = new ArrayList<>(List.of(
                "# Суреттер · Картинки",
                "",
                "`./mvnw -q verify -Ppictures` жасайды: қолмен түзетілмейді. · Делает команда, вручную не правится.",
                "Файл: `<жол · путь>-<kk|ru>-<360|desktop>-<№>.png`."));
        for (var journey : journeys(leaves)) {
            var its = of(journey, leaves);
            lines.addAll(
                    List.of("", "## " + its.get(0).kazakh() + " · " + its.get(0).russian(), ""));
            lines.add("| № | Қазақша | Русский | Сурет · Картинка |");
            lines.add("| --- | --- | --- | --- |");
            for (var number : numbers(its)) {
                lines.add("| %d | %s | %s | %s |"
                        .formatted(
                                number,
                                caption(its, number, "kk"),
                                caption(its, number, "ru"),
                                String.join(
                                        " ",
                                        its.stream()
                                                .filter(leaf -> leaf.number() == number)
                                                .sorted(Comparator.comparing(Leaf::look))
                                                .map(leaf -> "[%s](%s)"
                                                        .formatted(leaf.look().id(), leaf.file()))
                                                .toList())));
            }
        }
        return lines;
    }

    private static List<String> verdicts(List<Leaf> leaves) {
        var lines = new ArrayList<>(List.of(
                "# Accessibility",
                "",
                "`./mvnw -q verify -Ppictures` makes this page; nobody edits it. axe-core tries every page of the journeys",
                "against the rules of WCAG 2.2, levels A and AA. A fault of ours fails the build, in `./mvnw verify` too. A cell",
                "says how many rules had something to try and passed; a rule named after it is broken by Camunda's own part of the",
                "page.",
                "",
                "| Page | kk 360 | kk desktop | ru 360 | ru desktop |",
                "| --- | --- | --- | --- | --- |"));
        for (var journey : journeys(leaves)) {
            var its = of(journey, leaves);
            for (var number : numbers(its)) {
                var cells = Arrays.stream(Look.values())
                        .map(look -> find(its, number, look).map(Gallery::cell).orElse("–"))
                        .toList();
                lines.add("| %s %d: %s · %s | %s |"
                        .formatted(
                                journey,
                                number,
                                caption(its, number, "kk"),
                                caption(its, number, "ru"),
                                String.join(" | ", cells)));
            }
        }
        lines.addAll(LeftToTheVendor.section(leaves));
        return lines;
    }

    private static String cell(Leaf leaf) {
        var theirs = leaf.verdict().theirs();
        var rules = theirs.stream().map(Fault::rule).distinct().toList();
        return leaf.verdict().passed() + (rules.isEmpty() ? "" : " (" + String.join(", ", rules) + ")");
    }

    private static String caption(List<Leaf> leaves, int number, String language) {
        return leaves.stream()
                .filter(leaf ->
                        leaf.number() == number && leaf.look().language().equals(language))
                .map(leaf -> leaf.caption().replace("|", "/"))
                .findFirst()
                .orElse("");
    }

    private static Optional<Leaf> find(List<Leaf> leaves, int number, Look look) {
        return leaves.stream()
                .filter(leaf -> leaf.number() == number && leaf.look() == look)
                .findFirst();
    }

    private static LinkedHashSet<String> journeys(List<Leaf> leaves) {
        return new LinkedHashSet<>(leaves.stream().map(Leaf::journey).toList());
    }

    private static List<Leaf> of(String journey, List<Leaf> leaves) {
        return leaves.stream().filter(leaf -> leaf.journey().equals(journey)).toList();
    }

    private static List<Integer> numbers(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::number).distinct().sorted().toList();
    }
}
