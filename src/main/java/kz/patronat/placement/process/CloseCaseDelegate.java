package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.TermOfService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last status of the case, as the applicant sees it (clauses C11, C20). */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final TermOfService term;
    private final CaseJournal journal;

    CloseCaseDelegate(CaseFiles caseFiles, TermOfService term, CaseJournal journal) {
        this.caseFiles = caseFiles;
        this.term = term;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        var outcome = CaseStatus.valueOf(PlacementProcess.OUTCOME.from(execution));
        caseFiles.enter(number, outcome);
        term.end(number);
        PlacementProcess.ENDING_TO_TELL.set(
                execution, PlacementProcess.ENDING.find(execution).isPresent());
        journal.write(number, null, "placement.journal.closed." + outcome);
    }
}
