package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Deputies;
import kz.patronat.access.Deputyship;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.engine.DeputyTasks;
import kz.patronat.engine.DeputyTasks.Lent;
import kz.patronat.engine.ModelNames;
import kz.patronat.engine.OpenTasks;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom, and the tasks of those who are absent, for whoever stands in. */
@RestController
@RequestMapping("/camunda/api/patronat/deputies")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class DeputiesEndpoint {

    private final Deputies deputies;
    private final DeputyTasks tasks;
    private final OpenTasks open;
    private final StaffDirectory staff;
    private final Notices notices;
    private final ModelNames names;
    private final Texts texts;

    DeputiesEndpoint(
            Deputies deputies,
            DeputyTasks tasks,
            OpenTasks open,
            StaffDirectory staff,
            Notices notices,
            ModelNames names,
            Texts texts) {
        this.deputies = deputies;
        this.tasks = tasks;
        this.open = open;
        this.staff = staff;
        this.notices = notices;
        this.names = names;
        this.texts = texts;
    }

    /**
     * For whom the reader may name a deputy.
     *
     * @param isHead whether an order may name the deputy acting head
     * @param deputies who may stand in
     */
    record Absentee(String id, String name, String roles, boolean isHead, List<Colleague> deputies) {}

    /**
     * @param state {@code NOW}, {@code PLANNED} or {@code OVER}
     * @param reason empty for whom it does not concern
     */
    record Row(
            UUID id,
            String absent,
            String deputy,
            String from,
            String until,
            String state,
            String stateName,
            String reason,
            String order,
            String namedBy,
            boolean mayEnd) {}

    record TaskRow(
            String id,
            String name,
            String number,
            String applicant,
            String due,
            @Nullable Long daysLeft,
            String absent) {}

    /**
     * @param waiting what those hold for whom the reader stands in today
     * @param held what the reader has taken from them
     */
    record Desk(
            String me,
            String today,
            List<Absentee> absentees,
            List<Row> deputies,
            List<TaskRow> waiting,
            List<TaskRow> held) {}

    record Wish(
            @Nullable String absent,
            @Nullable String deputy,
            @Nullable String from,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String order) {}

    @GetMapping
    Desk desk(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        var called = names.in(language);
        var today = deputies.today();
        return new Desk(
                reader.getName(),
                today.toString(),
                absentees(reader, language),
                deputies.around(reader.getName()).stream()
                        .map(ship -> row(ship, reader, today, language))
                        .toList(),
                tasks.waiting(reader.getName()).stream()
                        .map(lent -> row(lent, today, called))
                        .toList(),
                tasks.held(reader.getName()).stream()
                        .map(lent -> row(lent, today, called))
                        .toList());
    }

    @PostMapping
    Desk name(@RequestBody Wish wish, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var named = deputies.name(
                reader.member(),
                given("absent", wish.absent()),
                given("deputy", wish.deputy()),
                day("from", wish.from()),
                day("until", wish.until()),
                text(wish.reason()),
                text(wish.order()).isEmpty() ? null : text(wish.order()));
        tell(named, named.deputy());
        tell(named, named.absent());
        return desk(reader, request);
    }

    private void tell(Deputyship named, String userId) {
        staff.find(named.absent())
                .flatMap(absent -> absent.providers().stream().min(Comparator.comparing(ProviderId::value)))
                .ifPresent(provider -> notices.tellOfProvider(
                        provider,
                        Recipient.official(userId),
                        "workplace.notice.deputy",
                        named.id() + userId,
                        staff.name(named.absent()),
                        staff.name(named.deputy()),
                        named.period()));
    }

    @PostMapping("/{id}/end")
    Desk end(@PathVariable UUID id, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        deputies.find(id)
                .filter(ship -> deputies.mayEnd(reader.member(), ship))
                .orElseThrow(ReachableFolders.NotReachable::new);
        tasks.end(id, reader.member());
        return desk(reader, request);
    }

    @PostMapping("/tasks/{taskId}/take")
    Desk take(@PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        checkReach(taskId, reader);
        refuse(tasks.take(taskId, reader.getName()));
        return desk(reader, request);
    }

    @PostMapping("/tasks/{taskId}/give-back")
    Desk giveBack(@PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        checkReach(taskId, reader);
        refuse(tasks.giveBack(taskId));
        return desk(reader, request);
    }

    private void checkReach(String taskId, SignedIn reader) {
        open.find(taskId).filter(task -> reader.reads(task.provider())).orElseThrow(ReachableFolders.NotReachable::new);
    }

    private static void refuse(Optional<RejectedInput> refused) {
        refused.ifPresent(why -> {
            throw why;
        });
    }

    private List<Absentee> absentees(SignedIn reader, Language language) {
        var colleagues = staff.colleagues(reader.getName());
        return colleagues.stream()
                .filter(away -> Deputies.mayName(reader.member(), away))
                .map(away -> new Absentee(
                        away.userId(),
                        away.name().full(),
                        Colleague.roles(away, language, texts),
                        away.has(Role.HEAD),
                        colleagues.stream()
                                .filter(deputy -> Deputies.mayStandIn(deputy, away))
                                .map(deputy -> Colleague.of(deputy, language, texts))
                                .toList()))
                .toList();
    }

    private Row row(Deputyship ship, SignedIn reader, LocalDate today, Language language) {
        var concerns = deputies.mayEnd(reader.member(), ship);
        var state = ship.isOver(today) ? "OVER" : ship.holds(today) ? "NOW" : "PLANNED";
        return new Row(
                ship.id(),
                staff.name(ship.absent()),
                staff.name(ship.deputy()),
                Written.day(ship.from()),
                Written.day(ship.until()),
                state,
                texts.in(language, "access.deputy.state." + state),
                concerns ? ship.reason() : "",
                ship.order() == null ? "" : ship.order(),
                staff.name(ship.namedBy()),
                concerns && !ship.isOver(today));
    }

    private TaskRow row(Lent lent, LocalDate today, UnaryOperator<String> called) {
        var task = lent.task();
        var due = task.due();
        return new TaskRow(
                task.taskId(),
                called.apply(task.name()),
                task.number(),
                task.applicant(),
                due == null ? "" : Written.moment(due),
                due == null ? null : ChronoUnit.DAYS.between(today, Zone.day(due)),
                staff.name(lent.absent()));
    }

    private static String given(String field, @Nullable String value) {
        var given = text(value);
        if (given.isEmpty()) {
            throw new RejectedInput(field, "access.deputy.unknown");
        }
        return given;
    }

    private static LocalDate day(String field, @Nullable String value) {
        try {
            return LocalDate.parse(text(value));
        } catch (DateTimeException unreadable) {
            throw new RejectedInput(field, "engine.input.date");
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
