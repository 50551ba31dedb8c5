package kz.patronat.complaint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.complaint.store.Additions;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Packets;
import kz.patronat.document.Archive;
import kz.patronat.document.Folder;
import kz.patronat.document.Papers;
import kz.patronat.document.Scan;
import kz.patronat.document.Scans;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedSubmissions;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * The packets for the quality body: papers, scans, what was signed electronically, decisions, complaints and the log of who did what, with the
 * fingerprint of each file, as they were when the review began (clause C22).
 */
@Component
public class QualityPackets {

    private final Papers papers;
    private final Scans scans;
    private final PacketLog log;
    private final Packets packets;
    private final Complaints complaints;
    private final Additions additions;
    private final SignedSubmissions submissions;
    private final Texts texts;

    QualityPackets(
            Papers papers,
            Scans scans,
            PacketLog log,
            Packets packets,
            Complaints complaints,
            Additions additions,
            SignedSubmissions submissions,
            Texts texts) {
        this.papers = papers;
        this.scans = scans;
        this.log = log;
        this.packets = packets;
        this.complaints = complaints;
        this.additions = additions;
        this.submissions = submissions;
        this.texts = texts;
    }

    /** A packet, ready to be sent; the fingerprint is that of the whole archive. */
    public record Packet(ProviderId provider, String name, String sha256, byte[] bytes) {}

    /** Puts the packet together; a later one takes the place of the earlier. */
    public void assemble(Complaint complaint) {
        var files = new LinkedHashMap<String, byte[]>();
        var before = Optional.ofNullable(complaint.first()).map(complaints::get);
        var folders = Stream.concat(before.stream(), Stream.of(complaint))
                .map(Complaint::folder)
                .distinct()
                .toList();
        for (var folder : folders) {
            addPapers(files, folder);
            addScans(files, folder);
        }
        addSigned(files, complaint);
        log.add(files, complaint, folders);
        packets.put(complaint.number(), Archive.of(files));
    }

    public Optional<Packet> of(String complaint) {
        return complaints
                .find(complaint)
                .flatMap(known -> packets.find(complaint)
                        .map(kept -> new Packet(known.provider(), complaint + ".zip", kept.sha256(), kept.bytes())));
    }

    private void addPapers(Map<String, byte[]> files, Folder folder) {
        for (var paper : papers.in(folder)) {
            papers.open(folder, paper.id(), paper.language())
                    .ifPresent(content -> files.put("papers/" + content.name(), content.bytes()));
        }
    }

    /** What was sent with an electronic signature, as it came. */
    private void addSigned(Map<String, byte[]> files, Complaint complaint) {
        Stream.concat(
                        complaint.numbers().stream().map(CaseNumber::value),
                        complaint.caseNumber() == null
                                ? Stream.empty()
                                : complaints.of(complaint.caseNumber()).stream().map(Complaint::number))
                .distinct()
                .flatMap(number -> Stream.concat(Stream.of(number), additions.signed(number).stream()))
                .forEach(number -> submissions
                        .find(number)
                        .ifPresent(sent -> addSigned(files, "signed/" + number.replace('/', '-'), sent)));
    }

    private static void addSigned(Map<String, byte[]> files, String name, SignedPayload sent) {
        files.put(name + (sent.form() == SignedPayload.Form.XML ? ".xml" : ".p7s"), sent.bytes());
        if (sent.data() != null) {
            files.put(name + ".data", sent.data());
        }
    }

    private void addScans(Map<String, byte[]> files, Folder folder) {
        for (var scan : scans.in(folder)) {
            var name = "scans/" + scan.id().toString().substring(0, 8) + "-" + scan.name();
            if (scan.viruses().lets()) {
                scans.open(folder, scan.id()).ifPresent(content -> files.put(name, content.bytes()));
            } else {
                files.put(name + ".txt", sealed(scan).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Why a scan is not in the packet, in both languages. */
    private String sealed(Scan scan) {
        return Stream.of(Language.KK, Language.RU)
                .map(language -> texts.in(language, "document.scan.virus." + scan.viruses()))
                .collect(Collectors.joining("\n", "", "\nSHA-256 " + scan.sha256() + "\n"));
    }
}
