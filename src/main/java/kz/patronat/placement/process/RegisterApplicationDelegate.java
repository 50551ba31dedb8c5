package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The portal is told that the application is accepted before anybody outside is asked about it (clause C11). */
@Component
class RegisterApplicationDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final CaseJournal journal;

    RegisterApplicationDelegate(CaseFiles caseFiles, CaseJournal journal) {
        this.caseFiles = caseFiles;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        caseFiles.begin(number);
        journal.write(number, null, "placement.journal.registered");
    }
}
