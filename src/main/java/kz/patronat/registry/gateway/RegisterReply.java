package kz.patronat.registry.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kz.patronat.gateway.GatewayReply;
import kz.patronat.gateway.GatewayReply.Refused;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.Unsigned;
import kz.patronat.gateway.XmlFields;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.registry.NothingAsked;
import kz.patronat.registry.RegistryReply;
import kz.patronat.registry.SignedAnswer;

/** What all registers have in common: data inside an envelope, and a way to say that there is nobody. */
final class RegisterReply {

    private RegisterReply() {}

    /** @throws UnreadableMessage when there is nothing inside */
    static XmlFields fields(MessageData data) {
        if (data instanceof MessageData.Typed typed) {
            return new XmlFields(typed.content());
        }
        if (data instanceof MessageData.Escaped escaped) {
            return new XmlFields(
                    Xml.parse(escaped.xml().getBytes(StandardCharsets.UTF_8)).getDocumentElement());
        }
        throw new UnreadableMessage("nothing in the answer");
    }

    /**
     * The no of a register is an answer about the person only where the register's own code says that it knows nobody.
     *
     * @throws RegisterRefusal when it says anything else, or nothing
     */
    static <T> RegistryReply<T> nobody(Refused refused, Set<String> codes, T nobody) {
        if (result(refused.data()).filter(codes::contains).isEmpty()) {
            throw new RegisterRefusal(refused);
        }
        return new RegistryReply.Answer<>(nobody, sealed(refused.evidence()));
    }

    /** @throws NothingAsked when the question could not be signed, and somebody has to mend that */
    static GatewayReply to(Supplier<GatewayReply> question) {
        try {
            return question.get();
        } catch (Unsigned nothingSent) {
            throw new NothingAsked(nothingSent);
        }
    }

    /** Of a reply that holds no word of the register. */
    static <T> RegistryReply<T> withoutWord(GatewayReply reply) {
        if (reply instanceof GatewayReply.Accepted) {
            return new RegistryReply.Pending<>();
        }
        return reply instanceof GatewayReply.NotSent notSent
                ? new RegistryReply.NotAsked<>(notSent.reason())
                : new RegistryReply.Unavailable<>(((GatewayReply.Unavailable) reply).reason());
    }

    private static Optional<String> result(MessageData data) {
        try {
            return result(fields(data));
        } catch (UnreadableMessage nothingSaid) {
            return Optional.empty();
        }
    }

    /** The register's own code, wherever it puts it. */
    static Optional<String> result(XmlFields answer) {
        return answer.one("messageResult")
                .flatMap(result -> result.text("code"))
                .or(() -> answer.text("code"))
                .or(() -> answer.text("result"));
    }

    static SignedAnswer sealed(byte[] envelope) {
        return new SignedAnswer("text/xml", envelope);
    }
}
