package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.complaint.ComplaintStatuses;
import kz.patronat.complaint.ComplaintStatuses.Standing;
import kz.patronat.engine.OpenTasks;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The card of a complaint, beside that of the case that it is about: its own term, which is not that of the case. */
@RestController
@RequestMapping("/camunda/api/patronat")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class ComplaintCardEndpoint {

    private final OpenTasks tasks;
    private final ComplaintStatuses complaints;
    private final Texts texts;
    private final Clock clock;

    ComplaintCardEndpoint(OpenTasks tasks, ComplaintStatuses complaints, Texts texts, Clock clock) {
        this.tasks = tasks;
        this.complaints = complaints;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param daysLeft null when it has been answered
     * @param about number of the case, empty where it is about none
     * @param explanation of the last day, line by line
     */
    record Card(
            String number,
            String complainant,
            String status,
            String addressee,
            String registered,
            String due,
            @Nullable Long daysLeft,
            String about,
            List<String> explanation) {}

    /** @throws ReachableFolders.NotReachable when the task is about no complaint, or not for this person */
    @GetMapping("/tasks/{taskId}/complaint")
    Card ofTask(@PathVariable String taskId, @AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        return tasks.find(taskId)
                .flatMap(task -> complaints.of(task.key()))
                .filter(standing -> reader.reads(standing.complaint().provider()))
                .map(standing -> card(standing, ReaderLanguage.of(request)))
                .orElseThrow(ReachableFolders.NotReachable::new);
    }

    private Card card(Standing standing, Language language) {
        var complaint = standing.complaint();
        var due = standing.term().dueDate();
        return new Card(
                complaint.number(),
                complaint.filing().complainant().name().full(),
                texts.in(language, "complaint.status." + complaint.status()),
                texts.in(language, "complaint.addressee." + complaint.filing().addressee()),
                Written.day(complaint.registeredOn()),
                Written.day(due),
                complaint.answeredAt() == null ? ChronoUnit.DAYS.between(LocalDate.now(clock), due) : null,
                Objects.toString(complaint.caseNumber(), ""),
                standing.term().explanation(language));
    }
}
