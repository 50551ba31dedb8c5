package kz.patronat.engine.models;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Tells a reader of the folder what its models are for; made of the models alone. */
record ProcessesReadme(Models models) {

    String text() {
        return Stream.of(
                        Stream.of(HEAD),
                        models.processes().stream().map(this::line),
                        Stream.of(TABLES),
                        models.tables().stream()
                                .map(table ->
                                        row(code(table.name()), table.decision().getName(), said(table))),
                        models.processes().stream().map(this::section))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"))
                .concat("\n");
    }

    private static final String HEAD = """
            # Models

            Made of the models; a test fails when it is stale. Written anew by
            `./mvnw -q verify -Pmodels -Dpatronat.write=true`. Pictures lie in [docs/processes](../docs/processes/README.md).

            | process | name | what for | who starts it |
            | --- | --- | --- | --- |""";

    private static final String TABLES = """

            | decision table | name | what for |
            | --- | --- | --- |""";

    private String line(Model model) {
        return row(
                "[" + model.id() + "](#" + model.id() + ")",
                model.process().getName() + "<br>" + russian(model.process()),
                said(model.process()),
                starts(model));
    }

    private String starts(Model model) {
        var byItself = model.all(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .flatMap(start -> start(model, start));
        var callers = models.processes().stream()
                .filter(other -> other.all(CallActivity.class).stream()
                        .anyMatch(call -> model.id().equals(call.getCalledElement())))
                .map(other -> "called by " + other.id());
        return Stream.concat(byItself, callers).collect(Collectors.joining("<br>"));
    }

    private static Stream<String> start(Model model, StartEvent start) {
        var messages = start.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> "message "
                        + code(((MessageEventDefinition) definition)
                                .getMessage()
                                .getName()))
                .toList();
        if (!messages.isEmpty()) {
            return messages.stream();
        }
        return model.process().isCamundaStartableInTasklist() ? Stream.of("a clerk in Tasklist") : Stream.of();
    }

    private String section(Model model) {
        return Stream.of(
                        "\n## " + model.id() + "\n\n![" + model.id() + "](../docs/processes/" + model.id() + ".svg)",
                        table(
                                "| form | task | for |",
                                forms(model).sorted(Comparator.naturalOrder()).toList()),
                        table("| timer | name | reads |", timers(model).sorted().toList()),
                        table("| message | | where |", messages(model).sorted().toList()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> forms(Model model) {
        var starts = model.all(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .map(start -> row(code(start.getCamundaFormRef()), names(start), "start"));
        return Stream.concat(starts, model.userTasks().map(ProcessesReadme::form));
    }

    private static String form(UserTask task) {
        return row(
                code(task.getCamundaFormRef()), names(task), String.join(", ", task.getCamundaCandidateGroupsList()));
    }

    private static Stream<String> timers(Model model) {
        return model.all(TimerEventDefinition.class).stream().map(timer -> {
            var event = (Event) timer.getParentElement();
            return row(
                    code(event.getId()), names(event), code(timer.getTimeDate().getTextContent()));
        });
    }

    private static Stream<String> messages(Model model) {
        var events = model.all(MessageEventDefinition.class).stream()
                .filter(definition -> definition.getMessage() != null)
                .map(definition -> message(definition.getMessage(), (Event) definition.getParentElement()));
        var tasks = model.all(ReceiveTask.class).stream().map(task -> message(task.getMessage(), task));
        return Stream.concat(events, tasks);
    }

    private static String message(Message message, FlowElement element) {
        return row(code(message.getName()), element instanceof ThrowEvent ? "sent" : "awaited", names(element));
    }

    private static String table(String head, List<String> rows) {
        return rows.isEmpty()
                ? ""
                : "\n" + head + "\n" + head.replaceAll("[^|]+", " --- ") + "\n" + String.join("\n", rows);
    }

    private static String names(FlowElement element) {
        return element.getName() + " / " + russian(element);
    }

    private static String russian(BaseElement element) {
        return Model.property(element, "ru").orElse("");
    }

    private static String said(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent())
                .collect(Collectors.joining(" "))
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static String said(Table table) {
        var description = table.decision().getDescription();
        return description == null ? "" : description.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
