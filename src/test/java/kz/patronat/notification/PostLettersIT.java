package kz.patronat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.patronat.access.Caller;
import kz.patronat.access.ReadingLog;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.notification.Delivery.State;
import kz.patronat.provider.Providers;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A notice by post is a letter that is printed, listed for the post, posted, and either reaches the person or comes back. */
@WholeService
class PostLettersIT {

    private static final String LETTERS = "/camunda/api/patronat/letters";

    private static final Set<AnsweringBody> OWN = Set.of(AnsweringBody.PROVIDER);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    ChosenChannels channels;

    @Autowired
    Notices notices;

    @Autowired
    NoticeDeliveries deliveries;

    @Autowired
    PostLetters letters;

    @Autowired
    Providers providers;

    @Autowired
    PostCarrier carrier;

    @Autowired
    NoticeDeliveryTable table;

    @Autowired
    ChannelOutages outages;

    @Autowired
    NoticeSettings settings;

    @Autowired
    CaseJournal journal;

    @Autowired
    ReadingLog readings;

    @Autowired
    MeterRegistry metrics;

    private CaseNumber number;
    private Delivery letter;
    private String path;

    @BeforeEach
    void aLetterIsPrinted() {
        story.begins();
        story.database().sql("update notice_delivery set due_at = null").update();
        number = cases.aCase().in(Language.RU).opened();
        channels.choose(number, NoticeChannel.POST, "registrar");
        notices.tell(number, Recipient.applicant(), "placement.notice.accepted", "", number, "24.10.2026");
        new Round(carrier, table, outages, settings, story.clock()).run();
        letter = now();
        path = "/camunda/api/patronat/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8)
                + "/deliveries/" + letter.id();
    }

    @Test
    void areReadOnPaperAsTheyWereToldAndWhoeverOpensOneIsRecorded() throws IOException {
        assertThat(letter.state()).isEqualTo(State.READY);

        var text = text(letters.open(letters.find(letter.id()).orElseThrow()));
        var opened = Caller.browser(port, "registrar", "tasklist").get(LETTERS + "/" + letter.id());

        assertThat(text)
                .contains("Үлгіқызы Әсем", "Үлгі ауылы, Екінші көше, 2", "Ваше заявление принято: № " + number)
                .contains("Результат будет до 24.10.2026");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(readings.of(number))
                .anySatisfy(reading -> assertThat(reading.fact()).isEqualTo("letter:" + letter.id()));
    }

    @Test
    void areListedForThePostOnTheirDay() throws IOException {
        var today = LocalDate.of(2026, 9, 24);

        assertThat(text(letters.register(Set.of(Cases.NORTH), OWN, today)))
                .contains(number.value(), "Екінші көше, 2", "Реестр писем");
        assertThat(text(letters.register(Set.of(Cases.NORTH), OWN, today.minusDays(1))))
                .doesNotContain(number.value());
        assertThat(text(letters.register(Set.of(Cases.SOUTH), OWN, today))).doesNotContain(number.value());

        story.clock().passes(Duration.ofDays(1));
        deliveries.posted(number, letter.id(), "RR000000001KZ", "registrar");

        assertThat(text(letters.register(Set.of(Cases.NORTH), OWN, today.plusDays(1))))
                .contains(number.value(), "RR000000001KZ");
        assertThat(text(letters.register(Set.of(Cases.NORTH), OWN, today))).doesNotContain(number.value());
    }

    @Test
    void comeBackToAClerkWhoSeesItAndCorrectsIt() {
        var registrar = Caller.browser(port, "registrar", "tasklist").header("Accept-Language", "ru");
        registrar.post(path + "/posted", "{\"track\": \"RR000000001KZ\"}");
        story.clock().passes(Duration.ofDays(3));

        var back = registrar.post(path + "/arrived", "{\"delivered\": false, \"on\": \"2026-09-26\"}");

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(now().state()).isEqualTo(State.FAILED);
        assertThat(now().returnedOn()).isEqualTo(LocalDate.of(2026, 9, 26));
        assertThat(mine(registrar.get(LETTERS).body(), "stateName")).containsExactly("Почта вернула письмо.");
        assertThat(mine(registrar.get(LETTERS).body(), "settled")).containsExactly("26.09.2026");

        registrar.post(path + "/arrived", "{\"delivered\": true, \"on\": \"2026-09-27\"}");

        assertThat(now())
                .extracting(Delivery::state, Delivery::reason, Delivery::returnedOn)
                .containsExactly(State.DELIVERED, null, null);
        assertThat(journal.of(number))
                .extracting(CaseJournal.Entry::key, CaseJournal.Entry::userId)
                .contains(
                        tuple("notification.journal.posted", "registrar"),
                        tuple("notification.journal.returned", "registrar"),
                        tuple("notification.journal.delivered", "registrar"));
    }

    @Test
    void haveATrackNumberThatIsCorrectedWithoutForgettingTheWrongOne() {
        var registrar = Caller.browser(port, "registrar", "tasklist").header("Accept-Language", "ru");
        var early = registrar.post(path + "/track", "{\"track\": \"RR000000002KZ\"}");
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("еще не сдано на почту");
        registrar.post(path + "/posted", "{\"track\": \"RR000000001KZ\"}");
        var posted = now().sentAt();
        story.clock().passes(Duration.ofDays(1));

        assertThat(registrar.post(path + "/track", "{\"track\": \"<b>\"}").statusCode())
                .isEqualTo(400);
        assertThat(registrar
                        .post(path + "/track", "{\"track\": \"RR000000002KZ\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(registrar
                        .post(path + "/track", "{\"track\": \"RR000000002KZ\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(now())
                .extracting(Delivery::reference, Delivery::sentAt, Delivery::state)
                .containsExactly("RR000000002KZ", posted, State.SENT);
        assertThat(journal.of(number))
                .filteredOn(entry -> entry.key().equals("notification.journal.track"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.arguments()).containsExactly("RR000000001KZ → RR000000002KZ"));
    }

    @Test
    void haveAButtonEvenWhenAllOfThemAreOld() {
        var registrar = Caller.browser(port, "registrar", "tasklist");
        deliveries.posted(number, letter.id(), "RR000000001KZ", "registrar");
        deliveries.arrived(number, letter.id(), true, LocalDate.parse("2026-09-24"), "registrar");
        story.clock().passes(Duration.ofDays(60));

        assertThat(JsonPath.<Boolean>read(registrar.get(LETTERS + "/summary").body(), "$.any"))
                .isTrue();
        assertThat(mine(registrar.get(LETTERS).body(), "number")).isEmpty();
    }

    @Test
    void ofTheAkimatBearItsLetterheadAndArePostedByIt() throws IOException {
        var reach = new Reach(Language.RU, NoticeChannel.POST, null, null, "Үлгі ауылы, Үшінші көше, 3");
        notices.tellComplainant(
                Cases.NORTH,
                number.value(),
                AnsweringBody.AKIMAT,
                reach,
                "complaint.notice.no-answer",
                "",
                number,
                "24.10.2026");
        new Round(carrier, table, outages, settings, story.clock()).run();
        var theirs = deliveries.of(number).get(1);
        path = path.replace(letter.id().toString(), theirs.id().toString());
        var office = providers.get(Cases.NORTH).akimatOffice();
        var akimat = Caller.browser(port, "akimat", "tasklist");

        assertThat(text(letters.open(letters.find(theirs.id()).orElseThrow())))
                .contains(office.name().ru(), office.address().ru(), "По вопросам обращайтесь по телефону")
                .doesNotContain(providers.get(Cases.NORTH).phone());
        assertThat(mine(akimat.get(LETTERS).body(), "id"))
                .containsExactly(theirs.id().toString());
        assertThat(mine(
                        Caller.browser(port, "registrar", "tasklist")
                                .get(LETTERS)
                                .body(),
                        "id"))
                .containsExactly(letter.id().toString());
        var register =
                text(letters.register(Set.of(Cases.NORTH), Set.of(AnsweringBody.AKIMAT), LocalDate.of(2026, 9, 24)));
        assertThat(register).contains("Үшінші көше, 3", office.address().ru()).doesNotContain("Екінші көше, 2");
        assertThat(akimat.get(LETTERS + "/register?day=2026-09-24").statusCode())
                .isEqualTo(200);

        var posted = "{\"track\": \"RR000000003KZ\"}";
        assertThat(Caller.browser(port, "registrar", "tasklist")
                        .post(path + "/posted", posted)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.browser(port, "quality-officer", "tasklist")
                        .post(path + "/posted", posted)
                        .statusCode())
                .isEqualTo(404);
        assertThat(akimat.post(path + "/posted", posted).statusCode()).isEqualTo(200);
        assertThat(deliveries.of(number).get(1).state()).isEqualTo(State.SENT);

        var again = "{\"notice\": \"" + theirs.notice() + "\", \"channel\": \"SMS\"}";
        var ofCase = path.substring(0, path.lastIndexOf('/'));
        assertThat(Caller.browser(port, "registrar", "tasklist")
                        .post(ofCase, again)
                        .statusCode())
                .isEqualTo(404);
        assertThat(akimat.post(ofCase, again).statusCode()).isEqualTo(200);
    }

    @Test
    void haveNoFateBeforeTheyArePostedNorOnADayThatCannotBe() {
        Story.assertRejected(() -> arrived("2026-09-24"), "notification.post.not-posted");
        deliveries.posted(number, letter.id(), "RR000000001KZ", "registrar");

        Story.assertRejected(() -> arrived("2026-09-23"), "notification.post.not-posted");
        Story.assertRejected(() -> arrived("2026-09-25"), "notification.post.on");
        var registrar = Caller.browser(port, "registrar", "tasklist");
        for (var nonsense : List.of("{}", "{\"delivered\": true}", "{\"delivered\": true, \"on\": \"вчера\"}")) {
            assertThat(registrar.post(path + "/arrived", nonsense).statusCode())
                    .as(nonsense)
                    .isEqualTo(400);
        }
        assertThat(now().state()).isEqualTo(State.SENT);
    }

    @Test
    void areForThePeopleOfTheProviderAlone() {
        var stranger = Caller.browser(port, "registrar-2", "tasklist");

        assertThat(stranger.get(LETTERS + "/" + letter.id()).statusCode()).isEqualTo(404);
        assertThat(mine(stranger.get(LETTERS).body(), "number")).isEmpty();
        assertThat(stranger.post(path + "/arrived", "{\"delivered\": true, \"on\": \"2026-09-24\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.browser(port, "auditor", "cockpit").get(LETTERS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void goOutThoughOneOfThemCannotBePrinted() {
        var broken = told();
        var healthy = told();
        // A sentence that stands in no bundle breaks the printing of this letter alone.
        story.database()
                .sql("update notice set event = 'no.such.sentence' where case_number = ?")
                .param(broken.value())
                .update();
        var before = broken();
        var round = new Round(carrier, table, outages, settings, story.clock());

        for (var attempt = 1; attempt <= 3; attempt++) {
            round.run();
            story.clock().passes(Duration.ofHours(1));
        }

        assertThat(deliveries.of(healthy).get(0).state()).isEqualTo(State.READY);
        assertThat(deliveries.of(broken).get(0))
                .extracting(Delivery::state, Delivery::attempts, Delivery::reason)
                .containsExactly(State.FAILED, 3, "notification.reason.fault");
        assertThat(outages.of(NoticeChannel.POST)).isEmpty();
        assertThat(broken()).isEqualTo(before + 1);
        var rows = Caller.browser(port, "registrar", "tasklist")
                .header("Accept-Language", "ru")
                .get(LETTERS)
                .body();
        assertThat(JsonPath.<List<Boolean>>read(rows, "$[?(@.about == '" + broken + "')].printed"))
                .containsExactly(false);
        assertThat(JsonPath.<List<String>>read(rows, "$[?(@.about == '" + broken + "')].stateName")
                        .get(0))
                .startsWith("Не отправлено из-за неисправности системы");

        deliveries.sendAgain(broken, deliveries.of(broken).get(0).notice(), NoticeChannel.SMS, "registrar");

        assertThat(broken()).isEqualTo(before);
        assertThat(Caller.browser(port, "registrar", "tasklist").get(LETTERS).body())
                .doesNotContain(broken.value());
    }

    private CaseNumber told() {
        var another = cases.aCase().in(Language.RU).opened();
        channels.choose(another, NoticeChannel.POST, "registrar");
        notices.tell(another, Recipient.applicant(), "placement.notice.accepted", "", another, "24.10.2026");
        return another;
    }

    private double broken() {
        return metrics.get("patronat.notices.broken")
                .tag("channel", "post")
                .gauge()
                .value();
    }

    private void arrived(String on) {
        deliveries.arrived(number, letter.id(), true, LocalDate.parse(on), "registrar");
    }

    private Delivery now() {
        return deliveries.of(number).get(0);
    }

    private List<String> mine(String rows, String field) {
        return JsonPath.read(rows, "$[?(@.about == '" + number + "')]." + field);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
