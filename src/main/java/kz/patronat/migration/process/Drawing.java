package kz.patronat.migration.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.Bilingual;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model, read for comparing.
 *
 * @param steps its elements by id, in the order of the file
 * @param conditions the condition of each way out of a gateway, by the id of the way
 * @param ways names of those ways
 */
record Drawing(Map<String, Step> steps, Map<String, String> conditions, Map<String, Bilingual> ways) {

    static Drawing of(BpmnModelInstance model) {
        var steps = new LinkedHashMap<String, Step>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> steps.put(node.getId(), step(node)));
        var conditions = new TreeMap<String, String>();
        var ways = new TreeMap<String, Bilingual>();
        for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
            var condition = flow.getConditionExpression();
            if (condition != null) {
                conditions.put(flow.getId(), condition.getTextContent().strip());
                ways.put(flow.getId(), name(flow.getName() == null ? flow.getSource() : flow));
            }
        }
        return new Drawing(steps, conditions, ways);
    }

    Optional<Step> step(String id) {
        return Optional.ofNullable(steps.get(withoutBody(id)));
    }

    /** The engine calls the frame around repeated instances of a step by a name of its own. */
    static String withoutBody(String id) {
        return id.replace("#multiInstanceBody", "");
    }

    private static Step step(FlowNode node) {
        return new Step(
                node.getId(),
                node.getElementType().getTypeName(),
                name(node),
                trigger(node),
                node instanceof UserTask task ? new TreeSet<>(task.getCamundaCandidateGroupsList()) : new TreeSet<>(),
                inputs(node),
                node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                        .filter(way -> node.equals(way.getSource()))
                        .map(SequenceFlow::getTarget)
                        .map(FlowNode::getId)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String trigger(FlowNode node) {
        if (node instanceof ReceiveTask task) {
            return messageOf(task.getMessage());
        }
        return node instanceof CatchEvent event
                ? event.getEventDefinitions().stream().map(Drawing::trigger).collect(Collectors.joining())
                : "";
    }

    private static String trigger(EventDefinition definition) {
        if (definition instanceof TimerEventDefinition timer) {
            return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                    .filter(Objects::nonNull)
                    .map(ModelElementInstance::getTextContent)
                    .map(String::strip)
                    .collect(Collectors.joining());
        }
        if (definition instanceof MessageEventDefinition message) {
            return messageOf(message.getMessage());
        }
        if (definition instanceof SignalEventDefinition signal) {
            return signal.getSignal().getName();
        }
        return definition instanceof ConditionalEventDefinition conditional
                ? conditional.getCondition().getTextContent().strip()
                : "";
    }

    private static String messageOf(@Nullable Message message) {
        return message == null ? "" : message.getName();
    }

    private static List<String> inputs(FlowNode node) {
        return extensions(node, CamundaInputOutput.class)
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .toList();
    }

    private static Bilingual name(FlowElement element) {
        return name(element, element.getName(), element.getId());
    }

    /** The Kazakh name as drawn, the Russian one from its property; without a name the id. */
    static Bilingual name(BaseElement element, @Nullable String drawn, String id) {
        var kazakh = drawn == null ? id : drawn;
        var russian = extensions(element, CamundaProperties.class)
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .filter(property -> "ru".equals(property.getCamundaName()))
                .findFirst();
        return new Bilingual(kazakh, russian.map(each -> each.getCamundaValue()).orElse(kazakh));
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null ? Stream.of() : extensions.getElementsQuery().filterByType(type).list().stream();
    }
}
