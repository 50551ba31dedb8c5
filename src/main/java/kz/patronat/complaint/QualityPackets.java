package kz.patronat.complaint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Packets;
import kz.patronat.document.Papers;
import kz.patronat.document.Scans;
import kz.patronat.kernel.ProviderId;
import org.springframework.stereotype.Component;

/**
 * The packets for the quality body: papers, scans, decisions, complaints and the log of who did what, with the
 * fingerprint of each file, as they were when the review began (clause C22).
 */
@Component
public class QualityPackets {

    private final Papers papers;
    private final Scans scans;
    private final PacketLog log;
    private final Packets packets;
    private final Complaints complaints;

    QualityPackets(Papers papers, Scans scans, PacketLog log, Packets packets, Complaints complaints) {
        this.papers = papers;
        this.scans = scans;
        this.log = log;
        this.packets = packets;
        this.complaints = complaints;
    }

    /** A packet, ready to be sent; the fingerprint is that of the whole archive. */
    public record Packet(ProviderId provider, String name, String sha256, byte[] bytes) {}

    /** Puts the packet together; a later one takes the place of the earlier. */
    public void assemble(Complaint complaint) {
        var files = new LinkedHashMap<String, byte[]>();
        addPapers(files, complaint);
        addScans(files, complaint);
        log.add(files, complaint);
        packets.put(complaint.number(), Archive.of(files));
    }

    public Optional<Packet> of(String complaint) {
        return complaints
                .find(complaint)
                .flatMap(known -> packets.find(complaint)
                        .map(kept -> new Packet(known.provider(), complaint + ".zip", kept.sha256(), kept.bytes())));
    }

    private void addPapers(Map<String, byte[]> files, Complaint complaint) {
        for (var paper : papers.in(complaint.folder())) {
            papers.open(complaint.folder(), paper.id(), paper.language())
                    .ifPresent(content -> files.put("papers/" + content.name(), content.bytes()));
        }
    }

    private void addScans(Map<String, byte[]> files, Complaint complaint) {
        for (var scan : scans.in(complaint.folder())) {
            scans.open(complaint.folder(), scan.id())
                    .ifPresent(content -> files.put(
                            "scans/" + scan.id().toString().substring(0, 8) + "-" + content.name(), content.bytes()));
        }
    }
}
