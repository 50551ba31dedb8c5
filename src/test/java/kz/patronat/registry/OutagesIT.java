package kz.patronat.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.casefile.People;
import kz.patronat.notification.Outage;
import kz.patronat.notification.Outages;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A registry that answers nobody is seen by the heads and in the figures, and nothing else changes. */
@WholeService
class OutagesIT {

    private static final String SILENT = "850315400608";
    private static final String CLEAR = "850315300019";
    private static final String PROMISED = "850315301801";

    /** Far from the days of other stories, whose attempts would count too. */
    private static final Instant ANOTHER_YEAR = Instant.parse("2031-03-04T05:00:00Z");

    private static final Instant YEAR_OF_PROMISES = Instant.parse("2037-03-03T05:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Outages outages;

    @Autowired
    RegistryInbox inbox;

    @Autowired
    @Qualifier("lines")
    HealthIndicator watch;

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set(ANOTHER_YEAR);
        forget();
    }

    @AfterEach
    void forget() {
        story.database().sql("delete from outage").update();
        story.database().sql("delete from notice_outage").update();
        story.database().sql("update status_change set away_at = null").update();
        story.database()
                .sql("update signed_submission set unchecked_for = null, asked_at = null")
                .update();
        story.database().sql("delete from notice where event like '%.outage.%'").update();
    }

    @Test
    void areToldToTheHeadsOnceAndAgainWhenTheyAreOver() {
        var silent = asked(SILENT);
        for (var attempt = 0; attempt < 4; attempt++) {
            isAskedAgain(silent);
            outages.look();
        }
        assertThat(outages.open()).as("one person is no outage").isEmpty();

        asked(SILENT);
        outages.look();
        outages.look();

        assertThat(outages.open())
                .containsExactly(
                        new Outage("registry.outage.CRIMINAL_RECORD", ANOTHER_YEAR),
                        new Outage("registry.outage.IDENTITY", ANOTHER_YEAR));
        assertThat(told("head", "ru"))
                .hasSize(2)
                .contains("Реестр Комитета по правовой статистике не отвечает с 04.03.2031 10:00. "
                        + "Заявления принимаются как обычно, проверки продолжатся сами, когда связь восстановится; "
                        + "по истечении установленного времени справку можно получить на бумаге.");
        assertThat(told("head-2", "kk")).hasSize(2).allMatch(text -> text.contains("жауап бермей тұр"));
        assertThat(told("specialist", "ru")).isEmpty();
        assertThat(watch.health().getStatus().getCode()).isEqualTo("ATTENTION");
        assertThat(figure("patronat.registry.waiting")).isPositive();
        assertThat(lasting()).isGreaterThan(1800);

        story.clock().passes(Duration.ofHours(3));
        asked(CLEAR);
        story.clock().passes(Duration.ofMinutes(1));
        outages.look();
        outages.look();

        assertThat(outages.open()).isEmpty();
        assertThat(told("head", "ru"))
                .hasSize(4)
                .contains("Реестр Комитета по правовой статистике снова отвечает с "
                        + kz.patronat.kernel.Written.moment(
                                story.clock().instant().minus(Duration.ofMinutes(1)))
                        + ". Приостановленные проверки завершатся сами.");
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(figure("patronat.registry.unanswered")).isEqualTo(60);
    }

    @Test
    void beginWhereARegistryPromisesAndDoesNotAnswerToo() {
        story.clock().set(YEAR_OF_PROMISES);
        asked(CLEAR);
        story.clock().passes(Duration.ofMinutes(1));
        var first = asked(PROMISED);
        asked(PROMISED);
        var due = story.due(first, "Timer_RecordAnswerLate");
        story.clock().passes(Duration.ofHours(23));
        outages.look();
        assertThat(outages.open()).as("it may still answer").isEmpty();
        assertThat(figure("patronat.registry.unanswered"))
                .as("a promise is no answer")
                .isEqualTo(Duration.ofHours(23).plusMinutes(1).toSeconds());

        story.waitsFor(first, "Timer_RecordAnswerLate");
        story.fires(first, "ServiceTask_AskRecord");
        story.clock().passes(Duration.ofMinutes(30));
        outages.look();
        outages.look();

        assertThat(outages.open())
                .containsExactly(
                        new Outage("registry.outage.CRIMINAL_RECORD", due),
                        new Outage("registry.outage.IDENTITY", due));
        assertThat(told("head", "ru")).hasSize(2).allMatch(text -> text.contains("не отвечает с 04.03.2037 10:01"));
        assertThat(lasting()).isEqualTo(1800);

        asked(PROMISED);
        story.clock().passes(Duration.ofMinutes(1));
        outages.look();

        assertThat(outages.open()).as("another promise is no answer either").hasSize(2);
        assertThat(told("head", "ru")).hasSize(2);

        story.fires(first, "Timer_IdentityPaperWay");
        story.as("specialist").completes(first, "UserTask_IdentityOnPaper", PapersSeen.identity());
        answersLate(first);
        story.clock().passes(Duration.ofMinutes(1));
        outages.look();
        outages.look();

        assertThat(outages.open())
                .as("a paper is no answer of the registry")
                .containsExactly(new Outage("registry.outage.IDENTITY", due));
        assertThat(told("head", "ru")).hasSize(3).anyMatch(text -> text.contains("снова отвечает с 04.03.2037 10:32"));
        assertThat(lasting()).isZero();
        assertThat(figure("patronat.registry.unanswered")).isEqualTo(60);
    }

    private void answersLate(String number) {
        var question = story.database()
                .sql("select id from registry_question where case_number = ? and registry = 'CRIMINAL_RECORD'")
                .param(number)
                .query(UUID.class)
                .single();
        var certificate = new RecordAnswer.Certificate("1", LocalDate.of(2037, 3, 4), false);
        var answer = new SignedAnswer("text/xml", new byte[] {1});
        assertThat(inbox.receive(question, certificate, answer, story.clock().instant()))
                .isTrue();
    }

    @Test
    void leaveTheServiceUp() {
        var silent = asked(SILENT);
        for (var attempt = 0; attempt < 4; attempt++) {
            isAskedAgain(silent);
        }
        asked(SILENT);
        outages.look();

        var health = Caller.nobody(port).get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("ATTENTION");
    }

    @Test
    void areFiguresForTheAdministratorAlone() {
        var path = "/actuator/metrics/patronat.registry.waiting";

        assertThat(Caller.nobody(port).get(path).statusCode()).isEqualTo(401);
        assertThat(Caller.basic(port, "head").get(path).statusCode()).isEqualTo(403);
        assertThat(Caller.basic(port, "administrator").get(path).statusCode()).isEqualTo(200);
    }

    private void isAskedAgain(String silent) {
        story.waitsFor(silent, "Timer_RecordPause");
        story.fires(silent, "ServiceTask_AskRecord");
    }

    private String asked(String iin) {
        var number = cases.aCase().applicant(iin).opened();
        var person = people.applicant(number).id().toString();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "registry-checks", number.value(), cases.variables(number, Map.of("personId", person)));
        story.runsJobs(number.value());
        return number.value();
    }

    private List<String> told(String userId, String language) {
        var found = Caller.browser(port, userId, "tasklist")
                .header("Accept-Language", language)
                .get("/camunda/api/patronat/notices")
                .body();
        // Others may be away for a while, and that is told to the heads as well.
        return JsonPath.<List<String>>read(found, "$[?(@.number == '')].text").stream()
                .filter(text -> !text.contains("замещает") && !text.contains("алмастырады"))
                .toList();
    }

    private double lasting() {
        return measured("patronat.outage?tag=line:registry.outage.CRIMINAL_RECORD");
    }

    private double figure(String name) {
        return measured(name + "?tag=registry:CRIMINAL_RECORD");
    }

    private double measured(String figure) {
        var answer = Caller.basic(port, "administrator")
                .get("/actuator/metrics/" + figure)
                .body();
        return JsonPath.<Number>read(answer, "$.measurements[0].value").doubleValue();
    }
}
