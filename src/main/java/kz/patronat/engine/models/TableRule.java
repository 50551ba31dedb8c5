package kz.patronat.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;

/** The cells of a decision table can be computed, and what is said to people is said in both languages. */
final class TableRule implements Rule {

    private static final VariableContext NOTHING_KNOWN = Variables.emptyVariableContext();

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    @Override
    public Stream<String> complaints(Models models) {
        return models.tables().stream()
                .flatMap(file -> file.dmn().getModelElementsByType(DecisionTable.class).stream()
                        .flatMap(table -> complaints(file, table).stream()));
    }

    private List<String> complaints(Table file, DecisionTable table) {
        var found = new ArrayList<String>();
        var columns = table.getOutputs().stream().map(Output::getName).toList();
        table.getInputs().stream()
                .map(Input::getInputExpression)
                .filter(Objects::nonNull)
                .forEach(asked -> tried(file, asked, asked.getText(), found, this::asValue));
        for (var row : table.getRules()) {
            row.getInputEntries().forEach(cell -> tried(file, row, cell.getText(), found, this::asCondition));
            row.getOutputEntries().forEach(cell -> tried(file, row, cell.getText(), found, this::asValue));
            var values = List.copyOf(row.getOutputEntries());
            for (var i = 0; i < columns.size(); i++) {
                var twin = columns.indexOf(twin(columns.get(i)));
                if (twin >= 0 && isEmpty(values.get(i)) && !isEmpty(values.get(twin))) {
                    found.add(at(file, row, "has a row without " + columns.get(i)));
                }
            }
        }
        return found;
    }

    /** The column with the same in the other language. */
    private static String twin(String column) {
        return switch (column) {
            case "kk" -> "ru";
            case "ru" -> "kk";
            default ->
                column.endsWith("Kk")
                        ? column.replaceFirst("Kk$", "Ru")
                        : column.endsWith("Ru") ? column.replaceFirst("Ru$", "Kk") : "";
        };
    }

    private static boolean isEmpty(OutputEntry cell) {
        return cell.getText() == null
                || cell.getText().getTextContent().replace("\"", "").isBlank();
    }

    private void asCondition(String text) {
        feel.evaluateSimpleUnaryTests(text, "cellInput", NOTHING_KNOWN);
    }

    private void asValue(String text) {
        feel.evaluateSimpleExpression(text, NOTHING_KNOWN);
    }

    private static void tried(Table file, DmnElement place, Text text, List<String> found, Consumer<String> reading) {
        if (text == null || text.getTextContent().isBlank()) {
            return;
        }
        try {
            reading.accept(text.getTextContent());
        } catch (FeelException broken) {
            if (broken.getMessage().contains("failed to parse")) {
                found.add(at(file, place, "has a cell that is no FEEL: " + text.getTextContent()));
            }
        }
    }

    private static String at(Table file, DmnElement place, String complaint) {
        return file.file().getFileName() + ": " + place.getId() + " " + complaint;
    }
}
