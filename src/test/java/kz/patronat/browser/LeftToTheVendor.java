package kz.patronat.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.patronat.browser.Axe.Fault;
import kz.patronat.browser.Gallery.Leaf;

/** The faults that axe finds in Camunda's own parts of the pages. */
final class LeftToTheVendor {

    private LeftToTheVendor() {}

    /** Part of the page of accessibility, made of what was seen. */
    static List<String> section(List<Leaf> leaves) {
        var pages = new TreeMap<Fault, TreeSet<String>>(
                Comparator.comparing(Fault::rule).thenComparing(Fault::where));
        var most = new TreeMap<Fault, Integer>(pages.comparator());
        leaves.forEach(leaf -> leaf.verdict().theirs().forEach(fault -> {
            pages.computeIfAbsent(fault, each -> new TreeSet<>()).add(leaf.journey() + " " + leaf.number());
            most.merge(fault, fault.count(), Math::max);
        }));
        var lines = new ArrayList<>(List.of("", "## Camunda's own parts of these pages", ""));
        if (pages.isEmpty()) {
            lines.add(
                    "Our scripts and styles mend what axe found there (names of signs, roles, contrast, size); nothing is left.");
            return lines;
        }
        lines.add("What our scripts and styles could mend they mend. What axe still finds is not mended yet:");
        lines.add("");
        lines.add("| Rule | Impact | Where | Most on a page | Pages |");
        lines.add("| --- | --- | --- | --- | --- |");
        pages.forEach((fault, seen) -> lines.add("| %s | %s | `%s` | %d | %s |"
                .formatted(
                        fault.rule(),
                        fault.impact(),
                        fault.where().replace("|", "\\|"),
                        most.get(fault),
                        String.join(", ", seen))));
        return lines;
    }
}
