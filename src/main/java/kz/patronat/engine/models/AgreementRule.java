package kz.patronat.engine.models;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Role;
import kz.patronat.casefile.Act;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Messages, errors, roles and acts of the models are those of the code, and the elements that the code names exist. */
final class AgreementRule implements Rule {

    private static final List<String> ACTS =
            Arrays.stream(Act.values()).map(Act::name).toList();

    @Override
    public Stream<String> complaints(Models models) {
        return Stream.concat(
                models.processes().stream().flatMap(model -> complaints(models.code(), model)),
                models.code().contracts().stream().flatMap(contract -> complaints(models, contract)));
    }

    private static Stream<String> complaints(Code code, Model model) {
        return Stream.of(
                        model.all(Message.class).stream()
                                .filter(each -> !isDeclared(code, each.getName(), "[a-z-]+\\.[a-z-]+"))
                                .map(each -> model.at(each, "has the name %s, which no code declares", each.getName())),
                        model.all(Error.class).stream()
                                .filter(each -> !isDeclared(code, each.getErrorCode(), "[a-z-]+"))
                                .map(each ->
                                        model.at(each, "has the code %s, which no code declares", each.getErrorCode())),
                        model.all(Escalation.class).stream()
                                .filter(each -> !isDeclared(code, each.getEscalationCode(), "[a-z-]+"))
                                .map(each -> model.at(
                                        each, "has the code %s, which no code declares", each.getEscalationCode())),
                        model.all(Signal.class).stream()
                                .map(each -> model.at(each, "is a signal, which knows no tenant and no case")),
                        model.userTasks().flatMap(task -> complaints(model, task)))
                .flatMap(found -> found);
    }

    private static boolean isDeclared(Code code, String name, String shape) {
        return name != null && name.matches(shape) && code.constants().contains(name);
    }

    private static Stream<String> complaints(Model model, UserTask task) {
        var groups = task.getCamundaCandidateGroupsList();
        return Stream.of(
                        groups.stream()
                                .filter(group -> Role.of(group).isEmpty())
                                .map(group -> model.at(task, "is for %s, which is no role", group)),
                        groups.isEmpty() ? Stream.of(model.at(task, "is for no role")) : Stream.<String>of(),
                        Model.property(task, "act").stream()
                                .filter(act -> !ACTS.contains(act))
                                .map(act -> model.at(task, "is the act %s, which does not exist", act)))
                .flatMap(found -> found);
    }

    private static Stream<String> complaints(Models models, Contract contract) {
        var model = models.process(contract.key());
        if (model.isEmpty()) {
            return Stream.of(contract.type().getSimpleName() + ": no model is called " + contract.key());
        }
        var missing = contract.elements().stream()
                .filter(element -> !model.get().has(element))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Stream.of()
                : Stream.of(contract.type().getSimpleName() + ": " + contract.key() + " has no " + missing);
    }
}
