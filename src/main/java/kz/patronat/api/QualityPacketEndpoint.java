package kz.patronat.api;

import java.nio.charset.StandardCharsets;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.complaint.QualityPackets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The packet of a case for the quality body, from Tasklist and for machines (clause C22). */
@RestController
@AllowedTo(Role.QUALITY_OFFICER)
class QualityPacketEndpoint {

    private final QualityPackets packets;

    QualityPacketEndpoint(QualityPackets packets) {
        this.packets = packets;
    }

    @GetMapping({"/api/v1/complaints/{number}/packet", "/camunda/api/patronat/complaints/{number}/packet"})
    ResponseEntity<byte[]> packet(@PathVariable String number, @AuthenticationPrincipal SignedIn officer) {
        var packet = packets.of(number)
                .filter(found -> officer.reads(found.provider()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(packet.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.valueOf("application/zip"))
                .body(packet.bytes());
    }
}
