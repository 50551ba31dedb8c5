package kz.patronat.complaint;

import java.time.Clock;
import java.util.Optional;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.Additions;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.RejectedInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes from the portal what a complaint lacked (clauses C18, C26). */
@Component
public class PortalAdditions {

    private static final String SENT = "complaint.additions-sent";

    private final Complaints complaints;
    private final Additions additions;
    private final SentComplaints sent;
    private final ComplaintJournal journal;
    private final Messages messages;
    private final Clock clock;

    PortalAdditions(
            Complaints complaints,
            Additions additions,
            SentComplaints sent,
            ComplaintJournal journal,
            Messages messages,
            Clock clock) {
        this.complaints = complaints;
        this.additions = additions;
        this.sent = sent;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** One that came through the portal; what was brought to an office is mended there. */
    public Optional<Complaint> open(String number) {
        return complaints.find(number).filter(found -> found.filing().way() == Way.PORTAL);
    }

    /**
     * Adds to the complaint; the same once more changes nothing.
     *
     * @throws RejectedInput when it mends nothing, nothing is asked for, or the same origin brought something else
     */
    @Transactional
    public void add(Complaint complaint, Addition addition, SentComplaint arrived) {
        complaints.hold(addition.origin());
        var before = additions.sha256(addition.origin());
        if (before.isPresent()) {
            refuseAnother(before.get(), arrived, complaint);
            return;
        }
        var signed = arrived.signature() != null;
        if (addition.address() == null && addition.phone() == null && !signed) {
            throw new RejectedInput("request", "complaint.mend.nothing");
        }
        complaints.hold(complaint.number());
        complaints.mend(complaint.number(), addition.address(), addition.phone(), signed);
        var key = additions.add(complaint.number(), addition, arrived.sha256(), signed);
        sent.keep(complaint, key, clock.instant(), arrived);
        journal.write(complaint, null, "complaint.journal.added");
        if (!messages.correlateBySystem(SENT, complaint.number())) {
            throw new RejectedInput("number", "complaint.addition.not-awaited", complaint.number());
        }
    }

    private static void refuseAnother(String sha256, SentComplaint arrived, Complaint complaint) {
        if (!sha256.equals(arrived.sha256())) {
            throw new RejectedInput("requestId", "complaint.addition.other", complaint.number());
        }
    }
}
