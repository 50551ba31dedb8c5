package kz.patronat.engine.models;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What a person sees on the diagram has a Kazakh and a Russian name; user tasks say what the officer must see to. */
final class NameRule implements Rule {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern CLAUSE = Pattern.compile("\\bC(\\d+)");
    private static final int LAST_CLAUSE = 26;

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream().flatMap(NameRule::complaints);
    }

    private static Stream<String> complaints(Model model) {
        var visible = Stream.concat(
                model.nodes().filter(NameRule::needsName), model.flows().filter(NameRule::needsName));
        return Stream.of(
                        visible.flatMap(element -> names(model, element)),
                        names(model, model.process().getName(), model.process()),
                        questions(model),
                        undocumented(model),
                        unknownClauses(model))
                .flatMap(found -> found);
    }

    private static boolean needsName(FlowNode node) {
        return !(node instanceof Gateway) || isQuestion(node) || node.getName() != null;
    }

    private static boolean needsName(SequenceFlow flow) {
        return isQuestion(flow.getSource()) || flow.getName() != null;
    }

    private static boolean isQuestion(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
    }

    private static Stream<String> names(Model model, FlowElement element) {
        return names(model, element.getName(), element);
    }

    private static Stream<String> names(
            Model model, String kazakh, org.camunda.bpm.model.bpmn.instance.BaseElement element) {
        var russian = Model.property(element, "ru").orElse("");
        return Stream.of(
                        isWord(kazakh) ? "" : model.at(element, "has no Kazakh name"),
                        isWord(russian) ? "" : model.at(element, "has no Russian name (property ru)"))
                .filter(complaint -> !complaint.isEmpty());
    }

    private static boolean isWord(String name) {
        return name != null && CYRILLIC.matcher(name).find() || name != null && name.matches("\\d+");
    }

    private static Stream<String> questions(Model model) {
        return model.nodes()
                .filter(NameRule::isQuestion)
                .filter(node ->
                        node.getName() != null && !node.getName().strip().endsWith("?"))
                .map(node -> model.at(node, "branches but asks no question"));
    }

    private static Stream<String> undocumented(Model model) {
        return model.userTasks()
                .filter(task -> !Model.isDocumented(task))
                .map(task -> model.at(task, "has no documentation"));
    }

    private static Stream<String> unknownClauses(Model model) {
        return model.all(Documentation.class).stream()
                .flatMap(documentation ->
                        CLAUSE.matcher(documentation.getTextContent()).results())
                .filter(clause -> Integer.parseInt(clause.group(1)) > LAST_CLAUSE)
                .map(clause -> model.at(model.process(), "cites clause %s, which does not exist", clause.group()));
    }
}
