package kz.patronat.contract.process;

import java.time.LocalDate;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.casefile.Findings;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Whether the answers of the registries carry a signature (clause C8). They are those of the case: what is asked for the
 * contract of one child is answered for the contracts of all.
 */
@Component
class AnswersAtSigning {

    private final Findings findings;
    private final Decisions decisions;
    private final RuntimeService runtime;

    AnswersAtSigning(Findings findings, Decisions decisions, RuntimeService runtime) {
        this.findings = findings;
        this.decisions = decisions;
        this.runtime = runtime;
    }

    /** @throws kz.patronat.kernel.RejectedInput when an answer is too old on that day or leaves a doubt */
    void mustCarry(FormInput input, LocalDate day, CaseNumber number) {
        var old = findings.areOldOn(day, number);
        if (!old && !areDoubtful(number)) {
            return;
        }
        mustNotBeAskedAlready(input, number);
        throw input.reject("result", old ? "contract.signing.answers-old" : "contract.signing.answers-not-clear");
    }

    /** @throws kz.patronat.kernel.RejectedInput when there is nothing to ask, or it is being asked already */
    void mustWantAsking(FormInput input, LocalDate day, CaseNumber number) {
        mustNotBeAskedAlready(input, number);
        if (!findings.areOldOn(day, number) && !areDoubtful(number)) {
            throw input.reject("result", "contract.signing.answers-fresh");
        }
    }

    /** People who act in one case at once wait for each other, so that the second sees the questions of the first. */
    private void mustNotBeAskedAlready(FormInput input, CaseNumber number) {
        if (isBeingAsked(number)) {
            throw input.reject("result", "contract.signing.being-asked");
        }
    }

    /** For the contract of whichever child. */
    private boolean isBeingAsked(CaseNumber number) {
        return runtime.createExecutionQuery()
                        .processDefinitionKey(ContractProcess.KEY)
                        .processInstanceBusinessKey(number.value())
                        .activityId(ContractProcess.ASKED_AGAIN)
                        .count()
                > 0;
    }

    /** Whether anything that the head did not know at the decision stands in the way. */
    private boolean areDoubtful(CaseNumber number) {
        return decisions
                .latest(number, Stage.DECIDED)
                .filter(findings::haveDoubtSince)
                .isPresent();
    }
}
