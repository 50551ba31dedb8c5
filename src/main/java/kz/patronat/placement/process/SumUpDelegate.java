package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.document.EndingFacts.Ending;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.Results;
import kz.patronat.placement.TermOfService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** How the case stands after its papers and contracts (clause C14). */
@Component
class SumUpDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final Results results;
    private final TermOfService term;

    SumUpDelegate(CaseFiles caseFiles, Results results, TermOfService term) {
        this.caseFiles = caseFiles;
        this.results = results;
        this.term = term;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        if (PlacementProcess.IMPEDIMENT.from(execution)) {
            PlacementProcess.OUTCOME.set(execution, PlacementProcess.EXAMINE_AGAIN);
            return;
        }
        term.meetIfDone(file);
        var result = results.of(file.number());
        if (result == CaseStatus.NOT_CONCLUDED
                && PlacementProcess.ENDING.find(execution).isEmpty()) {
            PlacementProcess.ENDING.set(execution, Ending.DECLINED.name());
        }
        PlacementProcess.OUTCOME.set(execution, result.name());
    }
}
