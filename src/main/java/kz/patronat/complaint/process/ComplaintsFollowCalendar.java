package kz.patronat.complaint.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.calendar.YearEntry;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintTerm;
import kz.patronat.complaint.Letter;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Letters;
import kz.patronat.deadline.Line;
import kz.patronat.engine.TermsBesideCases;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Lets the terms of open complaints follow a changed calendar; the person is told the old day, the new day and why. */
@Component
class ComplaintsFollowCalendar implements TermsBesideCases {

    private final ComplaintWork work;
    private final Complaints complaints;
    private final ComplaintTerms terms;
    private final Letters letters;
    private final TaskService tasks;

    ComplaintsFollowCalendar(
            ComplaintWork work, Complaints complaints, ComplaintTerms terms, Letters letters, TaskService tasks) {
        this.work = work;
        this.complaints = complaints;
        this.terms = terms;
        this.letters = letters;
        this.tasks = tasks;
    }

    @Override
    public List<String> openAfter(String number, int atMost) {
        return complaints.openAfter(number, atMost);
    }

    @Override
    public Map<String, Date> move(String number, YearEntry change) {
        var complaint = work.of(number);
        var moments = new HashMap<>(ofShorterTerms(complaint));
        terms.running(number).ifPresent(old -> {
            var anew = work.dates().anew(original(number), extendedBy(old), complaint.provider(), because(change));
            if (!anew.dueDate().equals(old.dueDate())) {
                terms.set(anew);
                tell(complaint, old, anew, change);
            } else if (anew.provisional() != old.provisional()) {
                terms.set(anew);
            }
            moments.putAll(work.moments(complaint, anew));
        });
        return moments;
    }

    private static Line because(YearEntry change) {
        return new Line("calendar.changed", List.of(change.year().year(), change.source()));
    }

    /** The term before it was made longer. */
    private ComplaintTerm original(String number) {
        return terms.history(number).stream()
                .filter(term -> !term.isExtended())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private int extendedBy(ComplaintTerm term) {
        return term.isExtended()
                ? letters.of(term.complaint()).stream()
                        .filter(letter -> letter.kind() == Letter.Kind.EXTENSION && letter.signedAt() != null)
                        .mapToInt(Letter::days)
                        .findFirst()
                        .orElseThrow()
                : 0;
    }

    /** To forward, to mend, to tell: terms that a step of the complaint has for itself. */
    private Map<String, Date> ofShorterTerms(Complaint complaint) {
        var moments = new HashMap<String, Date>();
        for (var task : open(complaint)) {
            var since = Zone.day(task.getCreateTime().toInstant());
            switch (task.getTaskDefinitionKey()) {
                case "UserTask_ForwardToAkimat" ->
                    moments.put(ComplaintProcess.FORWARD_BY.name(), work.forwardBy(complaint));
                case "UserTask_MendDefects" ->
                    moments.put(ComplaintProcess.MEND_BY.name(), work.following("complaint-mending", complaint, since));
                case "UserTask_SendExtensionNotice" ->
                    moments.put(ComplaintProcess.TELL_BY.name(), work.following("extension-notice", complaint, since));
                default -> {
                    // The other steps have the term of the complaint itself.
                }
            }
        }
        return moments;
    }

    private List<Task> open(Complaint complaint) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(complaint.number())
                .list();
    }

    private void tell(Complaint complaint, ComplaintTerm old, ComplaintTerm anew, YearEntry change) {
        var was = Written.day(old.dueDate());
        var is = Written.day(anew.dueDate());
        work.write(complaint, change.enteredBy(), "complaint.journal.term-moved", was, is, change.source());
        work.tell(
                complaint,
                Recipient.applicant(),
                "complaint.notice.term-moved",
                change.year().year() + "/" + change.version(),
                complaint.number(),
                was,
                is,
                change.source());
    }
}
