package kz.patronat.gateway.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.SampleLine;
import kz.patronat.gateway.XmlFields;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.Xml;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.w3c.dom.Element;

/** The temporary storage of the simulated gateway: keeps a file for its life, and gives it to whoever names it. */
@Component
@SimulatedGateway
class FilesSimulator {

    private static final String NAMESPACE = "http://egov.bee.kz/eds/tempstorage/v2/";
    private static final int KEPT = 200;

    private final SampleLine line;
    private final DataSize largest;
    private final Clock clock;
    private final Map<String, Kept> files = new LinkedHashMap<>();

    /** @param largest no message to our own port may be longer than two megabytes */
    FilesSimulator(
            SampleLine line, @Value("${patronat.gateway.simulator.largest-file:1MB}") DataSize largest, Clock clock) {
        this.line = line;
        this.largest = largest;
        this.clock = clock;
    }

    /** @param content as it came, in Base64 */
    private record Kept(@Nullable String name, @Nullable String mime, String content, Instant until) {}

    /** @param found false when the storage is to have no such file */
    MessageData answer(Asked asked, boolean found) {
        var request = Optional.ofNullable(asked.fields()).flatMap(fields -> fields.one("tempStorageRequest"));
        var data = Xml.document().createElementNS(null, "data");
        var response = (Element)
                data.appendChild(data.getOwnerDocument().createElementNS(NAMESPACE, "ns2:tempStorageResponse"));
        response.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:ns2", NAMESPACE);
        request.flatMap(one -> one.text("type")).ifPresent(type -> Xml.text(response, "type", type));
        request.ifPresent(one -> answer(one, response, found && isKnown(one)));
        return new MessageData.Typed(data);
    }

    private boolean isKnown(XmlFields request) {
        return request.one("credentials")
                .map(login -> new Sender(
                        login.text("senderId").orElse(""),
                        login.text("password").orElse(null)))
                .filter(line.sender()::equals)
                .isPresent();
    }

    private synchronized void answer(XmlFields request, Element response, boolean found) {
        request.one("uploadRequest").ifPresent(upload -> {
            var said = Xml.child(response, "uploadResponse");
            upload.all("fileUploadRequests").forEach(file -> take(file, Xml.child(said, "uploadFileResults"), found));
            status(said, "OK");
        });
        request.one("downloadRequest").ifPresent(download -> {
            var said = Xml.child(response, "downloadResponse");
            download.text("fileIdentifiers")
                    .ifPresent(identifier -> give(identifier, Xml.child(said, "fileDownloadResults"), found));
            status(said, "OK");
        });
    }

    private void take(XmlFields file, Element result, boolean known) {
        Xml.text(
                result,
                "fileProcessIdentifier",
                file.text("fileProcessIdentifier").orElse(""));
        var content = file.text("content").orElse("");
        if (!known) {
            status(result, "ACCESS_DENIED");
        } else if (Base64.getMimeDecoder().decode(content).length > largest.toBytes()) {
            status(result, "FILE_TOO_LARGE");
        } else {
            status(result, "OK");
            var life = file.text("lifeTime").orElse("0");
            Xml.text(result, "fileIdentifier", keep(file, content, Duration.ofMillis(Long.parseLong(life))));
            Xml.text(result, "lifeTime", life);
        }
    }

    private String keep(XmlFields file, String content, Duration life) {
        var identifier = UUID.randomUUID().toString();
        var until = clock.instant().plus(life);
        files.put(
                identifier,
                new Kept(file.text("name").orElse(null), file.text("mime").orElse(null), content, until));
        if (files.size() > KEPT) {
            files.remove(files.keySet().iterator().next());
        }
        return identifier;
    }

    private void give(String identifier, Element result, boolean found) {
        var kept = found ? files.get(identifier) : null;
        var removed = kept != null && !clock.instant().isBefore(kept.until());
        status(result, kept == null ? "FILE_NOT_FOUND" : removed ? "FILE_DELETED" : "OK");
        Xml.text(result, "fileIdentifier", identifier);
        if (kept != null) {
            if (!removed) {
                Xml.text(result, "content", kept.content());
            }
            var meta = Xml.child(result, "meta");
            Xml.text(meta, "name", kept.name());
            Xml.text(meta, "mime", kept.mime());
            Xml.text(meta, "expirationTime", kept.until().toString());
            Xml.text(meta, "deleted", String.valueOf(removed));
        }
    }

    private static void status(Element parent, String code) {
        Xml.text(Xml.child(parent, "status"), "code", code);
    }
}
