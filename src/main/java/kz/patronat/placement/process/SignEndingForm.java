package kz.patronat.placement.process;

import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.placement.paper.EndingLetters;
import org.springframework.stereotype.Component;

/** The certificate that the examination has ended is signed (clause C16). */
@Component
class SignEndingForm extends SignForm {

    private final EndingLetters letters;

    SignEndingForm(FormWork work, Papers papers, StaffDirectory staff, EndingLetters letters) {
        super(work, papers, staff);
        this.letters = letters;
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.current(file);
    }
}
