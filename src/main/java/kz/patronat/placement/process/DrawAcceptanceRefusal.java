package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.paper.AcceptanceLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lays out the refusal to accept for signature. */
@Component
class DrawAcceptanceRefusal implements ExecutionListener {

    private final CaseFiles caseFiles;
    private final AcceptanceLetters letters;

    DrawAcceptanceRefusal(CaseFiles caseFiles, AcceptanceLetters letters) {
        this.caseFiles = caseFiles;
        this.letters = letters;
    }

    @Override
    public void notify(DelegateExecution execution) {
        letters.drawRefusal(caseFiles.get(CaseVariables.caseOf(execution)));
    }
}
