package kz.patronat.engine.models;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Expressions read declared variables and call nothing; a condition reads one; timers and due dates read dates. */
final class VariableRule implements Rule {

    private static final Set<String> OF_THE_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream().flatMap(model -> complaints(models.code(), model));
    }

    private static Stream<String> complaints(Code code, Model model) {
        return Stream.of(
                        Expression.of(model).flatMap(expression -> undeclared(code, model, expression)),
                        model.all(ConditionExpression.class).stream().flatMap(condition -> tooMuch(model, condition)),
                        model.all(TimerEventDefinition.class).stream().flatMap(timer -> dateless(code, model, timer)),
                        model.userTasks()
                                .filter(task -> task.getCamundaDueDate() == null)
                                .map(task -> model.at(task, "has no due date")),
                        model.userTasks()
                                .filter(task -> task.getCamundaDueDate() != null)
                                .filter(task -> !isDate(code, model, task.getCamundaDueDate()))
                                .map(task ->
                                        model.at(task, "is due at %s, which is no date", task.getCamundaDueDate())))
                .flatMap(found -> found);
    }

    private static Stream<String> undeclared(Code code, Model model, Expression expression) {
        if (expression.isCall()) {
            return Stream.of(model.at(expression.owner(), "calls something in %s", expression.text()));
        }
        var known = visible(code, model, expression.owner());
        return expression.names().stream()
                .filter(name -> !known.contains(name))
                .map(name -> model.at(expression.owner(), "reads %s, which is not declared", name));
    }

    /** Names that an expression at this element may read. */
    static Set<String> visible(Code code, Model model, BaseElement element) {
        var known = new HashSet<>(OF_THE_ENGINE);
        known.addAll(code.variables(model.id()).keySet());
        Model.around(element)
                .filter(BaseElement.class::isInstance)
                .map(BaseElement.class::cast)
                .forEach(scope -> {
                    known.addAll(Model.inputParameters(scope));
                    loop(scope)
                            .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable)
                            .forEach(known::add);
                });
        return known;
    }

    private static Stream<MultiInstanceLoopCharacteristics> loop(ModelElementInstance scope) {
        return scope instanceof BoundaryEvent
                ? Stream.of()
                : scope.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream();
    }

    private static Stream<String> tooMuch(Model model, ConditionExpression condition) {
        var flow = Model.owner(condition).orElseThrow();
        return Expression.namesIn(condition.getTextContent()).size() <= 1
                ? Stream.of()
                : Stream.of(model.at(flow, "calculates: a condition reads one variable"));
    }

    private static Stream<String> dateless(Code code, Model model, TimerEventDefinition timer) {
        var event = Model.owner(timer).orElseThrow();
        var date = timer.getTimeDate();
        return date != null && isDate(code, model, date.getTextContent())
                ? Stream.of()
                : Stream.of(model.at(event, "is a timer that reads no variable of the type Date"));
    }

    private static boolean isDate(Code code, Model model, String expression) {
        var names = List.copyOf(Expression.namesIn(expression));
        return names.size() == 1
                && expression.strip().equals("${" + names.get(0) + "}")
                && code.variables(model.id()).get(names.get(0)) == Date.class;
    }
}
