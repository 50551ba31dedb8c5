package kz.patronat.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.Xml;
import org.w3c.dom.Element;

/**
 * What the temporary storage of the gateway ({@code EDS_TEMP_FILES}) is told and says, as seen in public. Assumed until
 * its passport comes: that the names inside have no namespace (what is read may have one), and what a status of a file
 * looks like, of which nothing but a code for the administrator is taken.
 */
final class StorageWords {

    private static final String NAMESPACE = "http://egov.bee.kz/eds/tempstorage/v2/";

    private StorageWords() {}

    static MessageData upload(UUID process, StoredFile file, Duration life, Sender sender) {
        var request = request("UPLOAD");
        var upload = Xml.child(Xml.child(request, "uploadRequest"), "fileUploadRequests");
        Xml.text(upload, "fileProcessIdentifier", process.toString());
        Xml.text(upload, "content", Base64.getEncoder().encodeToString(file.content()));
        Xml.text(upload, "name", file.name());
        Xml.text(upload, "mime", file.mediaType());
        Xml.text(upload, "lifeTime", String.valueOf(life.toMillis()));
        Xml.text(upload, "needToBeConfirmed", "false");
        return with(sender, request);
    }

    static MessageData download(String identifier, Sender sender) {
        var request = request("DOWNLOAD");
        Xml.text(Xml.child(request, "downloadRequest"), "fileIdentifiers", identifier);
        return with(sender, request);
    }

    private static Element request(String type) {
        var data = Xml.document().createElementNS(null, "data");
        var request = (Element)
                data.appendChild(data.getOwnerDocument().createElementNS(NAMESPACE, "eds:tempStorageRequest"));
        request.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:eds", NAMESPACE);
        Xml.text(request, "type", type);
        return request;
    }

    private static MessageData with(Sender sender, Element request) {
        var credentials = Xml.child(request, "credentials");
        Xml.text(credentials, "senderId", sender.senderId());
        Xml.text(credentials, "password", sender.password());
        return new MessageData.Typed((Element) request.getParentNode());
    }

    /**
     * What the storage says of the file that was sent under this number.
     *
     * @throws UnreadableMessage when it says nothing of it
     */
    static XmlFields uploaded(MessageData answer, UUID process) {
        return ofFile(
                results(answer, "uploadResponse", "uploadFileResults"), "fileProcessIdentifier", process.toString());
    }

    /**
     * What the storage says of the file with this identifier.
     *
     * @throws UnreadableMessage when it says nothing of it
     */
    static XmlFields downloaded(MessageData answer, String identifier) {
        return ofFile(results(answer, "downloadResponse", "fileDownloadResults"), "fileIdentifier", identifier);
    }

    private static List<XmlFields> results(MessageData answer, String response, String results) {
        return said(answer).one(response).map(each -> each.all(results)).orElse(List.of());
    }

    private static XmlFields ofFile(List<XmlFields> results, String name, String value) {
        return results.stream()
                .filter(each -> each.text(name).filter(value::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new UnreadableMessage("nothing of the file that was asked about"));
    }

    private static XmlFields said(MessageData answer) {
        if (answer instanceof MessageData.Empty) {
            throw new UnreadableMessage("nothing in the answer of the storage");
        }
        var fields = answer instanceof MessageData.Escaped escaped
                ? new XmlFields(Xml.parse(escaped.xml().getBytes(StandardCharsets.UTF_8))
                        .getDocumentElement())
                : new XmlFields(((MessageData.Typed) answer).content());
        return fields.name().equals("tempStorageResponse")
                ? fields
                : fields.one("tempStorageResponse").orElseThrow(() -> new UnreadableMessage("no tempStorageResponse"));
    }

    /** How long the storage keeps the file, where it says so. */
    static Optional<Duration> life(XmlFields uploaded) {
        return uploaded.text("lifeTime")
                .filter(millis -> millis.matches("\\d{1,15}"))
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)));
    }

    static boolean isRemoved(XmlFields downloaded) {
        return downloaded
                .one("meta")
                .flatMap(meta -> meta.text("deleted"))
                .filter("true"::equals)
                .isPresent();
    }

    static Optional<byte[]> content(XmlFields downloaded) {
        return downloaded.text("content").map(StorageWords::decoded);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw new UnreadableMessage("no Base64 in the content of the file");
        }
    }

    /** Why the storage does not do with the file what it was asked to; a code, as no other word of it is known. */
    static String reason(XmlFields result) {
        return result.one("status")
                .flatMap(status -> status.text("code"))
                .or(() -> result.text("status"))
                .filter(code -> code.matches("[\\w.-]{1,40}"))
                .orElse("no code");
    }
}
