package kz.patronat.trial;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.patronat.replay.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * What is to be known of the elements of models to speak of them.
 *
 * @param names Kazakh and Russian, of a sequence flow also the element it leaves
 * @param branching gateways that choose a way
 * @param nodes all flow nodes
 * @param gateways all gateways
 * @param ends end events of the processes themselves
 */
record ModelFacts(
        Map<String, List<String>> names,
        TreeSet<String> branching,
        TreeSet<String> nodes,
        TreeSet<String> gateways,
        TreeSet<String> ends) {

    static ModelFacts of(Map<String, String> files) {
        var facts = new ModelFacts(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        files.forEach((name, text) -> {
            if (name.endsWith(".bpmn")) {
                facts.read(text);
            }
        });
        return facts;
    }

    private void read(String text) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        for (var process : model.getModelElementsByType(Process.class)) {
            names.put(process.getId(), names(process, process.getName()));
            for (var element : model.getModelElementsByType(FlowElement.class)) {
                add(process, element);
            }
        }
    }

    private void add(Process process, FlowElement element) {
        var name = Element.named(process.getId(), element.getId());
        var known = names(element, element.getName());
        if (element instanceof SequenceFlow flow) {
            known.add(Element.named(process.getId(), flow.getSource().getId()));
        }
        names.put(name, known);
        if (element instanceof FlowNode node) {
            nodes.add(name);
            if (node instanceof Gateway) {
                gateways.add(name);
                if (node.getOutgoing().size() > 1) {
                    branching.add(name);
                }
            }
            if (node instanceof EndEvent && node.getParentElement() == process) {
                ends.add(name);
            }
        }
    }

    private static List<String> names(BaseElement element, String kazakh) {
        var extensions = element.getExtensionElements();
        var russian = extensions == null
                ? ""
                : extensions.getChildElementsByType(CamundaProperties.class).stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> "ru".equals(property.getCamundaName()))
                        .map(property -> String.valueOf(property.getCamundaValue()))
                        .findFirst()
                        .orElse("");
        return new ArrayList<>(List.of(kazakh == null ? "" : kazakh.replaceAll("\\s+", " "), russian));
    }
}
