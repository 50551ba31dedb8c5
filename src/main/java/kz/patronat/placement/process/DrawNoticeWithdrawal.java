package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.paper.NoticeLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lays out the letter that takes the notice back for signature. */
@Component
class DrawNoticeWithdrawal implements ExecutionListener {

    private final CaseFiles caseFiles;
    private final NoticeLetters letters;

    DrawNoticeWithdrawal(CaseFiles caseFiles, NoticeLetters letters) {
        this.caseFiles = caseFiles;
        this.letters = letters;
    }

    @Override
    public void notify(DelegateExecution execution) {
        letters.drawWithdrawal(caseFiles.get(CaseVariables.caseOf(execution)));
    }
}
