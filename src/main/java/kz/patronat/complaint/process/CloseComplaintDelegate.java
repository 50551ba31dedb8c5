package kz.patronat.complaint.process;

import java.util.Map;
import java.util.Optional;
import kz.patronat.casefile.SigningBars;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Complaint.Outcome;
import kz.patronat.complaint.Letter;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Letters;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.engine.Messages;
import kz.patronat.engine.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the complaint: what it suspended goes on, unless the case has to be decided anew (APPC art. 96, 100). */
@Component
class CloseComplaintDelegate implements JavaDelegate {

    /** A contract that waits listens under its own number. */
    private static final String CLOSED = "complaint.closed";

    private static final Variable<String> CONTRACT_NUMBER = Variable.text("contractNumber");

    private final ComplaintWork work;
    private final Complaints complaints;
    private final Letters letters;
    private final SigningBars bars;
    private final Papers papers;
    private final Messages messages;

    CloseComplaintDelegate(
            ComplaintWork work,
            Complaints complaints,
            Letters letters,
            SigningBars bars,
            Papers papers,
            Messages messages) {
        this.work = work;
        this.complaints = complaints;
        this.letters = letters;
        this.bars = bars;
        this.papers = papers;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // Closed before it is read: a signature that is verified at this moment raises its bar either before or not at
        // all.
        complaints.close(ComplaintProcess.complaintOf(execution));
        var complaint = work.of(execution);
        work.writeBySystem(complaint, "complaint.journal.closed." + complaint.outcome());
        var ordered = order(complaint).isPresent();
        ComplaintProcess.DECIDE_ANEW.set(execution, ordered);
        if (complaint.bar() != null) {
            bars.lift(complaint.bar());
            if (!ordered) {
                wakeContracts(complaint);
            }
        }
    }

    private Optional<Letter> order(Complaint complaint) {
        return complaint.outcome() == Outcome.WITHDRAWN
                ? Optional.empty()
                : Optional.of(letters.latest(complaint.number())).filter(letter -> letter.step() != null);
    }

    private void wakeContracts(Complaint complaint) {
        var number = complaint.caseNumber();
        if (number == null || bars.areRaised(number)) {
            return;
        }
        papers.in(complaint.folder()).stream()
                .filter(paper -> paper.kind() == PaperKind.CONTRACT && !paper.replaced())
                .forEach(paper -> messages.correlate(CLOSED, CONTRACT_NUMBER, paper.number(), Map.of()));
    }
}
