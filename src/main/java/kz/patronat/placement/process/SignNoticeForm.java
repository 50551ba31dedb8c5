package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.placement.paper.NoticeLetters;
import org.springframework.stereotype.Component;

/** The notice or invitation is signed (clause C15). */
@Component
class SignNoticeForm extends SignForm {

    private final NoticeLetters letters;

    SignNoticeForm(FormWork form, SignWork work, NoticeLetters letters) {
        super(form, work);
        this.letters = letters;
    }

    @Override
    String definition() {
        return "UserTask_SignNotice";
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.current(file);
    }
}
