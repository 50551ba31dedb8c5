package kz.patronat.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
import kz.patronat.gateway.wire.Accepted;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.SyncChannel;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.registry.ArticleGroup;
import kz.patronat.registry.RecordAnswer.Certificate;
import kz.patronat.registry.RecordAnswer.NotFound;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.RegistryReply;
import kz.patronat.registry.RegistryRequest;
import kz.patronat.registry.gateway.RegisterSettings.Channel;
import kz.patronat.registry.store.Question;
import kz.patronat.registry.store.QuestionTable;
import kz.patronat.story.Cases;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clause C8: the certificate of a criminal record, over the schema that we assume. */
@WholeService
class LegalStatisticsIT {

    private static final Instant NOW = Instant.parse("2026-09-24T09:00:00Z");
    private static final UUID NUMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Autowired
    GatewayMessageTable messages;

    @Autowired
    RegistryInbox inbox;

    @Autowired
    QuestionTable questions;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    RegistryAnswers answers;

    @Autowired
    Clock clock;

    private GatewayTwin twin;

    @BeforeEach
    void connects() {
        twin = GatewayTwin.start();
    }

    @AfterEach
    void hangsUp() {
        twin.close();
    }

    @Test
    void asksInTheAssumedWords() {
        twin.says(Answer.status("SCSS001", response("<result>NOT_FOUND</result>")));

        records(Channel.SYNC).certificate(request());

        var sent = SyncChannel.readRequest(Xml.parse(twin.heard()));
        assertThat(sent.info().serviceId()).isEqualTo("KPSSU_CriminalRecord");
        assertThat(((MessageData.Escaped) sent.data()).xml())
                .endsWith("<request xmlns=\"urn:patronat:assumed:criminal-record:1\"><requestNumber>" + NUMBER
                        + "</requestNumber><iin>850315300019</iin><surname>Үлгіұлы</surname><name>Ерлан</name>"
                        + "<birthDate>1985-03-15</birthDate></request>");
    }

    @Test
    void tellsTheGroupOfTheArticlesAndNotTheArticles() {
        twin.says(Answer.status("SCSS001", response("""
                <result>PRESENT</result><certificate><number>7</number><issuedOn>2026-09-24</issuedOn></certificate>
                <article><number>188</number><group>PROPERTY</group></article>
                <article><number>108</number><group>PERSON</group><convictedOn>2001-01-01</convictedOn></article>""")));

        var reply = (RegistryReply.Answer<?>) records(Channel.SYNC).certificate(request());

        assertThat(reply.content())
                .isEqualTo(new Certificate(
                        "7", LocalDate.of(2026, 9, 24), true, Set.of(ArticleGroup.PROPERTY, ArticleGroup.PERSON)));
        assertThat(reply.content().toString()).doesNotContain("188");
        assertThat(reply.evidence().content()).isEqualTo(twin.said());
    }

    @Test
    void tellsThatThereIsNothing() {
        twin.says(
                Answer.status(
                        "SCSS001",
                        response(
                                "<result>ABSENT</result><certificate><number>8</number><issuedOn>2026-09-24</issuedOn></certificate>")));
        assertThat(((RegistryReply.Answer<?>) records(Channel.SYNC).certificate(request())).content())
                .isEqualTo(new Certificate("8", LocalDate.of(2026, 9, 24), false));

        twin.says(Answer.status("SCSE001", response("<result>NOT_FOUND</result>")));
        assertThat(((RegistryReply.Answer<?>) records(Channel.SYNC).certificate(request())).content())
                .isEqualTo(new NotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCSE001", "SCSE002"})
    void takesANoWithoutAWordOfTheRegisterForNoAnswerAboutThePerson(String code) {
        twin.says(Answer.status(code, new MessageData.Empty()));
        assertThatThrownBy(() -> records(Channel.SYNC).certificate(request()))
                .isInstanceOf(RegisterRefusal.class)
                .hasMessage("the register refuses the question: " + code);

        twin.says(Answer.status(code, new MessageData.Escaped("<error><code>500</code></error>")));
        assertThatThrownBy(() -> records(Channel.SYNC).certificate(request())).isInstanceOf(RegisterRefusal.class);

        twin.says(Answer.status(code, new MessageData.Escaped("no document")));
        assertThatThrownBy(() -> records(Channel.SYNC).certificate(request())).isInstanceOf(RegisterRefusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<result>PRESENT</result>",
                "<result>MAYBE</result>",
                "<result>ABSENT</result><certificate><number>8</number></certificate>",
                "<result>ABSENT</result><surprise/>"
            })
    void believesNothingOutsideTheSchema(String content) {
        twin.says(Answer.status("SCSS001", response(content)));

        assertThat(records(Channel.SYNC).certificate(request()))
                .isInstanceOfSatisfying(
                        RegistryReply.Unavailable.class,
                        silent -> assertThat(silent.reason()).startsWith("answer of the register: "));
    }

    @Test
    void believesNoAnswerToAnotherQuestion() {
        var other = ((MessageData.Escaped) response("<result>NOT_FOUND</result>"))
                .xml()
                .replace(NUMBER.toString(), UUID.randomUUID().toString());
        twin.says(Answer.status("SCSS001", new MessageData.Escaped(other)));

        assertThat(records(Channel.SYNC).certificate(request()))
                .isEqualTo(new RegistryReply.Unavailable<>("answer of the register: answer to another question"));
    }

    /** Somebody else's «nothing found» would be the worst of answers: it looks like any other. */
    @Test
    void believesNoAnswerAboutAnotherPerson() {
        twin.says(Answer.status("SCSS001", new MessageData.Escaped(clear(NUMBER, "000229600014"))));

        assertThat(records(Channel.SYNC).certificate(request()))
                .isEqualTo(new RegistryReply.Unavailable<>("answer of the register: another person"));
    }

    @Test
    void takesALateAnswerAboutThePersonWhoWasAskedForAndAboutNobodyElse() {
        var number = cases.aCase().opened();
        var applicant = people.applicant(number);
        var question = new Question(
                Ids.next(),
                number,
                applicant.id(),
                Registry.CRIMINAL_RECORD,
                Ids.next().toString(),
                true,
                clock.instant(),
                0,
                false);
        questions.open(question);
        var records = records(Channel.ASYNC);

        assertThatThrownBy(() -> records.receive(late(question.id(), clear(question.id(), "000229600014"))))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessage("another person");
        assertThatThrownBy(() -> records.receive(
                        late(question.id(), clear(NUMBER, applicant.iin().value()))))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessage("answer to another question");
        assertThat(answers.of(number)).isEmpty();

        assertThat(records.receive(
                        late(question.id(), clear(question.id(), applicant.iin().value()))))
                .isTrue();
        assertThat(answers.of(number))
                .singleElement()
                .satisfies(kept -> assertThat(kept.outcome()).isEqualTo(Finding.Outcome.CLEAR));
    }

    @Test
    void waitsForTheAnswerOnTheAsynchronousChannel() {
        twin.says(Answer.async(new Accepted("2", "1", null, null)));

        assertThat(records(Channel.ASYNC).certificate(request())).isEqualTo(new RegistryReply.Pending<>());
        assertThat(new String(twin.heard(), StandardCharsets.UTF_8)).contains("<messageType>REQUEST</messageType>");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void waitsForNothingThatWasNotSent(Channel channel) {
        twin.isSpokenToByNobody();

        assertThat(records(channel).certificate(request())).isEqualTo(new RegistryReply.NotAsked<>("not signed: away"));
    }

    @Test
    void takesALateAnswerToNoQuestionForNothing() {
        var records = records(Channel.ASYNC);

        assertThat(records.receives("KPSSU_CriminalRecord", MessageType.RESPONSE))
                .isTrue();
        assertThat(records.receives("KPSSU_CriminalRecord", MessageType.REQUEST))
                .isFalse();
        assertThat(records.receive(late(NUMBER, clear(NUMBER, "850315300019")))).isFalse();
    }

    private static GatewayMessage late(UUID concerns, String said) {
        return new GatewayMessage(
                "KPSSU_CriminalRecord",
                MessageType.RESPONSE,
                concerns,
                "1",
                new MessageData.Escaped(said),
                NOW,
                new byte[] {1});
    }

    private LegalStatistics records(Channel channel) {
        return new LegalStatistics(
                twin.gateway(messages, clock),
                inbox,
                new PeopleAskedAbout(questions, people),
                new RegisterSettings(
                        "PATRONAT",
                        "I",
                        "T",
                        "KPSSU_CriminalRecord",
                        channel,
                        null,
                        Set.of("404", "NOT_FOUND"),
                        Set.of()));
    }

    private static RegistryRequest request() {
        return new RegistryRequest(
                NUMBER,
                Ids.next(),
                1,
                new Iin("850315300019"),
                new PersonName("Үлгіұлы", "Ерлан", null),
                LocalDate.of(1985, 3, 15));
    }

    private static MessageData response(String content) {
        return new MessageData.Escaped(said(NUMBER, "850315300019", content));
    }

    private static String clear(UUID number, String iin) {
        return said(
                number,
                iin,
                "<result>ABSENT</result><certificate><number>8</number><issuedOn>2026-09-24</issuedOn></certificate>");
    }

    private static String said(UUID number, String iin, String content) {
        return "<response xmlns=\"urn:patronat:assumed:criminal-record:1\"><requestNumber>" + number
                + "</requestNumber><iin>" + iin + "</iin>" + content + "</response>";
    }
}
