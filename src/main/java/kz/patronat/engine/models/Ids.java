package kz.patronat.engine.models;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Signal;

/** Ids say what the element is and what for: none is the one a modeler generates. */
final class Ids implements Rule {

    /** Prefixes of the ids that the code may name. */
    static final String PREFIXES =
            "(StartEvent|EndEvent|Event|Timer|CatchEvent|ThrowEvent|BoundaryEvent|UserTask|ServiceTask"
                    + "|SendTask|ReceiveTask|BusinessRuleTask|CallActivity|SubProcess|Gateway|Flow|Message|Error|Escalation|Signal)";

    private static final String REST = "_[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)*";

    private static final Map<String, String> PREFIX_OF_TYPE = Map.of(
            "startEvent", "StartEvent",
            "endEvent", "EndEvent",
            "userTask", "UserTask",
            "serviceTask", "ServiceTask",
            "receiveTask", "ReceiveTask",
            "businessRuleTask", "BusinessRuleTask",
            "callActivity", "CallActivity",
            "subProcess", "SubProcess",
            "sequenceFlow", "Flow");

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream().flatMap(Ids::complaints);
    }

    private static Stream<String> complaints(Model model) {
        return Stream.of(
                        model.nodes(),
                        model.flows(),
                        model.all(Message.class).stream(),
                        model.all(Error.class).stream(),
                        model.all(Signal.class).stream(),
                        model.all(Escalation.class).stream())
                .flatMap(elements -> elements)
                .map(element -> (BaseElement) element)
                .filter(element -> !element.getId().matches(prefix(element) + REST))
                .map(element -> model.at(element, "has no speaking id %s_…", prefix(element)));
    }

    private static String prefix(BaseElement element) {
        if (element instanceof Gateway) {
            return "Gateway";
        }
        return PREFIX_OF_TYPE.getOrDefault(element.getElementType().getTypeName(), PREFIXES);
    }
}
