package kz.patronat.engine.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** Every user task has its form, and every name in the form is one that the task or the process knows. */
final class FormOfTaskRule implements Rule {

    @Override
    public Stream<String> complaints(Models models) {
        var found = new ArrayList<String>();
        var used = new HashSet<String>();
        for (var model : models.processes()) {
            model.nodes()
                    .forEach(node -> reference(node).ifPresent(reference -> {
                        used.add(reference.form());
                        reference(models, model, node, reference)
                                .forEach(complaint -> found.add(model.at(node, complaint)));
                    }));
            model.userTasks()
                    .filter(task -> reference(task).isEmpty())
                    .forEach(task -> found.add(model.at(task, "has no form")));
            model.userTasks()
                    .filter(task -> !hasOneListenerTwice(task))
                    .forEach(task -> found.add(model.at(task, "does not name one bean at create and at complete")));
        }
        models.forms().stream()
                .filter(form -> !used.contains(form.name()))
                .forEach(form -> found.add(form.file().getFileName() + ": is used by no task"));
        return found.stream();
    }

    private record Reference(String form, String binding) {}

    private static Optional<Reference> reference(FlowNode node) {
        if (node instanceof UserTask task && task.getCamundaFormRef() != null) {
            return Optional.of(new Reference(task.getCamundaFormRef(), task.getCamundaFormRefBinding()));
        }
        if (node instanceof StartEvent start && start.getCamundaFormRef() != null) {
            return Optional.of(new Reference(start.getCamundaFormRef(), start.getCamundaFormRefBinding()));
        }
        return Optional.empty();
    }

    private static List<String> reference(Models models, Model model, FlowNode node, Reference reference) {
        var form = models.form(reference.form());
        if (form.isEmpty()) {
            return List.of("names the form " + reference.form() + ", which does not exist");
        }
        var found = new ArrayList<String>();
        if (!"deployment".equals(reference.binding())) {
            found.add("does not bind its form to the deployment");
        }
        var local = Set.copyOf(Model.inputParameters(node));
        var declared = models.code().variables(model.id()).keySet();
        form.get().keys().stream()
                .filter(key -> !local.contains(key) && !declared.contains(key))
                .forEach(key -> found.add("has a form with the field " + key
                        + ", which is neither an input parameter nor a declared variable"));
        var readable = new HashSet<>(local);
        readable.addAll(declared);
        readable.addAll(form.get().keys());
        form.get().keysOfRows().forEach(readable::addAll);
        FormWords.readBy(form.get()).stream()
                .filter(name -> !readable.contains(name))
                .forEach(name -> found.add("has a form that reads " + name + ", which nobody sets"));
        return found;
    }

    private static boolean hasOneListenerTwice(UserTask task) {
        var listeners = Model.extensions(task, CamundaTaskListener.class)
                .collect(Collectors.groupingBy(
                        CamundaTaskListener::getCamundaEvent,
                        Collectors.mapping(
                                listener -> String.valueOf(listener.getCamundaDelegateExpression()),
                                Collectors.toSet())));
        var shown = listeners.getOrDefault("create", Set.of());
        var taken = listeners.getOrDefault("complete", Set.of());
        return shown.stream().anyMatch(taken::contains);
    }
}
