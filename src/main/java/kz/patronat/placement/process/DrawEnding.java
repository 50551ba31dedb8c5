package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFiles;
import kz.patronat.document.EndingFacts.Ending;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.paper.EndingLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lays out the certificate of the ending for signature. */
@Component
class DrawEnding implements ExecutionListener {

    private final CaseFiles caseFiles;
    private final EndingLetters letters;

    DrawEnding(CaseFiles caseFiles, EndingLetters letters) {
        this.caseFiles = caseFiles;
        this.letters = letters;
    }

    @Override
    public void notify(DelegateExecution execution) {
        letters.draw(
                caseFiles.get(CaseVariables.caseOf(execution)),
                Ending.valueOf(PlacementProcess.ENDING.from(execution)),
                PlacementProcess.SENT_TO.find(execution).orElse(null));
    }
}
