package kz.patronat.registry;

import java.util.List;
import java.util.stream.IntStream;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.wire.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An answer as it may be shown: a message that the gateway brought holds its login and password for us. */
final class WithoutLogin {

    private static final String BLANK = "***";

    private WithoutLogin() {}

    static SignedAnswer of(SignedAnswer answer) {
        try {
            var message = Xml.parse(answer.content());
            var secrets = secrets(message);
            secrets.forEach(secret -> secret.setTextContent(BLANK));
            return secrets.isEmpty() ? answer : new SignedAnswer(answer.mediaType(), Xml.bytes(message));
        } catch (UnreadableMessage noMessage) {
            return answer;
        }
    }

    private static List<Element> secrets(Document message) {
        var senders = message.getElementsByTagNameNS("*", "sender");
        return IntStream.range(0, senders.getLength())
                .mapToObj(senders::item)
                .map(Element.class::cast)
                .flatMap(Xml::children)
                .filter(child -> List.of("senderId", "password").contains(child.getLocalName()))
                .toList();
    }
}
