package kz.patronat.placement.process;

import java.util.Map;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.engine.FormInput;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** An official has signed a paper by hand; nothing unsigned is issued. */
abstract class SignForm extends PlacementForm {

    private final Papers papers;
    private final StaffDirectory staff;

    SignForm(FormWork work, Papers papers, StaffDirectory staff) {
        super(work);
        this.papers = papers;
        this.staff = staff;
    }

    /** The paper that lies there to be signed. */
    abstract Paper paper(CaseFile file);

    @Override
    Map<String, ?> known(CaseFile file) {
        return Map.of("signedOn", today().toString());
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var paper = paper(file(task));
        var on = past(input, "signedOn");
        if (!input.flag("signed")) {
            throw input.reject("signed", "placement.sign.not-signed");
        }
        if (on.isBefore(paper.dated())) {
            throw input.reject("signedOn", "placement.sign.before-paper");
        }
        var person = person(task);
        papers.sign(paper.id(), new Signing(Signer.OFFICIAL, staff.name(person), on, person));
        write(task, "placement.journal.signed", paper.number());
    }
}
