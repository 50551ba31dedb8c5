package kz.patronat.draft.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The rows of children as they were typed; an empty row is no child. */
final class ChildrenTyped {

    private static final List<String> PARTS = List.of("iin", "surname", "given", "patronymic", "birthDate");
    private static final int MOST = 20;

    private ChildrenTyped() {}

    static Map<String, String> in(Map<String, String> typed, UnaryOperator<String> line) {
        var answers = new LinkedHashMap<String, String>();
        var children = 0;
        for (var row = 0; row < MOST; row++) {
            var from = "child." + row + ".";
            var isEmpty = PARTS.stream()
                    .allMatch(part ->
                            line.apply(typed.getOrDefault(from + part, "")).isEmpty());
            if (isEmpty) {
                continue;
            }
            for (var part : PARTS) {
                answers.put("child." + children + "." + part, line.apply(typed.getOrDefault(from + part, "")));
            }
            children++;
        }
        answers.put("children", String.valueOf(children));
        return answers;
    }
}
