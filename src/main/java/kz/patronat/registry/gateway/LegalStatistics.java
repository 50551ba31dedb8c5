package kz.patronat.registry.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kz.patronat.gateway.Gateway;
import kz.patronat.gateway.GatewayMessage;
import kz.patronat.gateway.GatewayQuestion;
import kz.patronat.gateway.GatewayReceiver;
import kz.patronat.gateway.GatewayReply;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.XmlFields;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Iin;
import kz.patronat.registry.ArticleGroup;
import kz.patronat.registry.CriminalRecords;
import kz.patronat.registry.RecordAnswer;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.RegistryReply;
import kz.patronat.registry.RegistryRequest;
import kz.patronat.registry.gateway.RegisterSettings.Channel;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The Committee on legal statistics (КПСиСУ), in words that we assume: its schema is not public. Only this class and
 * {@code xsd/criminal-record.xsd} change when the passport of the service is received.
 */
@Component
@BehindTheGateway
class LegalStatistics implements CriminalRecords, GatewayReceiver {

    private static final String NAMESPACE = "urn:patronat:assumed:criminal-record:1";
    private static final Schema SCHEMA = schema();

    private final Gateway gateway;
    private final RegistryInbox inbox;
    private final PeopleAskedAbout asked;
    private final RegisterSettings settings;

    LegalStatistics(Gateway gateway, RegistryInbox inbox, PeopleAskedAbout asked, RegisterSettings settings) {
        this.gateway = gateway;
        this.inbox = inbox;
        this.asked = asked;
        this.settings = settings;
    }

    private static Schema schema() {
        var factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(LegalStatistics.class.getResource("/xsd/criminal-record.xsd"));
        } catch (SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public RegistryReply<RecordAnswer> certificate(RegistryRequest request) {
        var question =
                new GatewayQuestion(request.message(), request.number(), settings.criminalRecord(), data(request));
        var reply = RegisterReply.to(() -> settings.criminalRecordChannel() == Channel.SYNC
                ? gateway.ask(question)
                : gateway.send(question, MessageType.REQUEST));
        return reply(reply, request);
    }

    private static MessageData data(RegistryRequest request) {
        var document = Xml.document();
        var root = document.createElementNS(NAMESPACE, "request");
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", NAMESPACE);
        document.appendChild(root);
        add(document, "requestNumber", request.number().toString());
        add(document, "iin", request.iin().value());
        add(document, "surname", request.name().surname());
        add(document, "name", request.name().given());
        if (request.name().patronymic() != null) {
            add(document, "patronymic", request.name().patronymic());
        }
        add(document, "birthDate", request.birthDate().toString());
        return new MessageData.Escaped(new String(Xml.bytes(document), StandardCharsets.UTF_8));
    }

    private static void add(Document document, String name, String text) {
        var element = document.createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        document.getDocumentElement().appendChild(element);
    }

    private RegistryReply<RecordAnswer> reply(GatewayReply reply, RegistryRequest request) {
        if (reply instanceof GatewayReply.Answered answered) {
            try {
                var answer = answer(answered.data(), request.number(), request.iin());
                return new RegistryReply.Answer<>(answer, RegisterReply.sealed(answered.evidence()));
            } catch (UnreadableMessage unreadable) {
                return new RegistryReply.Unavailable<>("answer of the register: " + unreadable.getMessage());
            }
        }
        if (reply instanceof GatewayReply.Refused refused) {
            return RegisterReply.nobody(refused, settings.nobody(), new RecordAnswer.NotFound());
        }
        return RegisterReply.withoutWord(reply);
    }

    @Override
    public boolean receives(String serviceId, MessageType type) {
        return type == MessageType.RESPONSE && serviceId.equals(settings.criminalRecord());
    }

    @Override
    public boolean receive(GatewayMessage message) {
        var number = message.concerns();
        if (number == null) {
            throw new UnreadableMessage("an answer to nothing");
        }
        var iin = asked.iin(number);
        return iin.isPresent()
                && inbox.receive(
                        number,
                        answer(message.data(), number, iin.get()),
                        RegisterReply.sealed(message.evidence()),
                        message.receivedAt());
    }

    /** @param iin whom we asked for */
    private static RecordAnswer answer(MessageData data, UUID number, Iin iin) {
        if (!(data instanceof MessageData.Escaped escaped)) {
            throw new UnreadableMessage("no document inside");
        }
        var document = Xml.parse(escaped.xml().getBytes(StandardCharsets.UTF_8));
        try {
            SCHEMA.newValidator().validate(new DOMSource(document));
        } catch (SAXException other) {
            throw new UnreadableMessage("not of the schema");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return answer(new XmlFields(document.getDocumentElement()), number, iin);
    }

    private static RecordAnswer answer(XmlFields response, UUID number, Iin iin) {
        if (!response.name().equals("response")
                || !response.text("requestNumber").equals(Optional.of(number.toString()))) {
            throw new UnreadableMessage("answer to another question");
        }
        if (!response.text("iin").equals(Optional.of(iin.value()))) {
            throw new UnreadableMessage("another person");
        }
        var result = response.text("result").orElse("");
        if (result.equals("NOT_FOUND")) {
            return new RecordAnswer.NotFound();
        }
        var certificate = response.one("certificate").orElseThrow(() -> new UnreadableMessage("no certificate"));
        var groups = EnumSet.noneOf(ArticleGroup.class);
        response.all("article")
                .forEach(article ->
                        article.text("group").map(ArticleGroup::valueOf).ifPresent(groups::add));
        return new RecordAnswer.Certificate(
                certificate.text("number").orElseThrow(),
                certificate.day("issuedOn").orElseThrow(),
                result.equals("PRESENT"),
                groups);
    }
}
