package kz.patronat.engine.models;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Writes down every flow node entered and every sequence flow taken, over all engines of this run of the tests. */
class PassedFlows extends AbstractBpmnParseListener {

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    static boolean include(String process, String element) {
        return PASSED.contains(process + " " + element);
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        listen(definition, definition.getKey());
    }

    private static void listen(ScopeImpl scope, String process) {
        for (var activity : scope.getActivities()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, passing(process, activity.getId()));
            outgoing(activity, process);
            listen(activity, process);
        }
    }

    private static void outgoing(ActivityImpl activity, String process) {
        for (var transition : activity.getOutgoingTransitions()) {
            ((TransitionImpl) transition)
                    .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, passing(process, transition.getId()));
        }
    }

    private static ExecutionListener passing(String process, String element) {
        return execution -> PASSED.add(process + " " + element);
    }
}
