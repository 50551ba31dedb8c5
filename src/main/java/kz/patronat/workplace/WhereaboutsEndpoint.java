package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Handovers;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffNames;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.People;
import kz.patronat.engine.CaseHistory;
import kz.patronat.engine.CaseHistory.Step;
import kz.patronat.engine.NextSteps;
import kz.patronat.engine.OpenTasks;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a case stands: its way so far, why a task has come, where each answer leads, and whom it is about. */
@RestController
@RequestMapping("/camunda/api/patronat")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class WhereaboutsEndpoint {

    private static final String USER_TASK = "userTask";
    private static final String START = "startEvent";

    private final OpenTasks tasks;
    private final ReachableFolders folders;
    private final CaseHistory history;
    private final NextSteps next;
    private final People people;
    private final Children children;
    private final Handovers handovers;
    private final StaffNames staff;
    private final Texts texts;

    WhereaboutsEndpoint(
            OpenTasks tasks,
            ReachableFolders folders,
            CaseHistory history,
            NextSteps next,
            People people,
            Children children,
            Handovers handovers,
            StaffNames staff,
            Texts texts) {
        this.tasks = tasks;
        this.folders = folders;
        this.history = history;
        this.next = next;
        this.people = people;
        this.children = children;
        this.handovers = handovers;
        this.staff = staff;
        this.texts = texts;
    }

    record StepRow(String at, String process, String name, String who) {}

    record PersonRow(String part, String name, String born, String phone, String email, String address) {}

    /** That a task of the case passed from one to another. */
    record HandoverRow(String at, String sentence) {}

    record CaseSoFar(
            List<WayOnPicture> paths, List<StepRow> steps, List<HandoverRow> handovers, List<PersonRow> people) {}

    /** The way of the case so far and the people in it. */
    @GetMapping("/cases/{number}/whereabouts")
    CaseSoFar ofCase(
            @PathVariable String number, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var file = folders.caseFile(reader, number).orElseThrow(ReachableFolders.NotReachable::new);
        var language = ReaderLanguage.of(request);
        var names = history.names(language);
        return new CaseSoFar(
                paths(file, language),
                steps(file, names, staff.in(language)),
                handovers(file, names, language),
                people(file, language));
    }

    /** Where each answer to the task leads; also of a visit that has no case yet. */
    @GetMapping("/tasks/{taskId}/next")
    NextSteps.Place next(
            @PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var task = tasks.find(taskId)
                .filter(open -> reader.reads(open.provider()))
                .orElseThrow(ReachableFolders.NotReachable::new);
        return next.after(task, ReaderLanguage.of(request));
    }

    /** A task to go on with, and whether it is of the case just worked on. */
    record NextTask(String id, String name, String folder, boolean sameCase) {}

    /** After a task is done, the next one of the same case that the person may do, or else the most urgent. */
    @GetMapping("/tasks/{taskId}/afterwards")
    List<NextTask> afterwards(
            @PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        tasks.providerOf(taskId).filter(reader::reads).orElseThrow(ReachableFolders.NotReachable::new);
        var names = history.names(ReaderLanguage.of(request));
        return tasks.next(reader.getName(), reader.groups(), taskId).stream()
                .map(next -> new NextTask(
                        next.task().id(),
                        names.apply(next.task().name()),
                        next.task().folder(),
                        next.sameCase()))
                .toList();
    }

    private List<WayOnPicture> paths(CaseFile file, Language language) {
        var names = history.names(language);
        return history.paths(file.number()).stream()
                .map(path -> WayOnPicture.of(path, names, texts, language))
                .toList();
    }

    /** What people did, newest first, and how it began. */
    private List<StepRow> steps(CaseFile file, UnaryOperator<String> names, UnaryOperator<String> staff) {
        var rows = new ArrayList<StepRow>();
        for (var step : history.steps(file.number())) {
            if (step.to() != null && !step.isCancelled() && isOfPeople(step)) {
                rows.add(
                        0,
                        new StepRow(
                                Written.moment(step.to()),
                                names.apply(step.process()),
                                names.apply(step.name()),
                                step.userId() == null ? "" : staff.apply(step.userId())));
            }
        }
        return rows;
    }

    private List<HandoverRow> handovers(CaseFile file, UnaryOperator<String> names, Language language) {
        var called = staff.in(language);
        return handovers.of(file.number()).stream()
                .map(passed -> new HandoverRow(
                        Written.moment(passed.at()),
                        texts.in(
                                language,
                                "access.journal.handover." + passed.kind(),
                                names.apply(passed.task()),
                                passed.from() == null ? "—" : called.apply(passed.from()),
                                passed.to() == null ? "—" : called.apply(passed.to()),
                                passed.reason())))
                .toList();
    }

    private static boolean isOfPeople(Step step) {
        return step.type().equals(USER_TASK) || step.type().equals(START);
    }

    private List<PersonRow> people(CaseFile file, Language language) {
        var rows = new ArrayList<PersonRow>();
        people.of(file.number())
                .forEach(person -> rows.add(new PersonRow(
                        texts.in(language, "workplace.part." + person.part()),
                        person.name().full(),
                        Written.day(person.birthDate()),
                        Objects.toString(person.phone(), ""),
                        Objects.requireNonNullElse(person.email(), ""),
                        Objects.requireNonNullElse(person.address(), ""))));
        children.of(file.number())
                .forEach(child -> rows.add(new PersonRow(
                        texts.in(language, "workplace.part.CHILD"),
                        child.name().full(),
                        Written.day(child.birthDate()),
                        "",
                        "",
                        Objects.requireNonNullElse(child.livesWith(), ""))));
        return rows;
    }
}
