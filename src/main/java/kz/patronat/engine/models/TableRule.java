package kz.patronat.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.patronat.engine.ModelNames;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** Cells and expressions of decisions can be computed, and what is said to people is said in both languages. */
final class TableRule implements Rule {

    private static final VariableContext NOTHING_KNOWN = Variables.emptyVariableContext();

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    @Override
    public Stream<String> complaints(Models models) {
        return models.tables().stream()
                .flatMap(file -> file.dmn().getModelElementsByType(Decision.class).stream()
                        .flatMap(decision -> complaints(file, decision).stream()));
    }

    /** The engine knows two kinds of decisions and says nothing of any other. */
    private List<String> complaints(Table file, Decision decision) {
        var found = new ArrayList<String>();
        named(file, decision, decision.getName(), found);
        var logic = decision.getExpression();
        if (logic instanceof DecisionTable table) {
            found.addAll(complaints(file, table));
        } else if (logic instanceof LiteralExpression expression) {
            found.addAll(complaints(file, decision, expression));
        } else {
            found.add(at(file, decision, "decides by neither a table nor an expression"));
        }
        return found;
    }

    private List<String> complaints(Table file, Decision decision, LiteralExpression expression) {
        var found = new ArrayList<String>();
        var text = expression.getText();
        if (text == null || text.getTextContent().isBlank()) {
            found.add(at(file, decision, "has an empty expression"));
        }
        if (decision.getVariable() == null) {
            found.add(at(file, decision, "gives its result no name"));
        }
        tried(text, this::asValue)
                .ifPresent(broken -> found.add(at(file, decision, "has an expression that is no FEEL: " + broken)));
        return found;
    }

    private List<String> complaints(Table file, DecisionTable table) {
        var found = new ArrayList<String>();
        var columns = table.getOutputs().stream().map(Output::getName).toList();
        table.getInputs().stream()
                .map(Input::getInputExpression)
                .filter(Objects::nonNull)
                .forEach(asked -> cell(file, asked, asked.getText(), found, this::asValue));
        table.getInputs().forEach(input -> named(file, input, input.getLabel(), found));
        table.getOutputs().forEach(output -> named(file, output, output.getLabel(), found));
        for (var row : table.getRules()) {
            row.getInputEntries().forEach(cell -> cell(file, row, cell.getText(), found, this::asCondition));
            row.getOutputEntries().forEach(cell -> cell(file, row, cell.getText(), found, this::asValue));
            var values = List.copyOf(row.getOutputEntries());
            for (var i = 0; i < columns.size(); i++) {
                var twin = columns.indexOf(twin(columns.get(i)));
                if (twin >= 0 && isEmpty(values.get(i)) && !isEmpty(values.get(twin))) {
                    found.add(at(file, row, "has a row without " + columns.get(i)));
                }
                if (twin >= 0 && isQuoted(values.get(i))) {
                    words(file, row, values.get(i).getText().getTextContent(), found);
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

    /** Words, and no name of a value. */
    private static boolean isQuoted(OutputEntry cell) {
        return !isEmpty(cell) && cell.getText().getTextContent().strip().startsWith("\"");
    }

    private void asCondition(String text) {
        feel.evaluateSimpleUnaryTests(text, "cellInput", NOTHING_KNOWN);
    }

    private void asValue(String text) {
        feel.evaluateSimpleExpression(text, NOTHING_KNOWN);
    }

    private static void cell(Table file, DmnElement place, Text text, List<String> found, Consumer<String> reading) {
        tried(text, reading).ifPresent(broken -> found.add(at(file, place, "has a cell that is no FEEL: " + broken)));
    }

    /** The text, if it cannot be read. */
    private static Optional<String> tried(@Nullable Text text, Consumer<String> reading) {
        if (text == null || text.getTextContent().isBlank()) {
            return Optional.empty();
        }
        try {
            reading.accept(text.getTextContent());
            return Optional.empty();
        } catch (FeelException broken) {
            return broken.getMessage().contains("failed to parse")
                    ? Optional.of(text.getTextContent())
                    : Optional.empty();
        }
    }

    /** An auditor reads by which table and column something was decided. */
    private static void named(Table file, DmnElement place, @Nullable String name, List<String> found) {
        words(file, place, name, found);
        if (name != null && ModelNames.property(place, "ru").orElse("").isBlank()) {
            found.add(at(file, place, "has no Russian name (property ru)"));
        }
    }

    private static void words(Table file, DmnElement place, @Nullable String text, List<String> found) {
        if (text != null && LatinWords.areAllOf(text)) {
            found.add(at(file, place, "says in Latin letters: " + text));
        }
    }

    private static String at(Table file, DmnElement place, String complaint) {
        return file.file().getFileName() + ": " + place.getId() + " " + complaint;
    }
}
