package kz.patronat.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.replay.Procedure;

/** All recorded cases through a set of models. */
final class Trial {

    private final RecordedCases recorded;
    private final TrialEngine engine;

    Trial(RecordedCases recorded, TrialEngine engine) {
        this.recorded = recorded;
        this.engine = engine;
    }

    /** The differences by the name of the case, and of the tables by the day. */
    Map<String, List<Difference>> differences(Map<String, String> files) {
        engine.deploy(Procedure.of(files));
        var models = ModelFacts.of(files);
        var found = new TreeMap<String, List<Difference>>();
        recorded.cases().forEach((name, each) -> put(found, name, Comparison.of(each, engine.play(each), models)));
        recorded.rows().forEach((day, rows) -> {
            var now = new Rows().on(LocalDate.parse(day), files);
            put(found, day, Rows.between(rows, now));
        });
        return found;
    }

    private static void put(Map<String, List<Difference>> found, String name, List<Difference> differences) {
        if (!differences.isEmpty()) {
            found.put(name, differences);
        }
    }

    String report(Map<String, List<Difference>> found, Map<String, String> files) {
        var all = new TreeMap<String, List<String>>();
        recorded.cases().values().forEach(each -> all.putAll(each.names()));
        all.putAll(ModelFacts.of(files).names());
        var words = new DifferenceWords(all);
        var total = recorded.cases().size();
        if (found.isEmpty()) {
            return "\n" + words.kazakh("same", total) + "\n" + words.russian("same", total) + "\n";
        }
        var lines = new ArrayList<String>();
        var differing =
                found.keySet().stream().filter(recorded.cases()::containsKey).count();
        lines.add("");
        lines.add(words.kazakh("different", total, differing));
        lines.add(words.russian("different", total, differing));
        found.forEach((name, differences) -> {
            lines.add("");
            lines.addAll(heading(name, words));
            differences.forEach(each -> {
                lines.add("  " + words.kazakh(each));
                lines.add("  " + words.russian(each));
            });
        });
        return String.join("\n", lines) + "\n";
    }

    /** A case is called by its process and by how it ended. */
    private List<String> heading(String name, DifferenceWords words) {
        var each = recorded.cases().get(name);
        return each == null
                ? List.of(words.kazakh("tables", name), words.russian("tables", name))
                : List.of(
                        words.kazakh("case", name, words.named(each.process(), 0)),
                        words.russian("case", name, words.named(each.process(), 1)));
    }
}
