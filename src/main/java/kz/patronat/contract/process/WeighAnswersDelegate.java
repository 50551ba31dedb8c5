package kz.patronat.contract.process;

import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Findings;
import kz.patronat.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether the answers that were asked for again before the signing let it go on (clause C8). */
@Component
class WeighAnswersDelegate implements JavaDelegate {

    private final Findings findings;
    private final CaseJournal journal;

    WeighAnswersDelegate(Findings findings, CaseJournal journal) {
        this.findings = findings;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        var clear = findings.areClear(number);
        ContractProcess.ANSWERS_CLEAR.set(execution, clear);
        journal.write(number, null, clear ? "contract.journal.still-clear" : "contract.journal.not-clear");
    }
}
