package kz.patronat.placement.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.casefile.CaseFile;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;

/** Every block of read-only text that a form may show. */
@Component
public class Summaries {

    private static final String RUSSIAN = "Ru";

    private final List<Summary> summaries;

    Summaries(List<Summary> summaries) {
        this.summaries = summaries;
    }

    /** The blocks among the wanted variables, in both languages; an unknown name is left to the form. */
    public Map<String, Object> shown(CaseFile file, Collection<String> wanted) {
        var shown = new TreeMap<String, Object>();
        for (var summary : summaries) {
            if (wanted.contains(summary.variable())) {
                shown.put(summary.variable(), summary.of(file, Language.KK));
            }
            if (wanted.contains(summary.variable() + RUSSIAN)) {
                shown.put(summary.variable() + RUSSIAN, summary.of(file, Language.RU));
            }
        }
        return shown;
    }
}
