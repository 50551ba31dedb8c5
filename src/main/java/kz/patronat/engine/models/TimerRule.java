package kz.patronat.engine.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Timers stand where the engine arms them, and arms them late enough. */
final class TimerRule implements Rule {

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream()
                .flatMap(model -> model.all(TimerEventDefinition.class).stream()
                        .map(timer -> (Event) timer.getParentElement())
                        .flatMap(event -> complaints(model, event)));
    }

    private static Stream<String> complaints(Model model, Event event) {
        if (event instanceof StartEvent
                && event.getParentElement() instanceof SubProcess around
                && around.triggeredByEvent()
                && around.getParentElement() instanceof Process) {
            return Stream.of(model.at(event, "is evaluated at the start of the process, before its date exists"));
        }
        if (event instanceof StartEvent && event.getParentElement() instanceof Process) {
            return Stream.of(model.at(event, "starts a process without a case"));
        }
        if (event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo() instanceof ServiceTask task
                && task.isCamundaAsyncBefore()) {
            return Stream.of(model.at(event, "is not armed while the job of its service task waits"));
        }
        return Stream.of();
    }
}
