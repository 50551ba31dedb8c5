package kz.patronat.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.People;
import kz.patronat.casefile.SigningBars;
import kz.patronat.contract.Contracts;
import kz.patronat.document.PaperId;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The signing in person. Whether a complaint suspends the decision is asked in the transaction that would record the
 * signatures, and so is whether the answers of the registries are still fresh on the day of signing (clause C8).
 */
@Component
class SignContractForm extends TaskForm {

    private enum Result {
        SIGNED,
        DECLINED,
        ASK_AGAIN
    }

    private final Clock clock;
    private final Children children;
    private final People people;
    private final StaffDirectory staff;
    private final SigningBars bars;
    private final AnswersAtSigning answers;
    private final CaseJournal journal;
    private final Contracts contracts;
    private final Papers papers;

    SignContractForm(
            Forms forms,
            Clock clock,
            Children children,
            People people,
            StaffDirectory staff,
            SigningBars bars,
            AnswersAtSigning answers,
            CaseJournal journal,
            Contracts contracts,
            Papers papers) {
        super(forms);
        this.clock = clock;
        this.children = children;
        this.people = people;
        this.staff = staff;
        this.bars = bars;
        this.answers = answers;
        this.journal = journal;
        this.contracts = contracts;
        this.papers = papers;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var child = children.find(ContractProcess.childOf(task)).orElseThrow();
        return Map.of(
                "childName", child.name().full(),
                "number", ContractProcess.CONTRACT_NUMBER.from(task),
                "signedOn", LocalDate.now(clock).toString());
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var child = ContractProcess.childOf(task);
        switch (input.choice("result", Result.class)) {
            case SIGNED -> sign(input, task, child);
            case ASK_AGAIN -> askAgain(input, task);
            case DECLINED -> {
                children.decide(child, Outcome.NOT_CONCLUDED, input.text("declineReason"));
                ContractProcess.SIGNING_RESULT.set(task, Result.DECLINED.name());
            }
        }
    }

    private void askAgain(FormInput input, DelegateTask task) {
        var number = CaseVariables.caseOf(task);
        answers.mustWantAsking(input, LocalDate.now(clock), number);
        // A round that began behind the registries asked about nobody.
        ContractProcess.PERSON_IDS.set(task, people.idsOf(number));
        ContractProcess.SIGNING_AT.set(task, Date.from(clock.instant()));
        journal.write(number, task.getAssignee(), "contract.journal.asked-again");
        ContractProcess.SIGNING_RESULT.set(task, Result.ASK_AGAIN.name());
    }

    private void sign(FormInput input, DelegateTask task, UUID child) {
        var day = input.date("signedOn");
        if (day.isAfter(LocalDate.now(clock))) {
            throw input.reject("signedOn", "contract.signing.future");
        }
        var paper = papers.current(PaperKind.CONTRACT, child.toString()).orElseThrow();
        if (day.isBefore(paper.dated())) {
            throw input.reject("signedOn", "contract.signing.before-paper");
        }
        var number = CaseVariables.caseOf(task);
        var barred = bars.areRaised(number);
        // A contract begun by an older model has no way to ask again.
        if (!barred && ContractProcess.PERSON_IDS.find(task).isPresent()) {
            answers.mustCarry(input, day, number);
        }
        ContractProcess.SIGNING_RESULT.set(task, barred ? "BARRED" : Result.SIGNED.name());
        if (!barred) {
            recordSignatures(paper.id(), day, task);
            contracts.sign(child, day);
        }
    }

    /** Head or deputy: whoever has the task signs. */
    private void recordSignatures(PaperId paper, LocalDate day, DelegateTask task) {
        var official = task.getAssignee();
        var applicant = people.applicant(CaseVariables.caseOf(task));
        papers.sign(paper, new Signing(Signer.OFFICIAL, staff.name(official), day, official));
        papers.sign(paper, new Signing(Signer.RECIPIENT, applicant.name().full(), day, official));
    }
}
