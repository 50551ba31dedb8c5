package kz.patronat.placement.process;

import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Findings;
import kz.patronat.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether a new answer of a registry stands in the way of signing (clause C8). */
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
        var impediment = findings.latest(number).stream()
                .filter(finding -> finding.person() != null)
                .anyMatch(finding -> finding.outcome() == Finding.Outcome.IMPEDIMENT);
        PlacementProcess.IMPEDIMENT.set(execution, impediment);
        journal.write(number, null, impediment ? "placement.journal.impediment" : "placement.journal.still-clear");
    }
}
