package kz.patronat.complaint.process;

import java.util.Date;
import kz.patronat.complaint.ComplaintRules;
import kz.patronat.complaint.ComplaintSignatures;
import kz.patronat.signature.SignatureCheck.Answer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the verifier; one that stays silent does not hold the complaint up, and nothing is suspended (clause C17). */
@Component
class VerifyComplaintDelegate implements JavaDelegate {

    private final ComplaintSignatures signatures;
    private final ComplaintWork work;
    private final Stages stages;
    private final ComplaintRules rules;

    VerifyComplaintDelegate(ComplaintSignatures signatures, ComplaintWork work, Stages stages, ComplaintRules rules) {
        this.signatures = signatures;
        this.work = work;
        this.stages = stages;
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        var answer = signatures.of(complaint.number());
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
        signatures.take(complaint, answer);
        stages.afterSignature(execution, complaint.number());
    }
}
