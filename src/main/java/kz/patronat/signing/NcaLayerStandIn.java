package kz.patronat.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kz.patronat.access.SampleCitizens;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.platform.EmbeddedStart;
import kz.patronat.signature.sample.SampleSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * Stands for NCALayer where the service was started for trying out: the same protocol, module {@code
 * kz.gov.pki.knca.basics}, but it asks for no key and signs with the sample key of whoever is signed in.
 */
@Component
@EmbeddedStart
public class NcaLayerStandIn extends TextWebSocketHandler {

    static final String PATH = "/camunda/api/patronat/ncalayer";

    /** The same for citizens. */
    static final String CITIZENS = "/my/ncalayer";

    private static final String MODULE = "kz.gov.pki.knca.basics";

    /** What the person at the tool does. */
    public enum Hand {
        SIGNS,
        CANCELS,
        /** Takes the key of somebody else. */
        TAKES_ANOTHER_KEY,
        /** The tool itself answers something that is no answer. */
        BREAKS,
        /** The tool was not started: whoever calls it is cut off. */
        IS_AWAY
    }

    private final AtomicReference<Hand> next = new AtomicReference<>(Hand.SIGNS);
    private final SampleSigner signer;
    private final StaffDirectory staff;
    private final SampleCitizens citizens;
    private final ObjectMapper json;

    NcaLayerStandIn(SampleSigner signer, StaffDirectory staff, SampleCitizens citizens, ObjectMapper json) {
        this.signer = signer;
        this.staff = staff;
        this.citizens = citizens;
        this.json = json;
    }

    /** What the next signing comes to; afterwards people sign again. */
    public void next(Hand hand) {
        next.set(hand);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        if (!session.getRemoteAddress().getAddress().isLoopbackAddress()) {
            session.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        if (next.compareAndSet(Hand.IS_AWAY, Hand.SIGNS)) {
            session.close(CloseStatus.NORMAL);
            return;
        }
        say(session, Map.of("result", Map.of("version", "1.4")));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        say(session, answer(json.readTree(message.getPayload()), session.getPrincipal()));
    }

    private Object answer(JsonNode asked, @Nullable Principal person) {
        if (!MODULE.equals(asked.path("module").asText())
                || !"sign".equals(asked.path("method").asText())) {
            return failed("UNKNOWN_METHOD");
        }
        var holder = person == null ? null : holder(person.getName());
        return switch (next.getAndSet(Hand.SIGNS)) {
            case SIGNS -> holder == null ? failed("KEY_NOT_FOUND") : signed(asked, holder);
            case TAKES_ANOTHER_KEY -> holder == null ? failed("KEY_NOT_FOUND") : signed(asked, another(holder));
            case CANCELS -> failed("USER_CANCELED");
            case BREAKS, IS_AWAY -> Map.of("status", true, "body", Map.of("result", List.of()));
        };
    }

    /** Whose key it is. */
    private record Holder(Iin iin, PersonName name) {}

    private @Nullable Holder holder(String person) {
        var citizen = citizens.find(person).map(known -> new Holder(known.iin(), known.name()));
        return citizen.or(() -> officials()
                        .filter(member -> member.userId().equals(person))
                        .map(NcaLayerStandIn::holder)
                        .findFirst())
                .orElse(null);
    }

    private Stream<StaffMember> officials() {
        return staff.all().stream().filter(member -> member.iin() != null);
    }

    private static Holder holder(StaffMember member) {
        return new Holder(Objects.requireNonNull(member.iin()), member.name());
    }

    private Holder another(Holder holder) {
        return officials()
                .map(NcaLayerStandIn::holder)
                .filter(other -> !other.iin().equals(holder.iin()))
                .findFirst()
                .orElseThrow();
    }

    private Object signed(JsonNode asked, Holder holder) {
        var data = asked.path("args").path("data").asText();
        var key = signer.key(holder.iin(), holder.name());
        var signed = "xml".equals(asked.path("args").path("format").asText())
                ? new String(signer.xml(data.getBytes(StandardCharsets.UTF_8), key), StandardCharsets.UTF_8)
                : Base64.getMimeEncoder()
                        .encodeToString(signer.cmsDetached(Base64.getDecoder().decode(data), key));
        return Map.of("status", true, "body", Map.of("result", List.of(signed)));
    }

    private static Map<String, Object> failed(String code) {
        return Map.of("status", false, "code", code, "message", "", "body", Map.of());
    }

    private void say(WebSocketSession session, Object answer) throws IOException {
        session.sendMessage(new TextMessage(json.writeValueAsString(answer)));
    }
}
