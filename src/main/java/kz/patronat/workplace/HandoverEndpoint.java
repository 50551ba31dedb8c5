package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.engine.OpenTasks;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.engine.Workload;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds a task passes it to a colleague who may do it, and says why; a head does so with anybody's. */
@RestController
@RequestMapping("/camunda/api/patronat/tasks/{taskId}")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class HandoverEndpoint {

    private final OpenTasks tasks;
    private final Workload workload;
    private final StaffDirectory staff;
    private final Texts texts;

    HandoverEndpoint(OpenTasks tasks, Workload workload, StaffDirectory staff, Texts texts) {
        this.tasks = tasks;
        this.workload = workload;
        this.staff = staff;
        this.texts = texts;
    }

    record Wish(@Nullable String to, @Nullable String reason) {}

    /** Who may do the task instead; nobody for whoever may not pass it on. */
    @GetMapping("/colleagues")
    List<Colleague> colleagues(
            @PathVariable String taskId, @AuthenticationPrincipal SignedIn giver, HttpServletRequest request) {
        var task = reached(taskId, giver);
        var language = ReaderLanguage.of(request);
        return tasks.mayGive(taskId, giver.getName())
                ? staff.colleagues(giver.getName()).stream()
                        .filter(member -> mayHave(task, member))
                        .map(member -> Colleague.of(member, language, texts))
                        .toList()
                : List.of();
    }

    @PostMapping("/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String taskId, @RequestBody Wish wish, @AuthenticationPrincipal SignedIn giver) {
        var task = reached(taskId, giver);
        if (!tasks.mayGive(task.id(), giver.getName())) {
            throw new RejectedInput("", "access.task.assign-others");
        }
        var reason = HandoverReason.of(wish.reason());
        var to = staff.colleagues(giver.getName()).stream()
                .filter(member -> member.userId().equals(wish.to()))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("to", "workplace.handover.nobody"));
        workload.give(task.id(), to.userId(), reason.text(), giver.getName()).ifPresent(refused -> {
            throw refused;
        });
    }

    private boolean mayHave(OpenTask task, StaffMember member) {
        return !member.userId().equals(task.assignee())
                && tasks.bars(task.id(), member.userId()).isEmpty();
    }

    private OpenTask reached(String taskId, SignedIn giver) {
        return tasks.find(taskId)
                .filter(task -> giver.reads(task.provider()))
                .orElseThrow(ReachableFolders.NotReachable::new);
    }
}
