package kz.patronat.engine.models;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Nobody waits for a message for ever: a timer is armed beside it, around it or around the call of its process. */
final class WaitRule implements Rule {

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream()
                .flatMap(model -> model.nodes()
                        .filter(WaitRule::awaitsMessage)
                        .filter(node -> !hasDeadline(models, model, node))
                        .map(node -> model.at(node, "awaits a message without a deadline")));
    }

    private static boolean awaitsMessage(FlowNode node) {
        return node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent
                        && !node.getChildElementsByType(MessageEventDefinition.class)
                                .isEmpty();
    }

    private static boolean hasDeadline(Models models, Model model, FlowNode node) {
        return isRaced(node)
                || Model.around(node).anyMatch(around -> isTimed(model, around))
                || models.processes().stream().anyMatch(caller -> callsInTime(models, caller, model.id()));
    }

    private static boolean callsInTime(Models models, Model caller, String called) {
        return caller.all(CallActivity.class).stream()
                .filter(call -> called.equals(call.getCalledElement()))
                .anyMatch(call -> hasDeadline(models, caller, call));
    }

    /** Behind an event-based gateway another branch may be a timer. */
    private static boolean isRaced(FlowNode node) {
        return node.getPreviousNodes().list().stream()
                .filter(EventBasedGateway.class::isInstance)
                .flatMap(gateway -> gateway.getSucceedingNodes().list().stream())
                .anyMatch(WaitRule::hasTimer);
    }

    private static boolean isTimed(Model model, ModelElementInstance around) {
        Predicate<BoundaryEvent> attached = event -> event.getAttachedTo().equals(around);
        return around instanceof Activity
                        && model.all(BoundaryEvent.class).stream()
                                .filter(attached)
                                .anyMatch(WaitRule::hasTimer)
                || around instanceof SubProcess scope && hasTimedEventSubProcess(scope);
    }

    private static boolean hasTimedEventSubProcess(SubProcess scope) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(event -> event.getChildElementsByType(StartEvent.class).stream())
                .anyMatch(WaitRule::hasTimer);
    }

    private static boolean hasTimer(FlowNode node) {
        return !node.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }
}
