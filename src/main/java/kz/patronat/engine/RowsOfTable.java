package kz.patronat.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** One version of a table, asked which of its rows answer. */
final class RowsOfTable {

    private final List<DmnEvaluatedDecisionRule> fired = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<Input> columns;
    private final List<String> rows;

    RowsOfTable(String key, InputStream source) {
        var model = Dmn.readModelFromStream(source);
        var table = table(key, model);
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation -> fired.addAll(evaluation.getMatchingRules()));
        engine = configuration.buildEngine();
        decision = engine.parseDecision(key, model);
        columns = List.copyOf(table.getInputs());
        rows = ids(model, key);
    }

    /** Of its rows, as they stand in it; none of what is no table. */
    static List<String> ids(DmnModelInstance model, String key) {
        return ((Decision) model.getModelElementById(key)).getExpression() instanceof DecisionTable table
                ? table.getRules().stream().map(Rule::getId).toList()
                : List.of();
    }

    private static DecisionTable table(String key, DmnModelInstance model) {
        return (DecisionTable) ((Decision) model.getModelElementById(key)).getExpression();
    }

    /** @param number counts from 1 */
    record Row(int number, Map<String, Object> said) {}

    /** The engine tells its listeners and nobody else, so that one asks at a time. */
    synchronized List<Row> answering(Map<String, Object> input) {
        fired.clear();
        engine.evaluateDecisionTable(decision, input);
        return fired.stream()
                .map(rule -> new Row(rows.indexOf(rule.getId()) + 1, said(rule)))
                .toList();
    }

    private static Map<String, Object> said(DmnEvaluatedDecisionRule rule) {
        var said = new HashMap<String, Object>();
        rule.getOutputEntries()
                .forEach((name, output) -> said.put(name, output.getValue().getValue()));
        return said;
    }

    /** What is asked, by the names of the columns. */
    List<CaseHistory.Cell> asked(Map<String, String> input) {
        return columns.stream()
                .map(column -> new CaseHistory.Cell(column.getLabel(), input.get(name(column))))
                .toList();
    }

    private static @Nullable String name(Input column) {
        return column.getInputExpression().getText().getTextContent().strip();
    }
}
