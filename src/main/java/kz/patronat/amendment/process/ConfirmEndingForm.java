package kz.patronat.amendment.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Shows whose case would end and why, and takes the confirmation. */
@Component
class ConfirmEndingForm extends TaskForm {

    private enum Choice {
        CONFIRM,
        DROP
    }

    private final Clock clock;
    private final Texts texts;
    private final CaseSummary summary;
    private final CaseJournal journal;

    ConfirmEndingForm(Forms forms, Clock clock, Texts texts, CaseSummary summary, CaseJournal journal) {
        super(forms);
        this.clock = clock;
        this.texts = texts;
        this.summary = summary;
        this.journal = journal;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var basis = "amendment.basis." + WithdrawalProcess.BASIS.from(task);
        var shown = summary.of(CaseVariables.caseOf(task));
        shown.put("basisText", texts.in(Language.KK, basis));
        shown.put("basisTextRu", texts.in(Language.RU, basis));
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var confirmed = input.choice("decision", Choice.class) == Choice.CONFIRM;
        if (confirmed) {
            var dated = input.date("statementOn");
            if (dated.isAfter(LocalDate.now(clock))) {
                throw input.reject("statementOn", "amendment.date.future");
            }
            var remark = input.find("remark");
            journal.write(
                    CaseVariables.caseOf(task),
                    task.getAssignee(),
                    "amendment.journal.ending." + WithdrawalProcess.BASIS.from(task),
                    dated,
                    remark == null ? "—" : remark);
        }
        WithdrawalProcess.CONFIRMED.set(task, confirmed);
    }
}
