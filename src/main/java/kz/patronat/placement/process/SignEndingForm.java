package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.placement.paper.EndingLetters;
import org.springframework.stereotype.Component;

/** The certificate that the examination has ended is signed (clause C16). */
@Component
class SignEndingForm extends SignForm {

    private final EndingLetters letters;

    SignEndingForm(FormWork form, SignWork work, EndingLetters letters) {
        super(form, work);
        this.letters = letters;
    }

    @Override
    String definition() {
        return "UserTask_SignEnding";
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.current(file);
    }
}
