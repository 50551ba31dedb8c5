package kz.patronat.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Delivery.State;
import kz.patronat.notification.NoticeSettings.Mail;
import kz.patronat.notification.NoticeSettings.Sms;
import kz.patronat.notification.NoticeSettings.SmsProvider;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A day on which the server of SMS is dead, minute by minute, and the ten minutes after it. */
@WholeService
class DeadDayIT {

    private static final Path REPORT = Path.of("docs/notices-after-a-dead-day.md");
    private static final Duration DAY = Duration.ofDays(1);

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
    ChosenChannels channels;

    @Autowired
    Notices notices;

    @Autowired
    NoticeDeliveries deliveries;

    @Autowired
    NoticeDeliveryTable table;

    @Autowired
    ChannelOutages outages;

    @Autowired
    Wordings wordings;

    @Autowired
    NoticeSettings settings;

    @Autowired
    Texts texts;

    private final List<CaseNumber> told = new ArrayList<>();

    @Test
    void holdsNoOtherChannelAndLosesAndDoublesNothing() throws IOException {
        story.begins();
        var incidentsBefore = story.incidents();
        story.database().sql("update notice_delivery set due_at = null").update();
        story.database().sql("delete from notice_outage").update();
        var rounds = List.of(sms(), mail());
        SMS_SERVER.stubFor(post("/sys/send.php").willReturn(aResponse().withStatus(503)));

        for (var minute = 0; minute < DAY.toMinutes(); minute++) {
            if (minute % 240 == 0) {
                tell(NoticeChannel.SMS);
                tell(NoticeChannel.EMAIL);
            }
            rounds.forEach(Round::run);
            story.clock().passes(Duration.ofMinutes(1));
        }
        var dead = rows();
        var outage = outages.of(NoticeChannel.SMS).orElseThrow();
        SMS_SERVER.stubFor(post("/sys/send.php").willReturn(okJson("{\"id\":1,\"cnt\":2}")));
        SMS_SERVER.stubFor(post("/sys/status.php").willReturn(okJson("{\"status\":1}")));
        while (outages.of(NoticeChannel.SMS).isPresent()) {
            story.clock().passes(Duration.ofMinutes(1));
            rounds.forEach(Round::run);
        }
        var back = story.clock().instant();
        for (var minute = 0; minute < 10; minute++) {
            story.clock().passes(Duration.ofMinutes(1));
            rounds.forEach(Round::run);
        }

        assertThat(told)
                .allSatisfy(number -> assertThat(deliveries.of(number))
                        .singleElement()
                        .satisfies(delivery -> {
                            assertThat(delivery.state()).isIn(State.SENT, State.DELIVERED);
                            assertThat(Duration.between(delivery.createdAt(), delivery.sentAt()))
                                    .isLessThan(
                                            delivery.channel() == NoticeChannel.EMAIL
                                                    ? Duration.ofMinutes(1)
                                                    : DAY.plusHours(3));
                        }));
        assertThat(story.incidents()).isEqualTo(incidentsBefore);
        report(dead, outage, back, rows());
    }

    private void report(List<String> dead, ChannelOutages.Silence outage, Instant back, List<String> after)
            throws IOException {
        var head = "| # | told | channel | state | tries | sent | delivered | reason |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |\n";
        var text = "# Notices after a day with a dead SMS server\n\n"
                + "Written by `DeadDayIT`, which moves the clock through the day minute by minute: every four hours one"
                + " applicant is told by SMS and one by e-mail, the SMS server answers 503; at night no SMS is tried. Written anew with"
                + " `./mvnw test -Dtest=DeadDayIT -Dpatronat.write=true`.\n\n"
                + "## At the end of the dead day\n\n"
                + "The channel is silent since " + at(outage.since()) + ", was tried " + outage.attempts()
                + " times with one notice alone, and is tried next at " + at(outage.probeAt())
                + ". No case waits, no incident was made, e-mail went out at once.\n\n"
                + head + String.join("\n", dead) + "\n\n"
                + "## Ten minutes after the next try found it alive (" + at(back) + ")\n\n"
                + head + String.join("\n", after) + "\n";
        if (Boolean.getBoolean("patronat.write")) {
            Files.writeString(REPORT, text);
        }
        assertThat(REPORT).as("written anew with -Dpatronat.write=true").hasContent(text);
    }

    private List<String> rows() {
        var rows = new ArrayList<String>();
        for (var number : told) {
            var delivery = deliveries.of(number).get(0);
            rows.add("| %d | %s | %s | %s / %s | %d | %s | %s | %s |"
                    .formatted(
                            rows.size() + 1,
                            at(delivery.createdAt()),
                            delivery.channel(),
                            texts.in(Language.KK, "notification.state." + delivery.state()),
                            texts.in(Language.RU, "notification.state." + delivery.state()),
                            delivery.attempts(),
                            at(delivery.sentAt()),
                            at(delivery.deliveredAt()),
                            delivery.reason() == null ? "" : texts.in(Language.RU, delivery.reason())));
        }
        return rows;
    }

    private static String at(@Nullable Instant moment) {
        return moment == null ? "" : Written.moment(moment);
    }

    private void tell(NoticeChannel channel) {
        var number = cases.aCase().opened();
        var known = people.applicant(number);
        people.put(new Person(
                known.id(),
                number,
                known.part(),
                known.iin(),
                known.name(),
                known.birthDate(),
                known.phone(),
                "sample@example.kz",
                known.address()));
        channels.choose(number, channel, "registrar");
        notices.tell(number, Recipient.applicant(), "placement.notice.accepted", "", number, "24.10.2026");
        told.add(number);
    }

    private Round sms() {
        var gateway = new Smsc(
                URI.create(SMS_SERVER.baseUrl()),
                new Sms(SmsProvider.SMSC, null, "key", "Patronat"),
                Duration.ofSeconds(5));
        return round(new SmsCarrier(gateway, wordings));
    }

    private Round mail() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(MAIL_SERVER.getSmtp().getPort());
        return round(new MailCarrier(server, new Mail("patronat@example.kz"), wordings));
    }

    private Round round(Carrier carrier) {
        return new Round(carrier, table, outages, settings, story.clock());
    }
}
