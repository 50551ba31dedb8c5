package kz.patronat.engine.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Everything is drawn, inside what it belongs to, and neither shapes nor flows lie on foreign shapes. */
final class DrawingRule implements Rule {

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream().flatMap(model -> complaints(model).stream());
    }

    private static List<String> complaints(Model model) {
        var found = new ArrayList<String>();
        var shapes = new HashMap<BaseElement, Box>();
        model.all(BpmnShape.class).forEach(shape -> shapes.put(shape.getBpmnElement(), Box.of(shape.getBounds())));
        Map<BaseElement, BpmnEdge> edges = model.all(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .collect(Collectors.toMap(BpmnEdge::getBpmnElement, edge -> edge, (first, second) -> first));
        var nodes = model.nodes().toList();
        nodes.stream()
                .filter(node -> !shapes.containsKey(node))
                .forEach(node -> found.add(model.at(node, "is not drawn")));
        model.flows()
                .filter(flow -> !edges.containsKey(flow))
                .forEach(flow -> found.add(model.at(flow, "is not drawn")));
        if (!found.isEmpty()) {
            return found;
        }
        nodes.forEach(node -> found.addAll(shapes(model, node, nodes, shapes)));
        model.flows().forEach(flow -> found.addAll(flows(model, flow, edges.get(flow), nodes, shapes)));
        return found;
    }

    private static List<String> shapes(Model model, FlowNode node, List<FlowNode> nodes, Map<BaseElement, Box> shapes) {
        var found = new ArrayList<String>();
        var box = shapes.get(node);
        if (node.getParentElement() instanceof FlowNode parent
                && !shapes.get(parent).holds(box)) {
            found.add(model.at(node, "is drawn outside of %s", parent.getId()));
        }
        nodes.stream()
                .filter(other -> other.getId().compareTo(node.getId()) > 0 && areNeighbours(node, other))
                .filter(other -> !isAttached(node, other) && !isAttached(other, node))
                .filter(other -> box.overlaps(shapes.get(other)))
                .forEach(other -> found.add(model.at(node, "lies on %s", other.getId())));
        return found;
    }

    private static List<String> flows(
            Model model, SequenceFlow flow, BpmnEdge edge, List<FlowNode> nodes, Map<BaseElement, Box> shapes) {
        var way = List.copyOf(edge.getWaypoints());
        return nodes.stream()
                .filter(node -> areNeighbours(flow, node))
                .filter(node -> node != flow.getSource() && node != flow.getTarget())
                .filter(node -> !isAttached(flow.getSource(), node))
                .filter(node -> crosses(way, shapes.get(node)))
                .map(node -> model.at(flow, "runs through %s", node.getId()))
                .toList();
    }

    private static boolean crosses(List<Waypoint> way, Box box) {
        for (var i = 1; i < way.size(); i++) {
            if (Box.between(way.get(i - 1), way.get(i)).overlaps(box)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areNeighbours(BaseElement one, BaseElement other) {
        return one.getParentElement().equals(other.getParentElement());
    }

    private static boolean isAttached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }
}
