package kz.patronat.complaint.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.patronat.complaint.Complaint;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A form of a complaint: it shows what the complaint says, and what is known already. */
abstract class ComplaintForm extends TaskForm {

    private final ComplaintWork work;
    private final ComplaintSummary summary;

    ComplaintForm(Forms forms, ComplaintWork work, ComplaintSummary summary) {
        super(forms);
        this.work = work;
        this.summary = summary;
    }

    @Override
    protected final Map<String, ?> prefill(DelegateTask task) {
        var complaint = work.of(task);
        var shown = new HashMap<String, Object>(summary.of(complaint));
        shown.putAll(known(complaint, task));
        return shown;
    }

    @Override
    protected final void accept(FormInput input, DelegateTask task) {
        take(input, task, work.of(task));
    }

    /** Fields whose values are known already. */
    Map<String, ?> known(Complaint complaint, DelegateTask task) {
        return Map.of();
    }

    abstract void take(FormInput input, DelegateTask task, Complaint complaint);

    ComplaintWork work() {
        return work;
    }

    /** Who completes the task. */
    static String person(DelegateTask task) {
        return Objects.requireNonNull(task.getAssignee(), "a task is completed by its assignee");
    }
}
