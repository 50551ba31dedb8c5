package kz.patronat.placement.process;

import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import org.springframework.stereotype.Component;

/** The refusal to accept is signed (clause C7). */
@Component
class SignAcceptanceRefusalForm extends SignForm {

    private final Papers papers;

    SignAcceptanceRefusalForm(FormWork work, Papers papers, StaffDirectory staff) {
        super(work, papers, staff);
        this.papers = papers;
    }

    @Override
    Paper paper(CaseFile file) {
        return papers.current(PaperKind.ACCEPTANCE_REFUSAL, file.number().value())
                .orElseThrow();
    }
}
