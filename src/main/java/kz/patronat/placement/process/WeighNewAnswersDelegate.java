package kz.patronat.placement.process;

import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Findings;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Whether the new answers of the registries stand in the way of signing (clause C8). What could not be found out does, as
 * an impediment does: the case is examined again.
 */
@Component
class WeighNewAnswersDelegate implements JavaDelegate {

    private final Findings findings;
    private final CaseJournal journal;

    WeighNewAnswersDelegate(Findings findings, CaseJournal journal) {
        this.findings = findings;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        var clear = findings.areClear(number);
        PlacementProcess.IMPEDIMENT.set(execution, !clear);
        journal.write(number, null, clear ? "placement.journal.still-clear" : found(number));
    }

    private String found(CaseNumber number) {
        return findings.haveImpediment(number) ? "placement.journal.impediment" : "placement.journal.not-clear";
    }
}
