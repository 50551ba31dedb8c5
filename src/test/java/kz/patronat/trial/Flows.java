package kz.patronat.trial;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells each sequence flow that is taken, of which the history of the engine knows nothing. */
final class Flows extends AbstractBpmnParseListener {

    private final Consumer<String> taken;

    Flows(Consumer<String> taken) {
        this.taken = taken;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        listen(definition, definition.getKey());
    }

    private void listen(ScopeImpl scope, String process) {
        for (var activity : scope.getActivities()) {
            activity.getOutgoingTransitions().forEach(transition -> {
                ExecutionListener telling =
                        execution -> taken.accept(kz.patronat.replay.Element.named(process, transition.getId()));
                ((TransitionImpl) transition).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, telling);
            });
            listen(activity, process);
        }
    }
}
