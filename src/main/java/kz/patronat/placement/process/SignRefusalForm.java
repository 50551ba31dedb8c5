package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.placement.paper.RefusalLetters;
import org.springframework.stereotype.Component;

/** The reasoned refusal is signed (clause C14). */
@Component
class SignRefusalForm extends SignForm {

    private final RefusalLetters letters;

    SignRefusalForm(FormWork form, SignWork work, RefusalLetters letters) {
        super(form, work);
        this.letters = letters;
    }

    @Override
    String definition() {
        return "UserTask_SignRefusal";
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.currentRefusal(file);
    }
}
