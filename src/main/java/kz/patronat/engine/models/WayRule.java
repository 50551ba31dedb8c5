package kz.patronat.engine.models;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        return models.processes().stream().flatMap(model -> new Ways(model).complaints());
    }

    /** The flows of a model as the engine reads them, not as the nodes speak of them; by ids, for models are large. */
    private static final class Ways {

        private final Model model;
        private final Map<String, List<FlowNode>> next;
        private final Map<String, List<FlowNode>> attached;

        Ways(Model model) {
            this.model = model;
            next = model.flows()
                    .filter(flow -> flow.getSource() != null)
                    .collect(groupingBy(flow -> flow.getSource().getId(), mapping(SequenceFlow::getTarget, toList())));
            attached = model.all(BoundaryEvent.class).stream()
                    .collect(groupingBy(
                            event -> event.getAttachedTo().getId(), mapping(FlowNode.class::cast, toList())));
        }

        Stream<String> complaints() {
            var reached = reached();
            return Stream.concat(
                    model.nodes()
                            .filter(node -> !reached.contains(node.getId()))
                            .map(node -> model.at(node, "is reached by no way")),
                    model.nodes().filter(this::leadsNowhere).map(node -> model.at(node, "leads nowhere")));
        }

        private boolean leadsNowhere(FlowNode node) {
            return !(node instanceof EndEvent) && !isEventSubProcess(node) && !next.containsKey(node.getId());
        }

        private Set<String> reached() {
            var reached = new HashSet<String>();
            var waiting = new ArrayDeque<FlowNode>(begun(model.process()));
            while (!waiting.isEmpty()) {
                var node = waiting.pop();
                if (!reached.add(node.getId())) {
                    continue;
                }
                waiting.addAll(next.getOrDefault(node.getId(), List.of()));
                waiting.addAll(attached.getOrDefault(node.getId(), List.of()));
                if (node instanceof SubProcess scope) {
                    waiting.addAll(begun(scope));
                }
            }
            return reached;
        }
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess scope && scope.triggeredByEvent();
    }

    /** What a scope itself begins: its starts and the event sub-processes that listen in it. */
    private static Collection<FlowNode> begun(ModelElementInstance scope) {
        return scope.getChildElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof StartEvent || isEventSubProcess(node))
                .toList();
    }
}
