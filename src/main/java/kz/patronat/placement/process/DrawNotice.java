package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.paper.NoticeLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lays out the notice or the invitation for signature. */
@Component
class DrawNotice implements ExecutionListener {

    private final CaseFiles caseFiles;
    private final NoticeLetters letters;

    DrawNotice(CaseFiles caseFiles, NoticeLetters letters) {
        this.caseFiles = caseFiles;
        this.letters = letters;
    }

    @Override
    public void notify(DelegateExecution execution) {
        letters.draw(caseFiles.get(CaseVariables.caseOf(execution)));
    }
}
