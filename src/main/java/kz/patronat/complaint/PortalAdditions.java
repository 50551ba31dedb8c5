package kz.patronat.complaint;

import java.time.Clock;
import java.util.Optional;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.Additions;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.signature.SignatureCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes from the portal what a complaint lacked (clauses C18, C26), and new facts and documents until its answer is
 * signed.
 */
@Component
public class PortalAdditions {

    private static final String SENT = "complaint.additions-sent";

    private final Complaints complaints;
    private final Additions additions;
    private final SentComplaints sent;
    private final ComplaintJournal journal;
    private final Messages messages;
    private final Holders holders;
    private final SignatureCheck signatures;
    private final TransactionTemplate together;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PortalAdditions(
            Complaints complaints,
            Additions additions,
            SentComplaints sent,
            ComplaintJournal journal,
            Messages messages,
            Holders holders,
            SignatureCheck signatures,
            TransactionTemplate together,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.additions = additions;
        this.sent = sent;
        this.journal = journal;
        this.messages = messages;
        this.holders = holders;
        this.signatures = signatures;
        this.together = together;
        this.events = events;
        this.clock = clock;
    }

    /** One that came through the portal; what was brought to an office is mended there. */
    public Optional<Complaint> open(String number) {
        return complaints.find(number).filter(found -> found.filing().way() == Way.PORTAL);
    }

    /** Whether something of this origin was taken. */
    public boolean has(String origin) {
        return additions.sha256(origin).isPresent();
    }

    /**
     * Adds to the complaint; the same once more changes nothing.
     *
     * @throws RejectedInput when it adds nothing, the answer is signed, or the same origin brought something else
     */
    public void add(Complaint complaint, Addition addition, SentComplaint arrived) {
        var joined = together.execute(status -> taken(complaint, addition, arrived));
        if (joined == null) {
            return;
        }
        if (arrived.signature() != null) {
            // A verifier that is away holds nothing up: who reads the facts is told that nobody could tell.
            var answer = signatures.of(joined);
            journal.write(complaint, null, "complaint.journal.addition." + answer, joined);
        }
        events.publishEvent(new AddedToComplaint(complaint.number()));
    }

    /** @return its number, when it joins what is being considered already; null when it mends, or came before */
    private @Nullable String taken(Complaint complaint, Addition addition, SentComplaint arrived) {
        complaints.hold(addition.origin());
        var before = additions.sha256(addition.origin());
        if (before.isPresent()) {
            refuseAnother(before.get(), arrived, complaint);
            return null;
        }
        var signed = arrived.signature() != null;
        var more = addition.facts() != null || !arrived.attachments().isEmpty();
        if (addition.address() == null && addition.phone() == null && !more && !signed) {
            throw new RejectedInput("request", "complaint.mend.nothing");
        }
        complaints.hold(complaint.number());
        var now = complaints.get(complaint.number());
        if (!now.takesAdditions()) {
            throw new RejectedInput("number", "complaint.addition.answered", complaint.number());
        }
        var known = now.filing();
        var signedBefore = known.matter().signed();
        // What is there already is not written over by whoever knows the number.
        complaints.mend(
                complaint.number(),
                known.complainant().address() == null ? addition.address() : null,
                known.complainant().phone() == null ? addition.phone() : null,
                signed);
        var key = additions.add(complaint.number(), addition, arrived.sha256(), signed);
        sent.keep(complaint, key, clock.instant(), arrived, sent.write(arrived));
        journal.write(complaint, null, "complaint.journal.added");
        if (messages.correlateBySystem(SENT, complaint.number())) {
            return null;
        }
        if (addition.address() == null && addition.phone() == null && !more) {
            throw new RejectedInput("number", "complaint.addition.not-awaited", complaint.number());
        }
        if (!signedBefore) {
            complaints.unsign(complaint.number());
        }
        additions.joins(key);
        holders.tell(complaint, "complaint.notice.added", key);
        return key;
    }

    private static void refuseAnother(String sha256, SentComplaint arrived, Complaint complaint) {
        if (!sha256.equals(arrived.sha256())) {
            throw new RejectedInput("requestId", "complaint.addition.other", complaint.number());
        }
    }
}
