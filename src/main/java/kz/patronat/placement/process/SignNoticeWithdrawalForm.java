package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.placement.paper.NoticeLetters;
import org.springframework.stereotype.Component;

/** The letter that takes the notice back is signed (clause C8). */
@Component
class SignNoticeWithdrawalForm extends SignForm {

    private final NoticeLetters letters;

    SignNoticeWithdrawalForm(FormWork form, SignWork work, NoticeLetters letters) {
        super(form, work);
        this.letters = letters;
    }

    @Override
    String definition() {
        return "UserTask_SignNoticeWithdrawal";
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.currentWithdrawal(file);
    }
}
