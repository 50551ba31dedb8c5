package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.engine.ModelNames;
import kz.patronat.engine.Workload;
import kz.patronat.engine.Workload.Held;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The head sees what each colleague has to do, and gives several tasks at once to another, with one reason. */
@RestController
@RequestMapping("/camunda/api/patronat/workload")
@AllowedTo({Role.HEAD, Role.DEPUTY_HEAD})
class WorkloadEndpoint {

    private static final int MOST_AT_ONCE = 200;

    private final Workload workload;
    private final StaffDirectory staff;
    private final ModelNames names;
    private final Texts texts;
    private final Clock clock;

    WorkloadEndpoint(Workload workload, StaffDirectory staff, ModelNames names, Texts texts, Clock clock) {
        this.workload = workload;
        this.staff = staff;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    record Row(
            String id,
            String name,
            String number,
            String applicant,
            String due,
            @Nullable Long daysLeft) {}

    /** @param colleague id, empty for what nobody has taken */
    record Desk(String colleague, String name, List<Row> tasks) {}

    /** @param total how many open tasks there are; the desks show the most urgent thousand */
    record Overview(long total, List<Colleague> colleagues, List<Desk> desks) {}

    record Wish(
            @Nullable List<@Nullable String> tasks,
            @Nullable String to,
            @Nullable String reason) {}

    /** @param why empty when it was given */
    record Result(String task, boolean given, String why) {}

    /** To whom work may be given; small enough to be asked at every start. */
    @GetMapping("/colleagues")
    List<Colleague> colleagues(@AuthenticationPrincipal SignedIn head, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return staff.colleagues(head.getName()).stream()
                .filter(member -> member.roles().stream().anyMatch(Role::hasOneProvider))
                .map(member -> Colleague.of(member, language, texts))
                .toList();
    }

    @GetMapping
    Overview overview(@AuthenticationPrincipal SignedIn head, HttpServletRequest request) {
        var called = names.in(ReaderLanguage.of(request));
        var load = workload.at(head.member().providers().iterator().next());
        var colleagues = colleagues(head, request);
        var desks = new LinkedHashMap<String, List<Row>>();
        colleagues.forEach(colleague -> desks.put(colleague.id(), new ArrayList<>()));
        load.tasks()
                .forEach(task -> desks.computeIfAbsent(
                                Objects.requireNonNullElse(task.assignee(), ""), id -> new ArrayList<>())
                        .add(row(task, called)));
        return new Overview(
                load.total(),
                colleagues,
                desks.entrySet().stream()
                        .map(desk -> new Desk(
                                desk.getKey(),
                                desk.getKey().isEmpty() ? "" : staff.name(desk.getKey()),
                                desk.getValue()))
                        .toList());
    }

    /** Gives each task for itself: what cannot be given says why and holds nothing else up. */
    @PostMapping("/handover")
    List<Result> give(@RequestBody Wish wish, @AuthenticationPrincipal SignedIn head, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        var reason = HandoverReason.of(wish.reason());
        var to = text(wish.to());
        if (staff.colleagues(head.getName()).stream()
                .noneMatch(member -> member.userId().equals(to))) {
            throw new RejectedInput("to", "workplace.handover.nobody");
        }
        var tasks = wish.tasks() == null
                ? List.<String>of()
                : wish.tasks().stream().filter(Objects::nonNull).distinct().toList();
        if (tasks.isEmpty() || tasks.size() > MOST_AT_ONCE) {
            throw new RejectedInput("tasks", "workplace.handover.tasks", MOST_AT_ONCE);
        }
        return tasks.stream()
                .map(task -> workload.give(task, to, reason.text(), head.getName())
                        .map(refused -> new Result(task, false, said(language, refused)))
                        .orElseGet(() -> new Result(task, true, "")))
                .toList();
    }

    private String said(Language language, RejectedInput refused) {
        return texts.in(language, refused);
    }

    private Row row(Held task, UnaryOperator<String> called) {
        var due = task.due();
        return new Row(
                task.taskId(),
                called.apply(task.name()),
                task.number(),
                task.applicant(),
                due == null ? "" : Written.moment(due),
                due == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), Zone.day(due)));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
