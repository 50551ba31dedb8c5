package kz.patronat.placement.process;

import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.placement.paper.RefusalLetters;
import org.springframework.stereotype.Component;

/** The reasoned refusal is signed (clause C14). */
@Component
class SignRefusalForm extends SignForm {

    private final RefusalLetters letters;

    SignRefusalForm(FormWork work, Papers papers, StaffDirectory staff, RefusalLetters letters) {
        super(work, papers, staff);
        this.letters = letters;
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.currentRefusal(file);
    }
}
