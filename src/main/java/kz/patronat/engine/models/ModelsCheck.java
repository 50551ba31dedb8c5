package kz.patronat.engine.models;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks every rule about a set of models, tables and forms and tells in Kazakh and Russian what is to be mended. */
public final class ModelsCheck {

    private final Code code = Code.running();

    /**
     * What a change would break; what was not in order before does not count.
     *
     * @param changed all files by their names in the repository, with the changed ones among them
     * @param before the same without the change
     * @return the report; empty when nothing is to be mended
     */
    public Optional<String> complaints(Map<String, byte[]> changed, Map<String, byte[]> before) {
        var models = read(changed);
        var found = complaints(models);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var known = new HashSet<>(complaints(read(before)));
        var broken = found.stream().filter(each -> !known.contains(each)).toList();
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(ModelsReport.of(models, broken.stream()).text());
    }

    private Models read(Map<String, byte[]> files) {
        var named = new TreeMap<Path, byte[]>();
        files.forEach((name, content) -> named.put(Path.of(name), content));
        return Models.of(named, code);
    }

    private static List<String> complaints(Models models) {
        return Rule.all().stream().flatMap(rule -> rule.complaints(models)).toList();
    }
}
