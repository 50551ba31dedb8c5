package kz.patronat.placement.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.ForChild;
import kz.patronat.casefile.Decision.OnGround;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.placement.PlacementRules;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head agrees, intends to refuse, or sends the proposal back (clause C14; APPC art. 73). */
@Component
class AnswerProposalForm extends PlacementForm {

    private final Decisions decisions;
    private final DecisionRows rows;
    private final PlacementRules rules;

    AnswerProposalForm(FormWork work, Decisions decisions, DecisionRows rows, PlacementRules rules) {
        super(work);
        this.decisions = decisions;
        this.rows = rows;
        this.rules = rules;
    }

    /** What the head may answer. */
    private enum Answer {
        AGREED,
        REFUSAL_INTENDED,
        SENT_BACK
    }

    @Override
    Map<String, ?> known(CaseFile file) {
        var shown = new HashMap<String, Object>();
        shown.put("grounds", DecisionRows.grounds(proposal(file)));
        shown.put("groundOptions", rows.options(now(), Language.KK));
        shown.put("groundOptionsRu", rows.options(now(), Language.RU));
        return shown;
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var file = file(task);
        var proposal = proposal(file);
        var answer = input.choice("answer", Answer.class);
        switch (answer) {
            case AGREED -> agree(input, proposal);
            case REFUSAL_INTENDED -> intend(input, task, file, proposal);
            case SENT_BACK -> sendBack(input, task, proposal);
        }
        meet(task, "proposal-answer");
        write(task, "placement.journal.answered." + answer);
        var heard = answer != Answer.REFUSAL_INTENDED || rules.hearing();
        PlacementProcess.HEADS_ANSWER.set(task, heard ? answer.name() : Answer.AGREED.name());
    }

    private void agree(FormInput input, Decision proposal) {
        if (rules.hearing() && proposal.isRefusal()) {
            throw input.reject("answer", "placement.answer.hearing-first");
        }
    }

    private void intend(FormInput input, DelegateTask task, CaseFile file, Decision proposal) {
        var grounds = rows.grounds(input, now());
        if (grounds.isEmpty()) {
            throw input.reject("grounds", "placement.decision.no-ground");
        }
        record(task, proposal, Stage.REFUSAL_INTENDED, refused(file, proposal), grounds, null);
    }

    private void sendBack(FormInput input, DelegateTask task, Decision proposal) {
        record(task, proposal, Stage.SENT_BACK, proposal.children(), proposal.grounds(), input.text("remarks"));
    }

    /** The head who intends to refuse what was proposed as a contract for everybody means every open child. */
    private List<ForChild> refused(CaseFile file, Decision proposal) {
        return proposal.isRefusal()
                ? proposal.children()
                : rows.open(file).stream()
                        .map(child -> new ForChild(child.id(), Outcome.REFUSED, null))
                        .toList();
    }

    private void record(
            DelegateTask task,
            Decision proposal,
            Stage stage,
            List<ForChild> children,
            List<OnGround> grounds,
            @Nullable String remarks) {
        decisions.record(new Decision(
                Ids.next(), proposal.caseNumber(), stage, children, grounds, remarks, person(task), now()));
    }

    private Decision proposal(CaseFile file) {
        return decisions
                .latest(file.number(), Stage.PROPOSED)
                .orElseThrow(() -> new IllegalStateException("no proposal in " + file.number()));
    }
}
