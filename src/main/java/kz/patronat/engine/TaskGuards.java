package kz.patronat.engine;

import java.util.Optional;
import kz.patronat.casefile.Act;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a {@link TaskGuard} on every user task of every model, as a built-in listener that nothing can skip. */
@Component
class TaskGuards extends AbstractBpmnParseListener {

    private static final String ACT = "act";

    private final TaskRules rules;

    TaskGuards(TaskRules rules) {
        this.rules = rules;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var guard = new TaskGuard(
                rules, task.getCandidateGroupIdExpressions(), act(element).orElse(null));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, guard);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, guard);
    }

    /** The extension property {@code act}; a word that is no act stops the deployment. */
    private static Optional<Act> act(Element element) {
        return child(element, "extensionElements")
                .flatMap(extensions -> child(extensions, "properties"))
                .flatMap(properties -> properties.elements("property").stream()
                        .filter(property -> ACT.equals(property.attribute("name")))
                        .findFirst())
                .map(property -> Act.valueOf(property.attribute("value")));
    }

    private static Optional<Element> child(@Nullable Element element, String name) {
        return Optional.ofNullable(element).map(parent -> parent.element(name));
    }
}
