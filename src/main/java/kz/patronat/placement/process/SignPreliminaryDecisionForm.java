package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.placement.paper.RefusalLetters;
import org.springframework.stereotype.Component;

/** The preliminary decision is signed (APPC art. 73). */
@Component
class SignPreliminaryDecisionForm extends SignForm {

    private final RefusalLetters letters;

    SignPreliminaryDecisionForm(FormWork form, SignWork work, RefusalLetters letters) {
        super(form, work);
        this.letters = letters;
    }

    @Override
    String definition() {
        return "UserTask_SignPreliminaryDecision";
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.currentPreliminaryDecision(file);
    }
}
