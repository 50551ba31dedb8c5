package kz.patronat.complaint;

import java.util.Map;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.SignedSubmissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints from the portal: registered on arrival, before the signature is verified (clauses C17, C20). */
@Component
public class PortalComplaints {

    private static final String SENT = "complaint.sent-through-portal";

    private final ComplaintRegistrations registrations;
    private final Complaints complaints;
    private final SignedSubmissions submissions;
    private final Messages messages;

    PortalComplaints(
            ComplaintRegistrations registrations,
            Complaints complaints,
            SignedSubmissions submissions,
            Messages messages) {
        this.registrations = registrations;
        this.complaints = complaints;
        this.submissions = submissions;
        this.messages = messages;
    }

    /**
     * Registers the complaint, keeps what was signed and starts the process in one transaction; the request of one
     * origin is registered once, however often and however much at once it comes.
     *
     * @throws RejectedInput when the same origin brought something else before
     */
    @Transactional
    public Complaint submit(Filing filing, SentComplaint sent) {
        if (filing.way() != Way.PORTAL) {
            throw new IllegalArgumentException("only the portal submits here");
        }
        complaints.hold(filing.origin());
        var known = complaints.findByOrigin(filing.origin());
        if (known.isPresent()) {
            return same(known.get(), sent);
        }
        var complaint = registrations.register(filing, null);
        complaints.sent(complaint.number(), sent.sha256());
        keep(complaint, sent);
        messages.startBySystem(complaint.number(), SENT, complaint.provider(), Map.of());
        return complaints.get(complaint.number());
    }

    private Complaint same(Complaint known, SentComplaint sent) {
        if (!complaints.isSent(known.number(), sent.sha256())) {
            throw new RejectedInput("requestId", "complaint.request.other", known.number());
        }
        return known;
    }

    private void keep(Complaint complaint, SentComplaint sent) {
        if (sent.signature() != null) {
            var filing = complaint.filing();
            submissions.keep(
                    complaint.number(),
                    new SignedPayload(
                            Form.CMS_DETACHED,
                            sent.signature(),
                            sent.request(),
                            filing.receivedAt(),
                            filing.complainant().iin()));
        }
    }
}
