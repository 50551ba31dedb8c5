package kz.patronat.placement.process;

import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.placement.paper.RefusalLetters;
import org.springframework.stereotype.Component;

/** The preliminary decision is signed (APPC art. 73). */
@Component
class SignPreliminaryDecisionForm extends SignForm {

    private final RefusalLetters letters;

    SignPreliminaryDecisionForm(FormWork work, Papers papers, StaffDirectory staff, RefusalLetters letters) {
        super(work, papers, staff);
        this.letters = letters;
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.currentPreliminaryDecision(file);
    }
}
