package kz.patronat.engine.models;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Every step is reached from a start, and from every step a way goes on to an end. */
final class WayRule implements Rule {

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream().flatMap(WayRule::complaints);
    }

    private static Stream<String> complaints(Model model) {
        var reached = reached(model);
        return Stream.concat(
                model.nodes()
                        .filter(node -> !reached.contains(node))
                        .map(node -> model.at(node, "is reached by no way")),
                model.nodes().filter(node -> leadsNowhere(model, node)).map(node -> model.at(node, "leads nowhere")));
    }

    private static boolean leadsNowhere(Model model, FlowNode node) {
        return !(node instanceof EndEvent)
                && !isEventSubProcess(node)
                && next(model, node).findAny().isEmpty();
    }

    /** By the flows as the engine reads them, not by what the nodes say of their flows. */
    private static Stream<FlowNode> next(Model model, FlowNode node) {
        return model.flows().filter(flow -> node.equals(flow.getSource())).map(SequenceFlow::getTarget);
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess scope && scope.triggeredByEvent();
    }

    private static Set<FlowNode> reached(Model model) {
        var reached = new HashSet<FlowNode>();
        var next = new ArrayDeque<FlowNode>(begun(model.process()));
        while (!next.isEmpty()) {
            var node = next.pop();
            if (!reached.add(node)) {
                continue;
            }
            next(model, node).forEach(next::add);
            model.all(BoundaryEvent.class).stream()
                    .filter(event -> node.equals(event.getAttachedTo()))
                    .forEach(next::add);
            if (node instanceof SubProcess scope) {
                next.addAll(begun(scope));
            }
        }
        return reached;
    }

    /** What a scope itself begins: its starts and the event sub-processes that listen in it. */
    private static Collection<FlowNode> begun(ModelElementInstance scope) {
        return scope.getChildElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof StartEvent || isEventSubProcess(node))
                .toList();
    }
}
