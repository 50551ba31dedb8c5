package kz.patronat.inspection.process;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Channel;
import kz.patronat.document.Paper;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.document.SigningByHand;
import kz.patronat.engine.FormInput;
import kz.patronat.inspection.ActPaper;
import kz.patronat.inspection.ActSteps;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.signing.OfficialSignatures;
import kz.patronat.signing.PaperToSign;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two signatures on the act, both on the same bytes: whoever studied, then whoever approves (clause C12). */
@Component
record ActSigning(
        ActSteps acts,
        ActPaper drawn,
        CaseFiles caseFiles,
        Papers papers,
        OfficialSignatures signatures,
        SigningByHand byHand,
        StaffDirectory staff) {

    Optional<PaperToSign> asked(String run, Signer as) {
        return Optional.ofNullable(acts.ofRun(run).paper()).map(paper -> new PaperToSign(paper, as));
    }

    /** Only the person who studied says so with a signature; whoever took over from one that left signs instead. */
    Optional<RejectedInput> barsInspector(String run, @Nullable String userId) {
        var inspector = drawn.inspector(run);
        return inspector.equals(userId)
                        || !staff.find(inspector).map(StaffMember::active).orElse(false)
                ? Optional.empty()
                : Optional.of(new RejectedInput("signed", "inspection.sign.another", staff.name(inspector)));
    }

    boolean isSigned(String run, Signer as) {
        return paper(run).isSignedAs(as);
    }

    /**
     * Records that the person who holds the task signed by hand.
     *
     * @param field under which a refusal is shown
     * @param on null when no day was given
     */
    void signByHand(FormInput input, DelegateTask task, Signer as, String field, @Nullable LocalDate on) {
        refuseUnsigned(input, task.getProcessInstanceId(), as, field);
        var paper = paper(task.getProcessInstanceId());
        if (on == null) {
            throw input.reject("signedOn", "engine.input.missing");
        }
        if (on.isAfter(acts.today())) {
            throw input.reject("signedOn", "inspection.act.date-in-future");
        }
        if (on.isBefore(paper.dated())) {
            throw input.reject("signedOn", "inspection.sign.before-act");
        }
        var person = task.getAssignee();
        papers.sign(paper.id(), new Signing(as, staff.name(person), on, person));
    }

    private void refuseUnsigned(FormInput input, String run, Signer as, String field) {
        if (signatures.standing(paper(run).id(), as).isPresent()) {
            throw input.reject(field, "inspection.sign.waits-for-verifier");
        }
        var file = caseFiles.get(acts.ofRun(run).caseNumber());
        if (!byHand.isAllowed(file.channel() == Channel.PORTAL)) {
            throw input.reject(field, "inspection.sign.key-only");
        }
    }

    /** Why the task does not end while nobody says that the act was signed by hand. */
    RejectedInput unsigned(FormInput input, String run, Signer as, String field) {
        refuseUnsigned(input, run, as, field);
        return input.reject(field, "inspection.sign.not-signed");
    }

    private Paper paper(String run) {
        return papers.get(Objects.requireNonNull(acts.ofRun(run).paper(), "the act was not drawn"));
    }
}
