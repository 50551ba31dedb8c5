package kz.patronat.trial;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.trial.Difference.Kind;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * The rows of the decision tables that hold on a day. The beans ask most tables themselves, so that a case played
 * without them cannot show a changed row.
 */
final class Rows {

    private static final String ON = "on";

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    /** By table and what selects the row: what the row says. */
    TreeMap<String, String> on(LocalDate day, Map<String, String> files) {
        var rows = new TreeMap<String, String>();
        files.forEach((name, text) -> {
            if (name.endsWith(".dmn")) {
                var model = Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                for (var decision : model.getModelElementsByType(Decision.class)) {
                    if (decision.getExpression() instanceof DecisionTable table) {
                        read(decision.getId(), table, day, rows);
                    }
                }
            }
        });
        return rows;
    }

    private void read(String name, DecisionTable table, LocalDate day, TreeMap<String, String> rows) {
        var columns = table.getInputs().stream()
                .map(input ->
                        input.getInputExpression().getText().getTextContent().strip())
                .toList();
        if (!columns.contains(ON)) {
            return;
        }
        for (var row : table.getRules()) {
            if (holds(text(List.copyOf(row.getInputEntries()).get(columns.indexOf(ON))), day)) {
                var selecting = selecting(row, columns, table.getHitPolicy());
                var said = row.getOutputEntries().stream()
                        .map(Rows::text)
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.joining(", "));
                rows.merge(name + " " + selecting, said, (one, other) -> one + "; " + other);
            }
        }
    }

    private boolean holds(String condition, LocalDate day) {
        return condition.isEmpty()
                || feel.evaluateSimpleUnaryTests(
                        condition,
                        "cellInput",
                        Variables.putValue("cellInput", day).asVariableContext());
    }

    /** What a row is chosen by; of a table that answers several rows, their code as well. */
    private static String selecting(Rule row, List<String> columns, HitPolicy policy) {
        var cells = new ArrayList<String>();
        var inputs = List.copyOf(row.getInputEntries());
        for (var i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equals(ON)) {
                cells.add(text(inputs.get(i)));
            }
        }
        if (policy == HitPolicy.COLLECT) {
            cells.add(text(row.getOutputEntries().iterator().next()));
        }
        return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
    }

    static List<Difference> between(Map<String, String> was, Map<String, String> now) {
        var all = new TreeMap<>(was);
        all.putAll(now);
        return all.keySet().stream()
                .filter(row -> !was.getOrDefault(row, "").equals(now.getOrDefault(row, "")))
                .map(row -> new Difference(Kind.OTHER_ROW, row, said(was, row), said(now, row)))
                .toList();
    }

    private static List<String> said(Map<String, String> rows, String row) {
        return Stream.ofNullable(rows.get(row)).toList();
    }

    private static String text(DmnElement cell) {
        return cell.getChildElementsByType(org.camunda.bpm.model.dmn.instance.Text.class).stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
