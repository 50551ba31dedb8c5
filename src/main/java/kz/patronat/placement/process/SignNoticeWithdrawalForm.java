package kz.patronat.placement.process;

import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.placement.paper.NoticeLetters;
import org.springframework.stereotype.Component;

/** The letter that takes the notice back is signed (clause C8). */
@Component
class SignNoticeWithdrawalForm extends SignForm {

    private final NoticeLetters letters;

    SignNoticeWithdrawalForm(FormWork work, Papers papers, StaffDirectory staff, NoticeLetters letters) {
        super(work, papers, staff);
        this.letters = letters;
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.currentWithdrawal(file);
    }
}
