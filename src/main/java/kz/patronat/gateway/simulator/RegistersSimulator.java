package kz.patronat.gateway.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.SimulatedPeople;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Zone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the registers say of a person, in their own shapes: it follows from the number. */
@Component
@SimulatedGateway
class RegistersSimulator {

    private static final String PERSONS = "http://message.persistence.interactive.nat";
    private static final String ACCESS = "http://service.2fa-chain.kz/ns/kdp";
    private static final String RECORDS = "urn:patronat:assumed:criminal-record:1";

    private final ObjectProvider<SimulatedPeople> people;
    private final FilesSimulator files;
    private final Clock clock;

    RegistersSimulator(ObjectProvider<SimulatedPeople> people, FilesSimulator files, Clock clock) {
        this.people = people;
        this.files = files;
        this.clock = clock;
    }

    /** @param found false when the register is to know nobody by these data */
    MessageData answer(Asked asked, boolean found) {
        if (asked.register() == SimulatedRegister.ACCESS) {
            return access(asked, found);
        }
        if (asked.register() == SimulatedRegister.FILES) {
            return files.answer(asked, found);
        }
        var known = found && asked.behaviour() != Behaviour.NOT_FOUND;
        return asked.register() == SimulatedRegister.IDENTITY ? persons(asked, known) : record(asked, known);
    }

    /** Whether the register says its no, such as that it does not know the person, by an error of the business kind. */
    boolean refuses(Asked asked) {
        return asked.register() == SimulatedRegister.ACCESS
                ? asked.behaviour() == Behaviour.ACCESS_REFUSED
                : asked.register() == SimulatedRegister.IDENTITY && asked.behaviour() == Behaviour.NOT_FOUND;
    }

    /** A code of its own for every question, or the one of a person who said no. */
    private static MessageData access(Asked asked, boolean found) {
        if (!found) {
            return new MessageData.Empty();
        }
        if (asked.behaviour() == Behaviour.ACCESS_REFUSED) {
            return MessageData.of(new QName(ACCESS, "response"), Map.of("code", "REFUSED"));
        }
        var given = new LinkedHashMap<String, String>();
        given.put("code", "SIM-" + asked.info().messageId());
        given.put("public-key", "SIMULATED");
        return MessageData.of(new QName(ACCESS, "response"), given);
    }

    private MessageData persons(Asked asked, boolean known) {
        var head = new LinkedHashMap<String, String>();
        head.put("messageId", String.valueOf(asked.info().messageId()));
        head.put("messageDate", now());
        var data = (MessageData.Typed) MessageData.of(new QName(PERSONS, "Response"), head);
        word(data.content(), "messageResult", known ? "00000" : "404");
        if (known) {
            person(asked, Xml.child(Xml.child(data.content(), "persons"), "person"));
        }
        return data;
    }

    private void person(Asked asked, Element person) {
        var behaviour = asked.behaviour();
        var who = people.orderedStream()
                .flatMap(each -> each.behind(asked.question()).stream())
                .findFirst()
                .orElseGet(() -> stranger(asked));
        Xml.text(person, "iin", asked.iin());
        Xml.text(
                person,
                "surname",
                behaviour == Behaviour.DIFFERENT_NAME ? "Басқаша" : who.name().surname());
        Xml.text(person, "name", who.name().given());
        Xml.text(person, "patronymic", who.name().patronymic());
        Xml.text(person, "birthDate", who.birthDate().toString());
        if (behaviour == Behaviour.DECEASED) {
            Xml.text(person, "deathDate", today().minusYears(1).toString());
        }
        word(person, "lifeStatus", behaviour == Behaviour.DECEASED ? "1" : "0");
        var capable = Xml.child(person, "personCapableStatus");
        word(capable, "capableStatus", behaviour == Behaviour.INCAPABLE ? "1" : "0");
        Xml.child(capable, "capableEndDate").setAttributeNS(Xml.XSI, "xsi:nil", "true");
    }

    private SimulatedPeople.Known stranger(Asked asked) {
        var born = Optional.ofNullable(asked.iin())
                .filter(Iin::isValid)
                .flatMap(iin -> new Iin(iin).spelledBirthDate())
                .orElse(LocalDate.of(1985, 3, 15));
        return new SimulatedPeople.Known(new PersonName("Үлгі", "Тұлға", null), born);
    }

    /** A value of a dictionary. */
    private static void word(Element parent, String name, String code) {
        var word = Xml.child(parent, name);
        Xml.text(word, "code", code);
        Xml.text(word, "nameRu", "Образец");
        Xml.text(word, "nameKz", "Үлгі");
    }

    private MessageData record(Asked asked, boolean known) {
        var document = Xml.document();
        var root = document.createElementNS(RECORDS, "response");
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", RECORDS);
        document.appendChild(root);
        add(root, "requestNumber", asked.question());
        add(root, "iin", String.valueOf(asked.iin()));
        var guilty = asked.behaviour() == Behaviour.CRIMINAL_RECORD;
        add(root, "result", !known ? "NOT_FOUND" : guilty ? "PRESENT" : "ABSENT");
        if (known) {
            certificate(asked, root, guilty);
        }
        return new MessageData.Escaped(text(document));
    }

    private void certificate(Asked asked, Element root, boolean guilty) {
        var number = asked.question();
        var certificate = (Element) root.appendChild(root.getOwnerDocument().createElementNS(RECORDS, "certificate"));
        add(certificate, "number", "SIM-" + number.substring(Math.max(0, number.length() - 12)));
        add(certificate, "issuedOn", today().toString());
        if (guilty) {
            var article = (Element) root.appendChild(root.getOwnerDocument().createElementNS(RECORDS, "article"));
            add(article, "number", "188");
            add(article, "group", "PROPERTY");
        }
    }

    private static void add(Element parent, String name, String text) {
        parent.appendChild(parent.getOwnerDocument().createElementNS(RECORDS, name))
                .setTextContent(text);
    }

    private static String text(Document document) {
        return new String(Xml.bytes(document), StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return Zone.day(clock.instant());
    }

    private String now() {
        return clock.instant().atZone(Zone.ALMATY).toOffsetDateTime().toString();
    }
}
