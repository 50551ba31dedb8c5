package kz.patronat.complaint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Packets;
import kz.patronat.complaint.store.Packets.Due;
import kz.patronat.document.ScanChecked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts a packet together again once a scan that had to stay out of it is known to be clean, while the review is open.
 * The word on the scan only marks the packet; it is packed afterwards and by itself, for packing may be slow or fail.
 */
@Component
class PacketsFollowChecks {

    private static final Logger LOG = LoggerFactory.getLogger(PacketsFollowChecks.class);

    /** Longer than any packing; when it failed it is tried again afterwards. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Packets packets;
    private final Complaints complaints;
    private final QualityPackets assembly;
    private final TransactionOperations transactions;

    PacketsFollowChecks(
            Packets packets,
            Complaints complaints,
            QualityPackets assembly,
            TransactionOperations transactions,
            MeterRegistry metrics) {
        this.packets = packets;
        this.complaints = complaints;
        this.assembly = assembly;
        this.transactions = transactions;
        Gauge.builder("patronat.packets.waiting", packets::waiting)
                .description("Packets for the quality body that have to be put together again")
                .register(metrics);
    }

    @EventListener
    void on(ScanChecked event) {
        packets.due(event.folder());
    }

    /** One at a time, until none is due. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void assemble() {
        for (var due = packets.takeDue(LEASE); due.isPresent(); due = packets.takeDue(LEASE)) {
            assemble(due.get());
        }
    }

    private void assemble(Due due) {
        try {
            transactions.executeWithoutResult(status -> {
                var complaint = complaints.get(due.complaint());
                if (complaint.isOpen()) {
                    assembly.assemble(complaint);
                }
                packets.done(due);
            });
        } catch (RuntimeException failed) {
            LOG.error("The packet of {} could not be put together and is tried again", due.complaint(), failed);
        }
    }
}
