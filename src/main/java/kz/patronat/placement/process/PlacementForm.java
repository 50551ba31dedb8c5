package kz.patronat.placement.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.patronat.casefile.CaseFile;
import kz.patronat.deadline.Deadline;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.TaskForm;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Zone;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A form of the leading process: it shows the blocks of text that its model asks for, and what is known already. */
abstract class PlacementForm extends TaskForm {

    private final FormWork work;

    PlacementForm(FormWork work) {
        super(work.forms());
        this.work = work;
    }

    @Override
    protected final Map<String, ?> prefill(DelegateTask task) {
        var shown = new HashMap<String, Object>(
                work.summaries().shown(file(task), task.getExecution().getVariableNamesLocal()));
        shown.putAll(known(file(task)));
        return shown;
    }

    /** Fields whose values are known already. */
    Map<String, ?> known(CaseFile file) {
        return Map.of();
    }

    CaseFile file(DelegateTask task) {
        return work.caseFiles().get(CaseVariables.caseOf(task));
    }

    CaseFile file(CaseNumber number) {
        return work.caseFiles().get(number);
    }

    /** Who completes the task. */
    static String person(DelegateTask task) {
        return Objects.requireNonNull(task.getAssignee(), "a task is completed by its assignee");
    }

    void write(DelegateTask task, String key, Object... arguments) {
        work.journal().write(CaseVariables.caseOf(task), person(task), key, arguments);
    }

    /** What the term asks for has been done. */
    void meet(DelegateTask task, String term) {
        work.terms().meet(CaseVariables.caseOf(task), term);
    }

    /** A term that begins with this step; answers its last moment. */
    Date begin(DelegateTask task, Deadline term) {
        work.terms().set(CaseVariables.caseOf(task), term, "step");
        return Date.from(term.dueAt());
    }

    Instant now() {
        return work.clock().instant();
    }

    LocalDate today() {
        return Zone.day(now());
    }

    /** A date on which something has happened: today or earlier. */
    LocalDate past(FormInput input, String field) {
        var date = input.date(field);
        if (date.isAfter(today())) {
            throw input.reject(field, "placement.date.in-future");
        }
        return date;
    }
}
