package kz.patronat.placement.process;

import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import org.springframework.stereotype.Component;

/** The refusal to accept is signed (clause C7). */
@Component
class SignAcceptanceRefusalForm extends SignForm {

    private final Papers papers;

    SignAcceptanceRefusalForm(FormWork form, SignWork work, Papers papers) {
        super(form, work);
        this.papers = papers;
    }

    @Override
    String definition() {
        return "UserTask_SignAcceptanceRefusal";
    }

    @Override
    Paper paper(CaseFile file) {
        return papers.current(PaperKind.ACCEPTANCE_REFUSAL, file.number().value())
                .orElseThrow();
    }
}
