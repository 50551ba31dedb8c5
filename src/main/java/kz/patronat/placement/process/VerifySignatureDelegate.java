package kz.patronat.placement.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.engine.CaseVariables;
import kz.patronat.placement.PlacementRules;
import kz.patronat.placement.store.AcceptanceChecks;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignatureCheck.Answer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the verifier; while it is away the pauses grow and nobody is refused (clauses C7, C26). */
@Component
class VerifySignatureDelegate implements JavaDelegate {

    private final SignatureCheck signatures;
    private final AcceptanceChecks checks;
    private final CaseJournal journal;
    private final PlacementRules rules;
    private final Clock clock;

    VerifySignatureDelegate(
            SignatureCheck signatures,
            AcceptanceChecks checks,
            CaseJournal journal,
            PlacementRules rules,
            Clock clock) {
        this.signatures = signatures;
        this.checks = checks;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = CaseVariables.caseOf(execution);
        var answer = signatures.of(number.value());
        PlacementProcess.SIGNATURE.set(execution, answer.name());
        if (answer == Answer.UNAVAILABLE) {
            askAgain(execution);
            return;
        }
        checks.signature(number, answer);
        journal.write(number, null, "placement.journal.signature." + answer);
        signatures.refusedFor(number.value()).ifPresent(reason -> journal.write(number, null, reason.key()));
        if (answer == Answer.INVALID) {
            PlacementProcess.ACCEPTED.set(execution, false);
        }
    }

    private void askAgain(DelegateExecution execution) {
        var asked = PlacementProcess.VERIFIER_ASKED.find(execution).orElse(0);
        PlacementProcess.VERIFIER_ASKED.set(execution, asked + 1);
        PlacementProcess.VERIFIER_ASKED_AGAIN_AT.set(
                execution, Date.from(clock.instant().plus(pause(asked))));
    }

    private Duration pause(int asked) {
        var pause = rules.verifierPause();
        for (var i = 0; i < asked && pause.compareTo(rules.longestVerifierPause()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(rules.longestVerifierPause()) < 0 ? pause : rules.longestVerifierPause();
    }
}
