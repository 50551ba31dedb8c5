package kz.patronat.complaint;

import java.util.Map;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.engine.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints from the portal: registered on arrival, before the signature is verified (clauses C17, C20). */
@Component
public class PortalComplaints {

    private static final String SENT = "complaint.sent-through-portal";

    private final ComplaintRegistrations registrations;
    private final Complaints complaints;
    private final Messages messages;

    PortalComplaints(ComplaintRegistrations registrations, Complaints complaints, Messages messages) {
        this.registrations = registrations;
        this.complaints = complaints;
        this.messages = messages;
    }

    /**
     * Registers the complaint and starts its process in one transaction; the request of one origin is registered once,
     * however often it comes.
     *
     * @param first number of the complaint of the first level that this one follows
     */
    @Transactional
    public Complaint submit(Filing filing, @Nullable String first) {
        if (filing.way() != Way.PORTAL) {
            throw new IllegalArgumentException("only the portal submits here");
        }
        var known = complaints.findByOrigin(filing.origin());
        if (known.isPresent()) {
            return known.get();
        }
        var complaint = registrations.register(filing, first);
        messages.startBySystem(complaint.number(), SENT, complaint.provider(), Map.of());
        return complaints.get(complaint.number());
    }
}
