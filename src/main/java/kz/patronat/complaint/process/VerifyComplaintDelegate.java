package kz.patronat.complaint.process;

import java.util.Date;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.ComplaintRules;
import kz.patronat.complaint.store.Additions;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignatureCheck.Answer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the verifier; one that stays silent does not hold the complaint up (clause C17). */
@Component
class VerifyComplaintDelegate implements JavaDelegate {

    private final SignatureCheck signatures;
    private final ComplaintWork work;
    private final Stages stages;
    private final Complaints complaints;
    private final Additions additions;
    private final ComplaintRules rules;

    VerifyComplaintDelegate(
            SignatureCheck signatures,
            ComplaintWork work,
            Stages stages,
            Complaints complaints,
            Additions additions,
            ComplaintRules rules) {
        this.signatures = signatures;
        this.work = work;
        this.stages = stages;
        this.complaints = complaints;
        this.additions = additions;
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        var key = additions.signedAs(complaint.number());
        var answer = signatures.of(key);
        var asked = ComplaintProcess.VERIFIER_ASKED.find(execution).orElse(0) + 1;
        ComplaintProcess.VERIFIER_ASKED.set(execution, asked);
        if (answer == Answer.UNAVAILABLE && asked < rules.verifierTries()) {
            var pause = rules.verifierPause().multipliedBy(1L << (asked - 1));
            ComplaintProcess.VERIFIER_ANSWERED.set(execution, false);
            ComplaintProcess.VERIFIER_ASKED_AGAIN_AT.set(
                    execution, Date.from(work.now().plus(pause)));
            return;
        }
        ComplaintProcess.VERIFIER_ANSWERED.set(execution, true);
        work.writeBySystem(complaint, "complaint.journal.signature." + answer);
        signatures.refusedFor(key).ifPresent(reason -> work.writeBySystem(complaint, reason.key()));
        if (answer == Answer.INVALID) {
            complaints.unsign(complaint.number());
        } else if (answer == Answer.UNAVAILABLE) {
            complaints.remark(complaint.number(), Remark.UNVERIFIED);
        }
        stages.afterSignature(execution, complaint.number());
    }
}
