package kz.patronat.registry.gateway;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import kz.patronat.gateway.Gateway;
import kz.patronat.gateway.GatewayMessage;
import kz.patronat.gateway.GatewayQuestion;
import kz.patronat.gateway.GatewayReceiver;
import kz.patronat.gateway.GatewayReply;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.XmlFields;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.IdentityAnswer;
import kz.patronat.registry.IdentityAnswer.Found;
import kz.patronat.registry.IdentityAnswer.NotFound;
import kz.patronat.registry.IdentityRegistry;
import kz.patronat.registry.PersonalDataAccess;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.RegistryReply;
import kz.patronat.registry.RegistryRequest;
import org.springframework.stereotype.Component;

/** The state database of natural persons (ГБД ФЛ), in its own words. */
@Component
@BehindTheGateway
class NaturalPersons implements IdentityRegistry, GatewayReceiver {

    private static final QName REQUEST = new QName("http://message.persistence.interactive.nat", "Request");

    private static final String SUCCESS = "00000";

    /** What the register says of a life that goes on. */
    private static final String ALIVE = "0";

    private final Gateway gateway;
    private final RegistryInbox inbox;
    private final PersonalDataAccess access;
    private final PeopleAskedAbout asked;
    private final RegisterSettings settings;
    private final Clock clock;

    NaturalPersons(
            Gateway gateway,
            RegistryInbox inbox,
            PersonalDataAccess access,
            PeopleAskedAbout asked,
            RegisterSettings settings,
            Clock clock) {
        this.gateway = gateway;
        this.inbox = inbox;
        this.access = access;
        this.asked = asked;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public RegistryReply<IdentityAnswer> ask(RegistryRequest request) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("messageId", request.message().toString());
        fields.put(
                "messageDate",
                OffsetDateTime.ofInstant(clock.instant(), Zone.ALMATY).toString());
        fields.put("senderCode", settings.senderCode());
        fields.put("iin", request.iin().value());
        var token = access.token(request.number());
        token.ifPresent(each -> {
            fields.put("kdpToken", each.code());
            fields.put("publicKey", each.publicKey());
        });
        var service = token.isPresent() ? settings.identityWithToken() : settings.identity();
        var question =
                new GatewayQuestion(request.message(), request.number(), service, MessageData.of(REQUEST, fields));
        return reply(RegisterReply.to(() -> gateway.ask(question)), request.iin());
    }

    private RegistryReply<IdentityAnswer> reply(GatewayReply reply, Iin iin) {
        if (reply instanceof GatewayReply.Answered answered) {
            try {
                return new RegistryReply.Answer<>(
                        answer(answered.data(), iin), RegisterReply.sealed(answered.evidence()));
            } catch (UnreadableMessage unreadable) {
                return new RegistryReply.Unavailable<>("answer of the register: " + unreadable.getMessage());
            }
        }
        if (reply instanceof GatewayReply.Refused refused) {
            return RegisterReply.nobody(refused, settings.nobody(), new NotFound());
        }
        return RegisterReply.withoutWord(reply);
    }

    @Override
    public boolean receives(String serviceId, MessageType type) {
        return type == MessageType.RESPONSE
                && (serviceId.equals(settings.identity()) || serviceId.equals(settings.identityWithToken()));
    }

    @Override
    public boolean receive(GatewayMessage message) {
        var number = concerns(message);
        var iin = asked.iin(number);
        return iin.isPresent()
                && inbox.receive(
                        number,
                        answer(message.data(), iin.get()),
                        RegisterReply.sealed(message.evidence()),
                        message.receivedAt());
    }

    private static UUID concerns(GatewayMessage message) {
        if (message.concerns() == null) {
            throw new UnreadableMessage("an answer to nothing");
        }
        return message.concerns();
    }

    /** @param iin whom we asked for */
    private IdentityAnswer answer(MessageData data, Iin iin) {
        var fields = RegisterReply.fields(data);
        var persons = persons(fields);
        if (persons.isEmpty()) {
            return nobody(fields);
        }
        var person = persons.stream()
                .filter(each -> each.text("iin").equals(Optional.of(iin.value())))
                .findFirst()
                .orElseThrow(() -> new UnreadableMessage("another person"));
        return person.text("removed").filter(NaturalPersons::isTrue).isPresent() ? new NotFound() : found(person);
    }

    /** Nobody in the answer says that there is nobody only where the answer calls itself a success, or says so itself. */
    private IdentityAnswer nobody(XmlFields answer) {
        var result = RegisterReply.result(answer).orElseThrow(() -> new UnreadableMessage("nobody, and no result"));
        if (!result.equals(SUCCESS) && !settings.nobody().contains(result)) {
            throw new UnreadableMessage("result " + result);
        }
        return new NotFound();
    }

    /** One person comes as a list of one, as the only child, or right under the data. */
    private static List<XmlFields> persons(XmlFields data) {
        return Stream.concat(
                        data.all("persons").stream()
                                .flatMap(list ->
                                        list.all("person").isEmpty() ? Stream.of(list) : list.all("person").stream()),
                        data.all("person").stream())
                .filter(person -> !person.isEmpty())
                .toList();
    }

    private Found found(XmlFields person) {
        return new Found(
                new PersonName(
                        needed(person, "surname"),
                        needed(person, "name"),
                        person.text("patronymic").orElse(null)),
                person.day("birthDate").orElseThrow(() -> new UnreadableMessage("no birthDate")),
                isDead(person),
                isCapable(person),
                person.one("regAddress").map(NaturalPersons::address).orElse(null));
    }

    private static String needed(XmlFields person, String name) {
        return person.text(name).orElseThrow(() -> new UnreadableMessage("no " + name));
    }

    /** Nobody is taken for alive by a status that says something else than a code. */
    private static boolean isDead(XmlFields person) {
        return person.day("deathDate").isPresent()
                || person.one("lifeStatus")
                        .filter(status -> !status.isEmpty())
                        .map(status -> code(status, "lifeStatus"))
                        .filter(code -> !code.equals(ALIVE))
                        .isPresent();
    }

    /** Nobody is taken for capable by a status that says something else than a code. */
    private boolean isCapable(XmlFields person) {
        var today = Zone.day(clock.instant());
        return person.one("personCapableStatus")
                .filter(status -> !status.isEmpty())
                .filter(status -> !settings.capable().contains(capability(status)))
                .filter(status -> status.day("capableEndDate")
                        .filter(end -> isPast(end, today))
                        .isEmpty())
                .isEmpty();
    }

    private static String capability(XmlFields status) {
        return code(
                status.one("capableStatus").orElseThrow(() -> new UnreadableMessage("no code in capableStatus")),
                "capableStatus");
    }

    private static String code(XmlFields status, String name) {
        return status.text("code").orElseThrow(() -> new UnreadableMessage("no code in " + name));
    }

    private static boolean isPast(LocalDate end, LocalDate today) {
        return end.isBefore(today);
    }

    private static String address(XmlFields address) {
        return Stream.of("country", "district", "region", "city", "street", "building", "corpus", "flat")
                .flatMap(part -> named(address, part).stream())
                .collect(Collectors.joining(", "));
    }

    /** A part is a word of a dictionary in both languages, or plain text. */
    private static Optional<String> named(XmlFields address, String part) {
        return address.one(part)
                .flatMap(word -> word.text("nameKz").or(() -> word.text("nameRu")))
                .or(() -> address.text(part));
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }
}
