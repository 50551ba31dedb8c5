package kz.patronat.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.kernel.Iin;
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

    private static final String MODULE = "kz.gov.pki.knca.basics";

    /** What the person at the tool does. */
    public enum Hand {
        SIGNS,
        CANCELS,
        /** Takes the key of somebody else. */
        TAKES_ANOTHER_KEY,
        /** The tool itself answers something that is no answer. */
        BREAKS
    }

    private final AtomicReference<Hand> next = new AtomicReference<>(Hand.SIGNS);
    private final SampleSigner signer;
    private final StaffDirectory staff;
    private final ObjectMapper json;

    NcaLayerStandIn(SampleSigner signer, StaffDirectory staff, ObjectMapper json) {
        this.signer = signer;
        this.staff = staff;
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
        var member = person == null ? null : staff.find(person.getName()).orElse(null);
        return switch (next.getAndSet(Hand.SIGNS)) {
            case SIGNS ->
                member == null || member.iin() == null ? failed("KEY_NOT_FOUND") : signed(asked, member, member.iin());
            case TAKES_ANOTHER_KEY -> member == null ? failed("KEY_NOT_FOUND") : signed(asked, member, another(member));
            case CANCELS -> failed("USER_CANCELED");
            case BREAKS -> Map.of("status", true, "body", Map.of("result", List.of()));
        };
    }

    private Iin another(StaffMember member) {
        return staff.all().stream()
                .filter(other -> other.iin() != null && !other.iin().equals(member.iin()))
                .map(StaffMember::iin)
                .findFirst()
                .orElseThrow();
    }

    private Object signed(JsonNode asked, StaffMember member, Iin iin) {
        var data = Base64.getDecoder().decode(asked.path("args").path("data").asText());
        var cms = signer.cmsDetached(data, signer.key(iin, member.name()));
        return Map.of(
                "status",
                true,
                "body",
                Map.of("result", List.of(Base64.getMimeEncoder().encodeToString(cms))));
    }

    private static Map<String, Object> failed(String code) {
        return Map.of("status", false, "code", code, "message", "", "body", Map.of());
    }

    private void say(WebSocketSession session, Object answer) throws IOException {
        session.sendMessage(new TextMessage(json.writeValueAsString(answer)));
    }
}
