package kz.patronat.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.People;
import kz.patronat.gateway.GatewayMessage;
import kz.patronat.gateway.GatewayTwin;
import kz.patronat.gateway.GatewayTwin.Answer;
import kz.patronat.gateway.MessageData;
import kz.patronat.gateway.UnreadableMessage;
import kz.patronat.gateway.store.GatewayMessageTable;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.registry.AccessToken;
import kz.patronat.registry.IdentityAnswer.Found;
import kz.patronat.registry.IdentityAnswer.NotFound;
import kz.patronat.registry.PersonalDataAccess;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.RegistryReply;
import kz.patronat.registry.RegistryRequest;
import kz.patronat.registry.gateway.RegisterSettings.Channel;
import kz.patronat.registry.gateway.RegisterSettings.Consent.By;
import kz.patronat.registry.store.AccessTable;
import kz.patronat.registry.store.Question;
import kz.patronat.registry.store.QuestionTable;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clause C8: what the state database of natural persons says, in whichever of its spellings. */
@WholeService
class NaturalPersonsIT {

    private static final Instant NOW = Instant.parse("2026-09-24T09:00:00Z");
    private static final Iin IIN = new Iin("850315300019");

    private static final RegisterSettings.Consent NONE =
            new RegisterSettings.Consent(By.NONE, "K", "", "", "", "", Duration.ofDays(1), Set.of());

    private static final String ALIVE = """
            <iin>850315300019</iin><surname>Үлгіұлы</surname><name>Ерлан</name><patronymic/>
            <birthDate>1985-03-15+05:00</birthDate><deathDate xsi:nil="true"/>
            <lifeStatus><code>0</code><nameRu>Норма</nameRu><changeDate xsi:nil="true"/></lifeStatus>""";

    private static final String CAPABILITY =
            "<personCapableStatus><capableStatus>%s</capableStatus></personCapableStatus>";

    @Autowired
    GatewayMessageTable messages;

    @Autowired
    RegistryInbox inbox;

    @Autowired
    PersonalDataAccess access;

    @Autowired
    AccessTable accesses;

    @Autowired
    QuestionTable questions;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    RegistryAnswers answers;

    @Autowired
    Clock clock;

    private GatewayTwin twin;
    private NaturalPersons persons;

    @BeforeEach
    void connects() {
        twin = GatewayTwin.start();
        persons = persons(Set.of("0"));
    }

    private NaturalPersons persons(Set<String> capable) {
        return new NaturalPersons(
                twin.gateway(messages, clock),
                inbox,
                access,
                new PeopleAskedAbout(questions, people),
                new RegisterSettings(
                        "PATRONAT",
                        "GBDFL_UniversalServiceSync",
                        "GBDFLUniversal_token",
                        "K",
                        Channel.SYNC,
                        NONE,
                        Set.of("404"),
                        capable),
                clock);
    }

    @AfterEach
    void hangsUp() {
        twin.close();
    }

    @Test
    void hasAskedNothingWhereNothingWasSent() {
        twin.isSpokenToByNobody();

        assertThat(persons.ask(request())).isEqualTo(new RegistryReply.NotAsked<>("not signed: away"));
    }

    @Test
    void asksForAnIinInTheWordsOfTheRegister() {
        twin.says(Answer.status("SCSS001", data(list(ALIVE))));

        persons.ask(request());

        assertThat(new String(twin.heard(), StandardCharsets.UTF_8))
                .contains("<serviceId>GBDFL_UniversalServiceSync</serviceId>")
                .contains("xmlns:p=\"http://message.persistence.interactive.nat\"")
                .contains("xsi:type=\"p:Request\"")
                .contains("<senderCode>PATRONAT</senderCode><iin>850315300019</iin>");
    }

    @Test
    void showsThePersonsConsentWhereThereIsOne() {
        twin.says(Answer.status("SCSS001", data(list(ALIVE))));
        var number = cases.aCase().opened();
        var person = people.applicant(number).id();
        var question = new Question(
                Ids.next(), number, person, Registry.IDENTITY, Ids.next().toString(), true, clock.instant(), 0, false);
        questions.open(question);
        accesses.say(
                question.id(),
                AccessTable.State.GRANTED,
                clock.instant(),
                clock.instant().plusSeconds(60),
                new AccessToken("4711", "public"));

        persons.ask(new RegistryRequest(
                question.id(), Ids.next(), 1, IIN, new PersonName("A", "B", null), LocalDate.of(1985, 3, 15)));

        assertThat(new String(twin.heard(), StandardCharsets.UTF_8))
                .contains("<serviceId>GBDFLUniversal_token</serviceId>")
                .contains("<kdpToken>4711</kdpToken><publicKey>public</publicKey>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<persons><person>%s</person></persons>",
                "<persons><person><iin>000229600014</iin></person><person>%s</person></persons>",
                "<persons>%s</persons>",
                "<person>%s</person>"
            })
    void findsThePersonWhereverTheRegisterPutsIt(String shape) {
        twin.says(Answer.status("SCSS001", data(shape.formatted(ALIVE))));

        assertThat(found())
                .isEqualTo(new Found(
                        new PersonName("Үлгіұлы", "Ерлан", null), LocalDate.of(1985, 3, 15), false, true, null));
    }

    @Test
    void readsAnAnswerThatIsADocumentOfItsOwn() {
        twin.says(Answer.status(
                "SCSS001",
                new MessageData.Escaped(
                        "<r xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + list(ALIVE) + "</r>")));

        assertThat(found().deceased()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<deathDate>2020-01-01</deathDate> | true | true",
                "<lifeStatus><code>1</code></lifeStatus> | true | true",
                "<personCapableStatus><capableStatus><code>1</code></capableStatus></personCapableStatus> | false | false",
                "<personCapableStatus><capableStatus><code>1</code></capableStatus><capableEndDate>01.01.2020</capableEndDate></personCapableStatus> | false | true",
                "<personCapableStatus xsi:nil='true'/> | false | true",
                "<personCapableStatus><capableStatus/><capableEndDate/></personCapableStatus> | false | true",
                "<personCapableStatus><capableStatus><code>0</code></capableStatus></personCapableStatus> | false | true"
            })
    void tellsWhoIsDeadOrNotCapable(String more, boolean deceased, boolean capable) {
        var person = ALIVE.replaceAll("(?s)<deathDate.*", "") + more;
        twin.says(Answer.status("SCSS001", data(list(person))));

        assertThat(found().deceased()).isEqualTo(deceased);
        assertThat(found().capable()).isEqualTo(capable);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "N, true", "C, true"})
    void takesForCapableWhomTheConfiguredCodesCallSo(String code, boolean capable) {
        persons = persons(Set.of("N", "C"));
        twin.says(Answer.status("SCSS001", data(list(ALIVE + CAPABILITY.formatted("<code>" + code + "</code>")))));

        assertThat(found().capable()).isEqualTo(capable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "<nameRu>Недееспособен</nameRu>", "<code/><nameKz>Әрекетке қабілетсіз</nameKz>"})
    void takesNobodyForCapableByAStatusWithoutACode(String status) {
        twin.says(Answer.status("SCSS001", data(list(ALIVE + CAPABILITY.formatted(status)))));

        assertThat(persons.ask(request()))
                .isEqualTo(new RegistryReply.Unavailable<>("answer of the register: no code in capableStatus"));
    }

    @Test
    void takesNobodyForAliveByAStatusWithoutACode() {
        var person = ALIVE.replaceAll("(?s)<deathDate.*", "");
        twin.says(Answer.status(
                "SCSS001", data(list(person + "<lifeStatus><nameRu>Сведения о смерти</nameRu></lifeStatus>"))));

        assertThat(persons.ask(request()))
                .isEqualTo(new RegistryReply.Unavailable<>("answer of the register: no code in lifeStatus"));
    }

    @Test
    void takesNobodyForCapableByAJudgementWithoutAStatus() {
        var judged = "<personCapableStatus><court>Үлгі</court></personCapableStatus>";
        twin.says(Answer.status("SCSS001", data(list(ALIVE + judged))));

        assertThat(persons.ask(request())).isInstanceOf(RegistryReply.Unavailable.class);
    }

    @Test
    void readsTheRegisteredAddress() {
        twin.says(Answer.status("SCSS001", data(list(ALIVE + """
                <regAddress><country><code>398</code><nameKz>Қазақстан</nameKz></country><city>Үлгі</city>
                <street>Бірінші</street><building>1</building><flat/></regAddress>"""))));

        assertThat(found().address()).isEqualTo("Қазақстан, Үлгі, Бірінші, 1");
    }

    @Test
    void takesNobodyForNobody() {
        twin.says(Answer.status("SCSS001", data("<persons/><messageResult><code>00000</code></messageResult>")));
        assertNobody();

        twin.says(Answer.status("SCSE001", data("<code>404</code>")));
        assertNobody();

        twin.says(Answer.status("SCSS001", data(list(ALIVE + "<removed>true</removed>"))));
        assertNobody();
    }

    @Test
    void takesNoErrorForNobody() {
        twin.says(Answer.status("SCSE001", data("<messageResult><code>500</code></messageResult>")));
        assertThatThrownBy(() -> persons.ask(request())).isInstanceOf(RegisterRefusal.class);

        twin.says(Answer.status("SCSE002", new MessageData.Empty()));
        assertThatThrownBy(() -> persons.ask(request())).isInstanceOf(RegisterRefusal.class);

        twin.says(Answer.status("SCSS001", data("<persons/><messageResult><code>00013</code></messageResult>")));
        assertThat(persons.ask(request()))
                .isEqualTo(new RegistryReply.Unavailable<>("answer of the register: result 00013"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<persons/> | nobody, and no result",
                "<greeting>hello</greeting> | nobody, and no result",
                "<persons><person><surname>A</surname></person></persons><messageResult><code>00000</code></messageResult> | another person",
                "<persons><surname>A</surname></persons><messageResult><code>00000</code></messageResult> | another person"
            })
    void takesNothingUnknownForNobody(String said, String reason) {
        twin.says(Answer.status("SCSS001", data(said)));

        assertThat(persons.ask(request()))
                .isEqualTo(new RegistryReply.Unavailable<>("answer of the register: " + reason));
    }

    @Test
    void takesALateAnswerAboutThePersonWhoWasAskedForAndAboutNobodyElse() {
        var number = cases.aCase().opened();
        var applicant = people.applicant(number);
        var question = new Question(
                Ids.next(),
                number,
                applicant.id(),
                Registry.IDENTITY,
                Ids.next().toString(),
                true,
                clock.instant(),
                0,
                false);
        questions.open(question);
        var asked = ALIVE.replace(IIN.value(), applicant.iin().value());
        var another = ALIVE.replace(IIN.value(), "000229600014");

        assertThatThrownBy(() -> persons.receive(late(question.id(), list(another))))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessage("another person");
        assertThat(answers.of(number)).isEmpty();

        assertThat(persons.receive(late(
                        question.id(),
                        list(another.replace("</surname>", "ның</surname>"))
                                .replace("</persons>", "<person>" + asked + "</person></persons>"))))
                .isTrue();
        assertThat(answers.of(number))
                .singleElement()
                .satisfies(kept -> assertThat(kept.outcome()).isEqualTo(Finding.Outcome.CLEAR));
        assertThat(persons.receive(late(Ids.next(), list(asked)))).isFalse();
    }

    private static GatewayMessage late(UUID concerns, String said) {
        return new GatewayMessage(
                "GBDFL_UniversalServiceSync", MessageType.RESPONSE, concerns, "1", data(said), NOW, new byte[] {1});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iin>000229600014</iin><surname>A</surname> | another person",
                "<iin>850315300019</iin><surname>A</surname> | no name",
                "<iin>850315300019</iin><surname>A</surname><name>B</name> | no birthDate",
                "<iin>850315300019</iin><surname>A</surname><name>B</name><birthDate>soon</birthDate> | no date in birthDate"
            })
    void believesNothingThatDoesNotAddUp(String person, String reason) {
        twin.says(Answer.status("SCSS001", data(list(person))));

        assertThat(persons.ask(request()))
                .isEqualTo(new RegistryReply.Unavailable<>("answer of the register: " + reason));
    }

    @Test
    void isUnavailableWhileTheGatewayIs() {
        twin.says(Answer.raw(503, ""));

        assertThat(persons.ask(request())).isEqualTo(new RegistryReply.Unavailable<>("HTTP 503"));
    }

    @Test
    void waitsForWhatIsPromised() {
        twin.says(Answer.status("PENDING", new MessageData.Empty()));

        assertThat(persons.ask(request())).isEqualTo(new RegistryReply.Pending<>());
    }

    private void assertNobody() {
        assertThat(persons.ask(request()))
                .isInstanceOfSatisfying(
                        RegistryReply.Answer.class,
                        answer -> assertThat(answer.content()).isEqualTo(new NotFound()));
    }

    private Found found() {
        var reply = (RegistryReply.Answer<?>) persons.ask(request());
        assertThat(reply.evidence().content()).isEqualTo(twin.said());
        return (Found) reply.content();
    }

    private static RegistryRequest request() {
        return new RegistryRequest(
                UUID.fromString("01920000-0000-7000-8000-000000000001"),
                Ids.next(),
                1,
                IIN,
                new PersonName("Үлгіұлы", "Ерлан", null),
                LocalDate.of(1985, 3, 15));
    }

    private static String list(String person) {
        return "<persons><person>" + person + "</person></persons>";
    }

    private static MessageData data(String content) {
        var xml = "<data xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + content + "</data>";
        return new MessageData.Typed(
                Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
    }
}
