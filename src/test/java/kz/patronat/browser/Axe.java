package kz.patronat.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules of WCAG 2.2, levels A and AA, that axe-core can try by itself. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            async ours => {
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
                const found = await axe.run({ elementRef: true, runOnly: { type: 'tag', values: tags } });
                const faults = [];
                for (const rule of found.violations) {
                    for (const node of rule.nodes) {
                        faults.push({ rule: rule.id, impact: rule.impact, at: node.target.flat().join(' '),
                            ours: Boolean(node.element?.closest(ours)) });
                    }
                }
                const theirs = faults.filter(each => !each.ours)
                    .map(each => [each.rule, each.impact, each.at.replace(/:(nth-child|nth-of-type)\\(\\d+\\)/g, '')]);
                return { passed: found.passes.length,
                    ours: faults.filter(each => each.ours).map(each => each.rule + ': ' + each.at),
                    theirs: theirs.map(each => each.join('\\t')) };
            }
            """;

    private Axe() {}

    /**
     * What axe says of a page.
     *
     * @param passed how many rules had something to try and found no fault
     * @param ours faults, each with its place
     * @param theirs faults of what is not ours
     */
    record Verdict(int passed, List<String> ours, List<Fault> theirs) {}

    /**
     * A rule broken by elements that are alike.
     *
     * @param where selector of the elements, without their places in a row
     */
    record Fault(String rule, String impact, String where, int count) {}

    static Verdict looksAt(Page page, String ours) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        var said = (Map<?, ?>) page.evaluate(RUN, ours);
        return new Verdict((int) said.get("passed"), lines(said.get("ours")), faults(lines(said.get("theirs"))));
    }

    private static List<Fault> faults(List<String> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.summingInt(line -> 1)))
                .entrySet()
                .stream()
                .map(each -> {
                    var cells = each.getKey().split("\t", -1);
                    return new Fault(cells[0], cells[1], cells[2], each.getValue());
                })
                .toList();
    }

    private static List<String> lines(Object said) {
        return ((List<?>) said).stream().map(String.class::cast).toList();
    }

    private static String script() {
        try (var file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
