package kz.patronat.complaint;

import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Packets;
import kz.patronat.document.ScanChecked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts a packet together again once a scan that had to stay out of it is known to be clean, while the review is open. */
@Component
class PacketsFollowChecks {

    private final Packets packets;
    private final Complaints complaints;
    private final QualityPackets assembly;

    PacketsFollowChecks(Packets packets, Complaints complaints, QualityPackets assembly) {
        this.packets = packets;
        this.complaints = complaints;
        this.assembly = assembly;
    }

    @EventListener
    void on(ScanChecked event) {
        packets.ofOpenReviews(event.folder()).forEach(number -> assembly.assemble(complaints.get(number)));
    }
}
