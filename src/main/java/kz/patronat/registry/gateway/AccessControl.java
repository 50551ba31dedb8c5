package kz.patronat.registry.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import javax.xml.namespace.QName;
import kz.patronat.gateway.Gateway;
import kz.patronat.gateway.GatewayLine;
import kz.patronat.gateway.GatewayMessage;
import kz.patronat.gateway.GatewayQuestion;
import kz.patronat.gateway.GatewayReceiver;
import kz.patronat.gateway.GatewayReply;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.TransportKey;
import kz.patronat.registry.AccessReply;
import kz.patronat.registry.AccessToken;
import kz.patronat.registry.PersonalDataConsent;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.RegistryRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The state's control of the access to personal data (КДП), in its own words. */
@Component
@BehindTheGateway
@ConditionalOnProperty(name = "patronat.registry.gateway.consent.by", havingValue = "KDP")
class AccessControl implements PersonalDataConsent, GatewayReceiver {

    private static final QName REQUEST = new QName("http://service.2fa-chain.kz/ns/kdp", "request");

    private final Gateway gateway;
    private final TransportKey token;
    private final ObjectProvider<RegistryInbox> inbox;
    private final RegisterSettings.Consent settings;
    private final Clock clock;

    AccessControl(
            Gateway gateway,
            GatewayLine line,
            ObjectProvider<RegistryInbox> inbox,
            RegisterSettings settings,
            Clock clock) {
        this.gateway = gateway;
        this.token = line.tokenKey();
        this.inbox = inbox;
        this.settings = settings.consent();
        this.clock = clock;
    }

    @Override
    public AccessReply request(RegistryRequest request) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("uin", request.iin().value());
        fields.put("company", settings.company());
        fields.put("company_bin", settings.companyBin());
        fields.put("company_responsible", settings.responsible());
        fields.put("employee_name", settings.responsible());
        fields.put("access_name", settings.access());
        fields.put("personal_data_name", settings.access());
        fields.put("expiresIn", String.valueOf(settings.goodFor().toMillis()));
        fields.put("ovt", token(request.message()));
        var question = new GatewayQuestion(
                request.message(), request.number(), settings.service(), MessageData.of(REQUEST, fields));
        var reply = gateway.ask(question);
        if (reply instanceof GatewayReply.Answered answered) {
            return said(answered.data())
                    .orElseGet(() -> new AccessReply.Unavailable("answer of the access control: no code"));
        }
        if (reply instanceof GatewayReply.Refused refused) {
            return said(refused.data())
                    .filter(AccessReply.Refused.class::isInstance)
                    .orElseThrow(() -> new RegisterRefusal(refused));
        }
        if (reply instanceof GatewayReply.Accepted) {
            return new AccessReply.Asked();
        }
        return reply instanceof GatewayReply.NotSent notSent
                ? new AccessReply.NotAsked(notSent.reason())
                : new AccessReply.Unavailable(((GatewayReply.Unavailable) reply).reason());
    }

    /** What the person said; that the access control says something else, or nothing, is no word of the person. */
    private Optional<AccessReply> said(MessageData data) {
        if (data instanceof MessageData.Empty) {
            return Optional.empty();
        }
        var answer = RegisterReply.fields(data);
        if (RegisterReply.result(answer).filter(settings.refused()::contains).isPresent()) {
            return Optional.of(new AccessReply.Refused());
        }
        return answer.text("code")
                .flatMap(code -> answer.text("public-key").map(key -> new AccessToken(code, key)))
                .map(token -> new AccessReply.Granted(token, settings.goodFor()));
    }

    @Override
    public boolean receives(String serviceId, MessageType type) {
        return type == MessageType.RESPONSE && serviceId.equals(settings.service());
    }

    @Override
    public boolean receive(GatewayMessage message) {
        if (message.concerns() == null) {
            throw new UnreadableMessage("an answer to nothing");
        }
        var said = said(message.data()).orElseThrow(() -> new UnreadableMessage("neither a code nor a no"));
        return inbox.getObject().receive(message.concerns(), said);
    }

    /** Shows the access control who asks; signed with the key for that. */
    private String token(UUID message) {
        var isRsa = token.key().getAlgorithm().equals("RSA");
        var now = clock.instant();
        var signed = encoded("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(isRsa ? "RS256" : "ES256"))
                + "."
                + encoded("{\"cbin\":\"%s\",\"mcheck\":\"%s\",\"iat\":%d,\"exp\":%d}"
                        .formatted(
                                settings.companyBin(),
                                message,
                                now.getEpochSecond(),
                                now.plus(settings.goodFor()).getEpochSecond()));
        try {
            var signature = Signature.getInstance(isRsa ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            signature.initSign(token.key());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the token cannot be signed with the key of " + token, failed);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
