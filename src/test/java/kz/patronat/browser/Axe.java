package kz.patronat.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
                        faults.push({ rule: rule.id, at: node.target.flat().join(' '),
                            ours: Boolean(node.element?.closest(ours)) });
                    }
                }
                return { passed: found.passes.length,
                    ours: faults.filter(each => each.ours).map(each => each.rule + ': ' + each.at),
                    theirs: [...new Set(faults.filter(each => !each.ours).map(each => each.rule))] };
            }
            """;

    private Axe() {}

    /**
     * What axe says of a page.
     *
     * @param passed how many rules had something to try and found no fault
     * @param ours faults, each with its place
     * @param theirs rules broken by what is not ours
     */
    record Verdict(int passed, List<String> ours, List<String> theirs) {}

    static Verdict looksAt(Page page, String ours) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        var said = (Map<?, ?>) page.evaluate(RUN, ours);
        return new Verdict((int) said.get("passed"), lines(said.get("ours")), lines(said.get("theirs")));
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
