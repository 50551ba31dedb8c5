package kz.patronat.placement.process;

import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.placement.paper.NoticeLetters;
import org.springframework.stereotype.Component;

/** The notice or invitation is signed (clause C15). */
@Component
class SignNoticeForm extends SignForm {

    private final NoticeLetters letters;

    SignNoticeForm(FormWork work, Papers papers, StaffDirectory staff, NoticeLetters letters) {
        super(work, papers, staff);
        this.letters = letters;
    }

    @Override
    Paper paper(CaseFile file) {
        return letters.current(file);
    }
}
