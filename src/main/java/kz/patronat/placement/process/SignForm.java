package kz.patronat.placement.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Paper;
import kz.patronat.document.Signer;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.OpenTasks.OpenTask;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.signing.PaperToSign;
import kz.patronat.signing.SigningTask;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** An official has signed a paper, with an electronic key or by hand; nothing unsigned is issued. */
abstract class SignForm extends PlacementForm implements SigningTask {

    private final SignWork work;

    SignForm(FormWork form, SignWork work) {
        super(form);
        this.work = work;
    }

    /** The paper that lies there to be signed. */
    abstract Paper paper(CaseFile file);

    @Override
    Map<String, ?> known(CaseFile file) {
        return Map.of("signedOn", today().toString());
    }

    /** Id of the task in the model. */
    abstract String definition();

    @Override
    public Set<String> definitions() {
        return Set.of(definition());
    }

    @Override
    public Optional<PaperToSign> asked(OpenTask task, String userId) {
        return Optional.of(
                new PaperToSign(paper(file(new CaseNumber(task.folder()))).id(), Signer.OFFICIAL));
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var paper = paper(file);
        var byHand = input.flag("signed");
        var on = input.findDate("signedOn");
        if (work.isSignedWithKey(paper)) {
            write(task, "placement.journal.signed-with-key", paper.number());
            return;
        }
        if (!byHand) {
            throw input.reject("signed", work.unsigned(paper, file));
        }
        if (!work.allowsByHand(file)) {
            throw input.reject("signed", "placement.sign.key-only");
        }
        if (on == null) {
            throw input.reject("signedOn", "engine.input.missing");
        }
        past(input, "signedOn");
        if (on.isBefore(paper.dated())) {
            throw input.reject("signedOn", "placement.sign.before-paper");
        }
        work.signByHand(paper, on, person(task));
        write(task, "placement.journal.signed", paper.number());
    }
}
