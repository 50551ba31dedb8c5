package kz.patronat.engine.models;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Work is named by {@code delegateExpression} alone, and the name is that of a component of the fitting kind. */
final class BeanRule implements Rule {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern NAME = Pattern.compile("[$#]\\{(\\w+)}");
    private static final List<String> WORKING =
            List.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition");

    @Override
    public Stream<String> complaints(Models models) {
        return models.processes().stream()
                .flatMap(model -> Stream.concat(
                        within(model.bpmn().getDefinitions().getDomElement())
                                .flatMap(element -> complaint(models, model, element).stream()),
                        model.all(ScriptTask.class).stream().map(task -> model.at(task, "is a script task"))));
    }

    private static Optional<String> complaint(Models models, Model model, DomElement element) {
        var kind = kindOf(element.getLocalName());
        if (kind == null) {
            return Optional.empty();
        }
        var expression = element.getAttribute(CAMUNDA, "delegateExpression");
        if (expression == null) {
            expression = element.getAttribute("delegateExpression");
        }
        var place = model.file().getFileName() + ": " + idOf(element);
        var forbidden = Stream.of("class", "expression", "type", "topic")
                .filter(name ->
                        element.hasAttribute(CAMUNDA, name) || isListener(element) && element.hasAttribute(name))
                .findFirst();
        if (forbidden.isPresent()) {
            return Optional.of(place + " uses camunda:" + forbidden.get() + " instead of delegateExpression");
        }
        if (element.getLocalName().equals("businessRuleTask") && element.hasAttribute(CAMUNDA, "decisionRef")) {
            return Optional.empty();
        }
        if (expression == null) {
            return element.getLocalName().equals("messageEventDefinition")
                    ? Optional.empty()
                    : Optional.of(place + " names no delegateExpression");
        }
        var name = NAME.matcher(expression);
        if (!name.matches()) {
            return Optional.of(place + " calls " + expression + ", which is no plain name of a bean");
        }
        var bean = models.code().beans().get(name.group(1));
        if (bean == null) {
            return Optional.of(place + " names the bean " + name.group(1) + ", which does not exist");
        }
        return kind.stream().anyMatch(type -> type.isAssignableFrom(bean))
                ? Optional.empty()
                : Optional.of(place + " names the bean " + name.group(1) + ", which is no "
                        + kind.get(0).getSimpleName());
    }

    private static List<Class<?>> kindOf(String element) {
        return switch (element) {
            case "taskListener" -> List.of(TaskListener.class);
            case "executionListener" -> List.of(ExecutionListener.class);
            default -> WORKING.contains(element) ? List.of(JavaDelegate.class, ActivityBehavior.class) : null;
        };
    }

    private static boolean isListener(DomElement element) {
        return element.getLocalName().endsWith("Listener");
    }

    private static String idOf(DomElement element) {
        var owner = element;
        while (isListener(owner)
                || owner.getAttribute("id") == null
                || owner.getLocalName().endsWith("Definition")) {
            owner = owner.getParentElement();
        }
        return owner.getAttribute("id");
    }

    private static Stream<DomElement> within(DomElement parent) {
        return parent.getChildElements().stream().flatMap(child -> Stream.concat(Stream.of(child), within(child)));
    }
}
