package kz.patronat.cabinet;

import kz.patronat.cabinet.store.StatusChanges;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.ComplaintStatusEntered;
import kz.patronat.complaint.ComplaintStatuses;
import kz.patronat.complaint.Filing.Way;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The same for complaints that came through the portal (clause C20). */
@Component
class StatusesOfComplaints {

    private final ComplaintStatuses complaints;
    private final StatusChanges changes;
    private final ResultPapers results;
    private final PortalWord word;

    StatusesOfComplaints(ComplaintStatuses complaints, StatusChanges changes, ResultPapers results, PortalWord word) {
        this.complaints = complaints;
        this.changes = changes;
        this.results = results;
        this.word = word;
    }

    @EventListener
    void entered(ComplaintStatusEntered entered) {
        var complaint = complaints.find(entered.number()).orElseThrow();
        if (complaint.filing().way() == Way.PORTAL) {
            keep(entered, complaint);
        }
    }

    private void keep(ComplaintStatusEntered entered, Complaint complaint) {
        var number = complaint.number();
        var provider = complaint.provider();
        if (changes.of(number).isEmpty()) {
            var received = complaint.filing().receivedAt();
            changes.add(number, provider, CabinetStatus.DELIVERED, received, null, true);
        }
        var status = entered.prolonged() ? CabinetStatus.PROLONGED : CabinetStatus.of(entered.status());
        var result = results.of(complaint.folder(), status).orElse(null);
        changes.add(number, provider, status, entered.at(), result, true).ifPresent(word::send);
    }
}
