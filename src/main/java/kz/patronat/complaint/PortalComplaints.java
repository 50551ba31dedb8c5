package kz.patronat.complaint;

import java.util.Map;
import java.util.Optional;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints from the portal: registered on arrival, before the signature is verified (clauses C17, C20). */
@Component
public class PortalComplaints {

    private static final String SENT = "complaint.sent-through-portal";
    private static final String SENT_TO_QUALITY_BODY = "quality-review.sent-through-portal";

    private final ComplaintRegistrations registrations;
    private final Complaints complaints;
    private final FirstComplaints firsts;
    private final ComplaintJournal journal;
    private final SentComplaints sent;
    private final Messages messages;

    PortalComplaints(
            ComplaintRegistrations registrations,
            Complaints complaints,
            FirstComplaints firsts,
            ComplaintJournal journal,
            SentComplaints sent,
            Messages messages) {
        this.registrations = registrations;
        this.complaints = complaints;
        this.firsts = firsts;
        this.journal = journal;
        this.sent = sent;
        this.messages = messages;
    }

    /** One that follows no other. */
    @Transactional
    public Complaint submit(Filing filing, SentComplaint arrived) {
        return submit(filing, null, arrived);
    }

    /**
     * Registers the complaint, keeps what was signed and starts the process in one transaction; the request of one
     * origin is registered once, however often and however much at once it comes.
     *
     * @param earlier number of the complaint of the first level, as it was written in one to the quality body
     * @throws RejectedInput when the same origin brought something else before
     */
    @Transactional
    public Complaint submit(Filing filing, @Nullable String earlier, SentComplaint arrived) {
        if (filing.way() != Way.PORTAL) {
            throw new IllegalArgumentException("only the portal submits here");
        }
        complaints.hold(filing.origin());
        var known = complaints.findByOrigin(filing.origin());
        if (known.isPresent()) {
            return same(known.get(), arrived);
        }
        var first = earlier == null ? Optional.<Complaint>empty() : first(filing, earlier);
        // The counter of numbers is locked from the registration on; the large things are written before it.
        var files = sent.write(arrived);
        var complaint =
                registrations.register(filing, first.map(Complaint::number).orElse(null));
        if (earlier != null && first.isEmpty()) {
            complaints.remark(complaint.number(), Remark.FIRST_UNKNOWN);
            journal.write(complaint, null, "complaint.journal.first-unknown", earlier);
        }
        complaints.sent(complaint.number(), arrived.sha256());
        sent.keep(complaint, complaint.number(), filing.receivedAt(), arrived, files);
        messages.startBySystem(
                complaint.number(),
                complaint.isQuality() ? SENT_TO_QUALITY_BODY : SENT,
                complaint.provider(),
                Map.of());
        return complaints.get(complaint.number());
    }

    private Optional<Complaint> first(Filing filing, String earlier) {
        return firsts.find(earlier, filing.provider())
                .filter(found -> firsts.isSameMatter(found, filing.matter().caseNumber()))
                .filter(found -> isOfSamePerson(found, filing));
    }

    /** A number can be guessed; of who complained on paper the IIN may not be known. */
    private static boolean isOfSamePerson(Complaint first, Filing filing) {
        var person = first.filing().complainant().iin();
        return person == null || person.equals(filing.complainant().iin());
    }

    private Complaint same(Complaint known, SentComplaint arrived) {
        if (!complaints.isSent(known.number(), arrived.sha256())) {
            throw new RejectedInput("requestId", "complaint.request.other", known.number());
        }
        return known;
    }
}
