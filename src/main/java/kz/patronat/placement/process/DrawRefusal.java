package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.paper.RefusalLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lays out the reasoned refusal for signature. */
@Component
class DrawRefusal implements ExecutionListener {

    private final CaseFiles caseFiles;
    private final RefusalLetters letters;

    DrawRefusal(CaseFiles caseFiles, RefusalLetters letters) {
        this.caseFiles = caseFiles;
        this.letters = letters;
    }

    @Override
    public void notify(DelegateExecution execution) {
        letters.drawRefusal(caseFiles.get(CaseVariables.caseOf(execution)));
    }
}
