package kz.patronat.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import kz.patronat.notification.Delivery.State;
import kz.patronat.notification.NoticeSettings.Mail;
import kz.patronat.notification.NoticeSettings.Sms;
import kz.patronat.notification.NoticeSettings.SmsProvider;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A notice reaches the person once, by the channel the person chose, whatever the other side does. */
@WholeService
class NoticeDeliveriesIT {

    private static final String EVENT = "placement.notice.accepted";
    private static final String SEND = "/sys/send.php";
    private static final String STATUS = "/sys/status.php";

    @RegisterExtension
    static final WireMockExtension SMS_SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    ChosenChannels channels;

    @Autowired
    CaseJournal journal;

    @Autowired
    Notices notices;

    @Autowired
    NoticeDeliveries deliveries;

    @Autowired
    NoticeDeliveryTable table;

    @Autowired
    ChannelOutages outages;

    @Autowired
    Outages heads;

    @Autowired
    Wordings wordings;

    @Autowired
    NoticeSettings settings;

    private Round sms;
    private Round mail;
    private long incidentsBefore;

    @BeforeEach
    void nothingElseWaits() {
        story.begins();
        incidentsBefore = story.incidents();
        story.database().sql("update notice_delivery set due_at = null").update();
        story.database().sql("delete from notice_outage").update();
        SMS_SERVER.stubFor(post(SEND).willReturn(okJson("{\"id\":1,\"cnt\":2}")));
        SMS_SERVER.stubFor(post(STATUS).willReturn(okJson("{\"status\":1}")));
        var gateway = new Smsc(
                URI.create(SMS_SERVER.baseUrl()),
                new Sms(SmsProvider.SMSC, null, "key", "Patronat"),
                Duration.ofSeconds(3));
        sms = round(new SmsCarrier(gateway, wordings));
        mail = round(mailBy(MAIL_SERVER.getSmtp().getPort(), Duration.ofSeconds(10)));
    }

    private Carrier mailBy(int port, Duration patience) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.timeout", (int) patience.toMillis());
        return new MailCarrier(server, new Mail("patronat@example.kz"), wordings);
    }

    private Round round(Carrier carrier) {
        return new Round(carrier, table, outages, settings, story.clock());
    }

    @Test
    void goToTheMobileOfWhoeverCameToTheOffice() {
        var number = told(reachable("+77010000001", "a@example.kz"));

        sms.run();

        assertThat(only(number).state()).isEqualTo(State.SENT);
        SMS_SERVER.verify(1, postRequestedFor(urlEqualTo(SEND)).withFormParam("phones", equalTo("+77010000001")));

        story.clock().passes(Duration.ofMinutes(2));
        sms.run();

        assertThat(only(number).state()).isEqualTo(State.DELIVERED);
        SMS_SERVER.verify(1, postRequestedFor(urlEqualTo(SEND)));
    }

    @Test
    void goByMailWhereTheTelephoneCannotTakeAnSms() throws Exception {
        var number = told(reachable("+77160000001", "b@example.kz"));

        mail.run();

        assertThat(only(number).channel()).isEqualTo(NoticeChannel.EMAIL);
        assertThat(only(number).state()).isEqualTo(State.SENT);
        var letter = MAIL_SERVER.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()[0]).hasToString("b@example.kz");
        assertThat(letter.getContent().toString())
                .contains(number.value(), "жаңа хабарлама")
                .doesNotContain("Үлгіқызы", "Әсем", "24.10.2026");
        assertThat(letter.getMessageID()).contains(only(number).id().toString());
    }

    @Test
    void stayInTheCabinetForWhoeverCameThroughThePortalUntilAChoice() {
        var number = cases.aCase().throughPortal().opened();
        reach(number, "+77010000001", "c@example.kz");
        told(number);
        assertThat(deliveries.of(number)).isEmpty();

        channels.choose(number, NoticeChannel.EMAIL, null);
        notices.tell(number, Recipient.applicant(), EVENT, "2", number, "24.10.2026");

        assertThat(only(number).channel()).isEqualTo(NoticeChannel.EMAIL);
        assertThat(notices.of(number)).hasSize(2);
    }

    @Test
    void failInWordsWhereTheChosenChannelHasNoAddress() {
        var number = reachable("+77010000001", null);
        channels.choose(number, NoticeChannel.EMAIL, "registrar");

        told(number);

        assertThat(only(number).state()).isEqualTo(State.FAILED);
        assertThat(only(number).reason()).isEqualTo("notification.reason.no-address");
    }

    @Test
    void areToldOnceHoweverOftenAJobRepeats() {
        var number = reachable("+77010000001", null);
        for (var again = 0; again < 3; again++) {
            told(number);
            sms.run();
        }

        assertThat(deliveries.of(number)).hasSize(1);
        SMS_SERVER.verify(1, postRequestedFor(urlEqualTo(SEND)));
    }

    @Test
    void goOutOnceFromTwoNodesAtOnce() throws Exception {
        for (var each = 0; each < 30; each++) {
            told(reachable("+77010000001", null));
        }
        var go = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(sms, sms).stream()
                    .map(round -> nodes.submit(() -> {
                        go.await();
                        round.run();
                        return null;
                    }))
                    .toList();
            go.countDown();
            for (var node : both) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        SMS_SERVER.verify(30, postRequestedFor(urlEqualTo(SEND)));
    }

    @Test
    void areAskedForBeforeTheyAreSentAgainAfterAKill() {
        var number = told(reachable("+77010000001", null));
        assertThat(table.take(NoticeChannel.SMS, 5, story.clock().instant())).hasSize(1);
        sms.run();
        SMS_SERVER.verify(0, postRequestedFor(urlEqualTo(SEND)));

        story.clock().passes(Duration.ofMinutes(11));
        sms.run();

        SMS_SERVER.verify(1, postRequestedFor(urlEqualTo(STATUS)));
        SMS_SERVER.verify(0, postRequestedFor(urlEqualTo(SEND)));
        assertThat(only(number).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void goOutAfterAKillWhenTheProviderNeverHadThem() {
        var number = told(reachable("+77010000001", null));
        SMS_SERVER.stubFor(post(STATUS).willReturn(okJson("{\"error\":\"no\",\"error_code\":3}")));
        table.take(NoticeChannel.SMS, 5, story.clock().instant());

        story.clock().passes(Duration.ofMinutes(11));
        sms.run();

        SMS_SERVER.verify(1, postRequestedFor(urlEqualTo(SEND)));
        assertThat(only(number).state()).isEqualTo(State.SENT);
    }

    @Test
    void areNotSentTwiceWhenTheAnswerIsLost() {
        var number = told(reachable("+77010000001", null));
        SMS_SERVER.stubFor(post(SEND).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        sms.run();
        assertThat(only(number).state()).isEqualTo(State.SENDING);

        story.clock().passes(Duration.ofMinutes(2));
        sms.run();

        assertThat(only(number).state()).isEqualTo(State.DELIVERED);
        SMS_SERVER.verify(postRequestedFor(urlEqualTo(STATUS)));
    }

    @Test
    void waitForASilentChannelWithoutHoldingAnother() {
        var bySms = told(reachable("+77010000001", null));
        var second = told(reachable("+77010000002", null));
        var byMail = told(reachable("+77160000001", "d@example.kz"));
        SMS_SERVER.stubFor(post(SEND).willReturn(aResponse().withStatus(503)));

        sms.run();
        mail.run();

        assertThat(only(byMail).state()).isEqualTo(State.SENT);
        assertThat(only(bySms).state()).isEqualTo(State.WAITING);
        assertThat(only(bySms).reason()).isEqualTo("notification.reason.server-fault");
        assertThat(only(second).attempts()).isZero();
        assertThat(story.incidents()).isEqualTo(incidentsBefore);
        SMS_SERVER.verify(1, postRequestedFor(urlEqualTo(SEND)));

        SMS_SERVER.stubFor(post(SEND).willReturn(okJson("{\"id\":1,\"cnt\":2}")));
        sms.run();
        assertThat(only(bySms).state()).as("the channel still pauses").isEqualTo(State.WAITING);
        story.clock().passes(Duration.ofMinutes(1));
        sms.run();

        assertThat(only(bySms).state()).isEqualTo(State.SENT);
        assertThat(only(second).state()).isEqualTo(State.SENT);
        assertThat(outages.all()).isEmpty();
    }

    /** RFC 5321: a server has a letter once it has seen its end. It cannot be asked, so a person decides. */
    @ParameterizedTest
    @ValueSource(strings = {"", "25", SilentMailServer.HANGS_UP})
    void areNotSentTwiceByAServerOfMailThatFallsSilentAtTheEnd(String said) throws Exception {
        var first = told(reachable("+77160000001", "g@example.kz"));
        var second = told(reachable("+77160000001", "h@example.kz"));
        try (var silent = new SilentMailServer(".", said)) {
            var round = round(mailBy(silent.port(), Duration.ofMillis(800)));
            round.run();
            round.run();

            assertThat(silent.letters()).as("and the channel pauses").isEqualTo(1);
        }
        assertThat(only(first).state()).isEqualTo(State.FAILED);
        assertThat(only(first).reason()).isEqualTo("notification.reason.unclear");
        assertThat(only(second).state()).isEqualTo(State.WAITING);

        story.clock().passes(Duration.ofMinutes(1));
        mail.run();
        assertThat(only(first).state()).as("not by itself").isEqualTo(State.FAILED);
        assertThat(only(second).state()).isEqualTo(State.SENT);
        deliveries.sendAgain(first, only(first).notice(), NoticeChannel.EMAIL, "registrar");
        mail.run();
        assertThat(deliveries.of(first)).extracting(Delivery::state).containsExactly(State.FAILED, State.SENT);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, ''", "DATA, ''", "DATA, 451 busy", "., 451 busy"})
    void goOutAgainWhereTheServerOfMailCannotHaveThem(String last, String said) throws Exception {
        var number = told(reachable("+77160000001", "i@example.kz"));
        try (var silent = new SilentMailServer(last, said)) {
            round(mailBy(silent.port(), Duration.ofMillis(800))).run();
        }
        assertThat(only(number).state()).isEqualTo(State.WAITING);
        assertThat(only(number).reason()).isEqualTo("notification.reason.silent");

        story.clock().passes(Duration.ofMinutes(1));
        mail.run();

        assertThat(only(number).state()).isEqualTo(State.SENT);
    }

    @Test
    void haveArrivedThoughTheServerOfMailPartsBadly() throws Exception {
        var number = told(reachable("+77160000001", "j@example.kz"));
        try (var silent = new SilentMailServer("QUIT", "")) {
            round(mailBy(silent.port(), Duration.ofMillis(800))).run();
        }
        assertThat(only(number).state()).isEqualTo(State.SENT);
    }

    @Test
    void wakeNobodyAtNightWhileMailGoesOutAtOnce() {
        story.clock().set(Instant.parse("2026-09-24T17:30:00Z"));
        var bySms = told(reachable("+77010000001", null));
        var byMail = told(reachable("+77160000001", "f@example.kz"));
        for (var hour = 0; hour < 9; hour++) {
            sms.run();
            mail.run();
            story.clock().passes(Duration.ofHours(1));
        }
        SMS_SERVER.verify(0, postRequestedFor(urlEqualTo(SEND)));
        assertThat(only(bySms).attempts()).isZero();
        assertThat(only(bySms).reason()).isEqualTo("notification.reason.quiet");
        assertThat(only(byMail).state()).isEqualTo(State.SENT);

        story.clock().set(Instant.parse("2026-09-25T03:00:00Z"));
        sms.run();

        assertThat(only(bySms).state()).isEqualTo(State.SENT);
        SMS_SERVER.verify(1, postRequestedFor(urlEqualTo(SEND)));
    }

    @Test
    void areRepeatedInTheMorningWhenTheEveningDidNotTakeThem() {
        story.clock().set(Instant.parse("2026-09-24T15:59:00Z"));
        var busy = told(reachable("+77010000001", null));
        SMS_SERVER.stubFor(post(SEND).willReturn(aResponse().withStatus(503)));
        sms.run();
        var begun = told(reachable("+77010000002", null));
        assertThat(outages.of(NoticeChannel.SMS).orElseThrow().probeAt())
                .isEqualTo(Instant.parse("2026-09-25T03:00:00Z"));
        SMS_SERVER.stubFor(post(SEND).willReturn(okJson("{\"id\":1,\"cnt\":2}")));
        SMS_SERVER.resetRequests();

        story.clock().passes(Duration.ofHours(6));
        sms.run();
        assertThat(outages.of(NoticeChannel.SMS)).isPresent();
        SMS_SERVER.verify(0, postRequestedFor(urlEqualTo(SEND)));
        story.clock().set(Instant.parse("2026-09-25T03:00:00Z"));
        sms.run();

        assertThat(only(busy).state()).isEqualTo(State.SENT);
        assertThat(only(begun).state()).isEqualTo(State.SENT);
    }

    @Test
    void waitForTheMorningWhenTheNightFindsThemLeftOver() {
        var number = told(reachable("+77010000001", null));
        story.clock().set(Instant.parse("2026-09-24T17:30:00Z"));

        sms.run();

        assertThat(only(number).state()).isEqualTo(State.WAITING);
        assertThat(only(number).reason()).isEqualTo("notification.reason.quiet");
        SMS_SERVER.verify(0, postRequestedFor(urlEqualTo(SEND)));
        story.clock().set(Instant.parse("2026-09-25T03:00:00Z"));
        sms.run();
        assertThat(only(number).state()).isEqualTo(State.SENT);
    }

    @Test
    void areToldToTheHeadsOnceWhenTheirChannelIsSilentAndWhenItIsBack() {
        story.database().sql("delete from outage").update();
        story.database()
                .sql("delete from notice where event like 'notification.outage.%'")
                .update();
        told(reachable("+77010000001", null));
        SMS_SERVER.stubFor(post(SEND).willReturn(aResponse().withStatus(503)));
        sms.run();
        heads.look();
        assertThat(headHears()).as("a minute is no outage").isEmpty();

        story.clock().passes(Duration.ofMinutes(31));
        sms.run();
        heads.look();
        heads.look();
        assertThat(headHears()).containsExactly("notification.outage.SMS.began");
        assertThat(heads.open()).extracting(Outage::line).contains("notification.outage.SMS");

        SMS_SERVER.stubFor(post(SEND).willReturn(okJson("{\"id\":1,\"cnt\":2}")));
        story.clock().passes(Duration.ofMinutes(5));
        sms.run();
        heads.look();
        heads.look();
        assertThat(headHears()).containsExactly("notification.outage.SMS.over", "notification.outage.SMS.began");
        assertThat(heads.open()).extracting(Outage::line).doesNotContain("notification.outage.SMS");
    }

    private List<String> headHears() {
        return notices.to("head", List.of("head"), List.of(Cases.NORTH)).stream()
                .map(Told::event)
                .filter(event -> event.startsWith("notification.outage.SMS"))
                .toList();
    }

    @Test
    void failAfterDaysOfSilence() {
        var number = told(reachable("+77010000001", null));
        SMS_SERVER.stubFor(post(SEND).willReturn(aResponse().withStatus(503)));
        sms.run();

        story.clock().passes(Duration.ofDays(4));
        sms.run();

        assertThat(only(number).state()).isEqualTo(State.FAILED);
        assertThat(only(number).reason()).isEqualTo("notification.reason.gave-up");
    }

    @Test
    void areSentAgainByAnOfficialOnAnotherChannel() {
        var number = told(reachable("+77010000001", "e@example.kz"));
        SMS_SERVER.stubFor(post(SEND).willReturn(okJson("{\"error\":\"no\",\"error_code\":8}")));
        sms.run();
        assertThat(only(number).reason()).isEqualTo("notification.reason.undeliverable");

        deliveries.sendAgain(number, only(number).notice(), NoticeChannel.EMAIL, "registrar");
        mail.run();

        assertThat(deliveries.of(number))
                .extracting(Delivery::channel, Delivery::state, Delivery::ordinal)
                .containsExactly(tuple(NoticeChannel.SMS, State.FAILED, 1), tuple(NoticeChannel.EMAIL, State.SENT, 2));
        assertThat(journal.of(number)).anySatisfy(entry -> {
            assertThat(entry.key()).isEqualTo("notification.journal.again.EMAIL");
            assertThat(entry.userId()).isEqualTo("registrar");
        });
    }

    @Test
    void replaceWhatStillWaitsWhenTheyAreSentAgain() {
        var number = told(reachable("+77010000001", "e@example.kz"));

        deliveries.sendAgain(number, only(number).notice(), NoticeChannel.EMAIL, "registrar");
        sms.run();

        assertThat(deliveries.of(number).get(0).state()).isEqualTo(State.REPLACED);
        SMS_SERVER.verify(0, postRequestedFor(urlEqualTo(SEND)));
    }

    @Test
    void areLettersWhereNothingFasterReachesThePerson() {
        var number = told(reachable("+77160000001", null));

        assertThat(only(number).channel()).isEqualTo(NoticeChannel.POST);
        assertThat(only(number).address()).isEqualTo("Үлгі ауылы, Екінші көше, 2");
    }

    @Test
    void cannotBeSentAgainToNowhereOrIntoTheCabinetOrFromAnotherCase() {
        var number = reachable("+77160000001", null);
        channels.choose(number, NoticeChannel.SMS, "registrar");
        notices.tell(number, Recipient.applicant(), EVENT, "2", number, "24.10.2026");
        var notice = only(number).notice();
        var other = reachable("+77010000001", null);

        Story.assertRejected(
                () -> deliveries.sendAgain(number, notice, NoticeChannel.SMS, "registrar"),
                "notification.again.no-address");
        Story.assertRejected(
                () -> deliveries.sendAgain(number, notice, NoticeChannel.CABINET, "registrar"),
                "notification.again.cabinet");
        Story.assertRejected(
                () -> deliveries.sendAgain(other, notice, NoticeChannel.SMS, "registrar"),
                "notification.again.unknown");
    }

    private CaseNumber told(CaseNumber number) {
        notices.tell(number, Recipient.applicant(), EVENT, "", number, "24.10.2026");
        return number;
    }

    private CaseNumber reachable(String phone, @Nullable String email) {
        var number = cases.aCase().opened();
        reach(number, phone, email);
        return number;
    }

    private void reach(CaseNumber number, String phone, @Nullable String email) {
        var known = people.applicant(number);
        people.put(new Person(
                known.id(),
                number,
                known.part(),
                known.iin(),
                known.name(),
                known.birthDate(),
                new Phone(phone),
                email,
                "Үлгі ауылы, Екінші көше, 2"));
        assertThat(caseFiles.get(number).language()).isEqualTo(Language.KK);
    }

    private Delivery only(CaseNumber number) {
        assertThat(deliveries.of(number)).hasSize(1);
        return deliveries.of(number).get(0);
    }
}
