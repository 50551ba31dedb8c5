package kz.patronat.engine.models;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.document.Facts;
import kz.patronat.document.PaperKind;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** One table of what each process waits for, whom it asks and which papers its steps have in hand. */
record ProcessTables(Models models) {

    static final Path FILE = Path.of("docs/processes/README.md");

    private static final String HEAD = """
            # Processes at a glance

            Made of the models and of the code that they name; a test fails when it is stale. Written anew by
            `./mvnw -q verify -Pmodels -Dpatronat.write=true`. What each timer and message is called in Kazakh and Russian stands in
            [processes/README.md](../../processes/README.md). Documents are the papers that the steps draw, sign, issue or look at.

            | process | timers | messages | forms | roles | documents |
            | --- | --- | --- | --- | --- | --- |
            """;

    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"[$]\\{(\\w+)}\"");

    /** How many calls lie at most between a step and the paper it has in hand. */
    private static final int CALLS = 3;

    String text() {
        var code = new ClassFileImporter().importPath(Path.of("target/classes"));
        return models.processes().stream().map(model -> row(model, code)).collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private String row(Model model, JavaClasses code) {
        return Stream.of(
                        picture(model.process().getName(), model.id() + ".svg") + "<br>"
                                + picture(
                                        Model.property(model.process(), "ru").orElse(""), "ru/" + model.id() + ".svg"),
                        cell(timers(model)),
                        cell(model.all(Message.class).stream().map(Message::getName)),
                        cell(forms(model)),
                        cell(model.userTasks()
                                .map(UserTask::getCamundaCandidateGroupsList)
                                .flatMap(List::stream)),
                        cell(papers(model, code).stream()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String picture(String name, String file) {
        return "[" + name + "](" + file + ")";
    }

    private static Stream<String> timers(Model model) {
        return model.all(TimerEventDefinition.class).stream()
                .map(timer -> ElementTemplates.nameOf(timer.getTimeDate().getTextContent()));
    }

    private static Stream<String> forms(Model model) {
        return Stream.concat(
                        model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef),
                        model.userTasks().map(UserTask::getCamundaFormRef))
                .filter(form -> form != null);
    }

    private Set<String> papers(Model model, JavaClasses code) {
        var papers = new TreeSet<String>();
        BEAN.matcher(Bpmn.convertToString(model.bpmn()))
                .results()
                .map(match -> models.code().beans().get(match.group(1)))
                .filter(bean -> bean != null)
                .distinct()
                .forEach(bean -> collect(code.get(bean).getCodeUnits(), CALLS, papers));
        return papers;
    }

    private static void collect(Collection<JavaCodeUnit> units, int calls, Set<String> papers) {
        for (var unit : units) {
            unit.getFieldAccesses().stream()
                    .filter(access -> access.getTargetOwner().isEquivalentTo(PaperKind.class))
                    .map(access -> access.getTarget().getName())
                    .filter(name -> Arrays.stream(PaperKind.values())
                            .anyMatch(kind -> kind.name().equals(name)))
                    .forEach(papers::add);
            unit.getConstructorCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isAssignableTo(Facts.class))
                    .forEach(call -> collect(call.getTargetOwner().getCodeUnits(), 0, papers));
            if (calls > 0) {
                collect(
                        unit.getMethodCallsFromSelf().stream()
                                .filter(call ->
                                        call.getTargetOwner().getPackageName().startsWith("kz.patronat"))
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .map(method -> (JavaCodeUnit) method)
                                .collect(Collectors.toSet()),
                        calls - 1,
                        papers);
            }
        }
    }

    private static String cell(Stream<String> names) {
        return names.distinct().sorted().map(name -> "`" + name + "`").collect(Collectors.joining("<br>"));
    }
}
