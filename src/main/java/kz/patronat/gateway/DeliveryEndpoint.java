package kz.patronat.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import kz.patronat.access.OpenToAll;
import kz.patronat.gateway.wire.Accepted;
import kz.patronat.gateway.wire.AsyncCall;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncMessage;
import kz.patronat.gateway.wire.BodyVerdict;
import kz.patronat.gateway.wire.ErrorInfo;
import kz.patronat.gateway.wire.SignatureToolAway;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Zone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.w3c.dom.Document;

/**
 * Where the gateway calls us: answers and notices on the asynchronous channel. Who calls is known by the signature of
 * the body and by the login inside it; nothing else is looked at before both hold.
 */
@RestController
@OpenToAll
@GatewayConnected
class DeliveryEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryEndpoint.class);
    private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=utf-8");

    private final GatewayLine line;
    private final Deliveries deliveries;
    private final GatewayFigures figures;
    private final GatewaySettings settings;
    private final Clock clock;

    DeliveryEndpoint(
            GatewayLine line, Deliveries deliveries, GatewayFigures figures, GatewaySettings settings, Clock clock) {
        this.line = line;
        this.deliveries = deliveries;
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes over what is brought and says so at once; it is worked off afterwards. */
    @PostMapping("/gateway/async")
    ResponseEntity<byte[]> brought(HttpServletRequest request) throws IOException {
        var limit = (int) settings.maxMessage().toBytes();
        var bytes = request.getInputStream().readNBytes(limit + 1);
        try {
            return bytes.length > limit
                    ? refused(HttpStatus.PAYLOAD_TOO_LARGE, "PATRONAT-SIZE", "the message is too long", bytes)
                    : read(bytes);
        } catch (SignatureToolAway away) {
            // Without a fault of ours: it would have to be signed by the tool that is away. The gateway brings it
            // again.
            LOG.warn("what the gateway brings cannot be judged: {}", away.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private ResponseEntity<byte[]> read(byte[] bytes) {
        try {
            return answered(Xml.parse(bytes), bytes);
        } catch (UnreadableMessage unreadable) {
            return refused(HttpStatus.BAD_REQUEST, Gateway.UNREADABLE, unreadable.getMessage(), bytes);
        }
    }

    private ResponseEntity<byte[]> answered(Document envelope, byte[] bytes) {
        var verdict = line.signature().verify(envelope, bytes);
        if (verdict instanceof BodyVerdict.Refused refused) {
            return refused(HttpStatus.FORBIDDEN, "PATRONAT-SIGNATURE", "signature " + refused.reason(), bytes);
        }
        if (!line.trusts(((BodyVerdict.Signed) verdict).by())) {
            return refused(HttpStatus.FORBIDDEN, "PATRONAT-SIGNATURE", "signature of a stranger", bytes);
        }
        if (!(AsyncChannel.readCall(envelope) instanceof AsyncCall.Send send)) {
            return refused(HttpStatus.BAD_REQUEST, "PATRONAT-OPERATION", "only sendMessage is taken here", bytes);
        }
        return line.admits(send.message().info().sender())
                ? accepted(send.message(), bytes)
                : refused(HttpStatus.FORBIDDEN, "PATRONAT-SENDER", "unknown sender or password", bytes);
    }

    private ResponseEntity<byte[]> accepted(AsyncMessage message, byte[] bytes) {
        deliveries.keep(message, bytes);
        var correlation = message.info().correlationId();
        var reply = new Accepted(
                Ids.next().toString(),
                correlation == null ? message.info().messageId() : correlation,
                now(),
                message.info().sessionId());
        return signed(HttpStatus.OK, AsyncChannel.write(reply));
    }

    /** Nothing of it is kept: it is a stranger's word until both hold. That it came is told all the same. */
    private ResponseEntity<byte[]> refused(HttpStatus status, String code, String reason, byte[] bytes) {
        LOG.warn("a call of the gateway is refused, {}: {} ({} bytes)", code, reason, bytes.length);
        figures.refused(code);
        return signed(status, AsyncChannel.fault("sendMessage", new ErrorInfo(code, reason, null, now(), null, null)));
    }

    private ResponseEntity<byte[]> signed(HttpStatus status, Document envelope) {
        return ResponseEntity.status(status)
                .contentType(XML)
                .body(line.signature().signed(envelope));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Zone.ALMATY).toOffsetDateTime();
    }
}
