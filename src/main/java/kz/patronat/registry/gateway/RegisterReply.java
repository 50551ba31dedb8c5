package kz.patronat.registry.gateway;

import java.nio.charset.StandardCharsets;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.XmlFields;
import kz.patronat.gateway.wire.Xml;
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

    static SignedAnswer sealed(byte[] envelope) {
        return new SignedAnswer("text/xml", envelope);
    }
}
