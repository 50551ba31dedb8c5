package kz.patronat.gateway.simulator;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.access.Caller;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Outage;
import kz.patronat.notification.Outages;
import kz.patronat.portal.Portal;
import kz.patronat.portal.SampleApplication;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * C8, C11: the gateway is silent for a whole day. Signed applications are taken, receipted and worked all the same; no
 * check is lost, and all are answered by themselves once it is back.
 */
@WholeService
class SilentDayIT {

    /** Far from the days of other stories, whose attempts would count too. */
    private static final Instant ANOTHER_YEAR = Instant.parse("2032-03-02T05:00:00Z");

    private static final Instant DAY_LATER = ANOTHER_YEAR.plus(Duration.ofDays(1));

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SampleSigner signer;

    @Autowired
    Switchboard switchboard;

    @Autowired
    Outages outages;

    private final List<Sent> sent = new ArrayList<>();

    /** An application that was taken. */
    private record Sent(CaseNumber number, Iin applicant) {

        String key() {
            return number.value();
        }
    }

    @BeforeEach
    void begins() {
        story.begins();
        switchboard.allOff();
        story.database().sql("delete from outage").update();
        story.database().sql("delete from notice_outage").update();
        story.database().sql("update status_change set away_at = null").update();
    }

    @AfterEach
    void everythingWorksAgain() {
        switchboard.allOff();
        story.database().sql("delete from outage").update();
        story.database().sql("delete from notice_outage").update();
        story.database().sql("update status_change set away_at = null").update();
        story.database().sql("delete from notice where event like '%.outage.%'").update();
    }

    @Test
    void losesNoCaseAndHoldsNoWorkThatNeedsNoRegistry() {
        story.clock().set(ANOTHER_YEAR);
        switchboard.on(Fault.DOWN, null, null, null);
        isSent("1986-01-10");
        isSent("1986-01-11");
        var studied = isSent("1986-01-12");
        HousingStudies.held(story, studied.number(), true);
        assertThat(page(studied, "$.documents[?(@.kind == 'HOUSING_ACT')].available"))
                .containsExactly(true);

        while (story.clock().instant().isBefore(DAY_LATER)) {
            theNextPauseEnds();
            outages.look();
        }
        isSent("1986-01-13");

        assertThat(outages.open())
                .extracting(Outage::line)
                .containsExactly("registry.outage.CRIMINAL_RECORD", "registry.outage.IDENTITY");
        assertThat(headHears())
                .filteredOn(text -> text.contains("не отвечает с " + Written.moment(ANOTHER_YEAR)))
                .hasSize(2);
        assertThat(sent).allSatisfy(each -> {
            assertThat(openQuestions(each)).isEqualTo(2);
            assertThat(page(each, "$.status.code")).containsExactly("IN_PROGRESS");
        });

        var back = story.clock().instant();
        switchboard.allOff();
        while (sent.stream().anyMatch(each -> openQuestions(each) > 0)) {
            theNextPauseEnds();
        }
        outages.look();

        assertThat(outages.open()).isEmpty();
        assertThat(headHears())
                .filteredOn(text -> text.contains("снова отвечает с"))
                .hasSize(2);
        assertThat(sent).hasSize(4).allSatisfy(each -> {
            story.endsAt(each.key(), "registry-checks", "EndEvent_PersonChecked");
            assertThat(incidents(each)).isZero();
        });
        assertThat(story.openTasks(studied.key())).contains("UserTask_AgreeChildren");
        assertThat(Duration.between(back, story.clock().instant()))
                .as("no longer than the longest pause")
                .isLessThanOrEqualTo(Duration.ofHours(2));
    }

    /** Signed and sent; taken with number and term, receipted in the cabinet, and given to an executor. */
    private Sent isSent(String born) {
        var day = LocalDate.parse(born);
        var iin = Cases.iinBornOn(day);
        var application = SampleApplication.complete()
                .of(iin.value())
                .born(day)
                .signedAt(ISO_OFFSET_DATE_TIME.format(story.clock().instant().atZone(Zone.ALMATY)));
        var sealed = signer.xml(application.xml().getBytes(StandardCharsets.UTF_8), iin);
        var answer = new Portal(port).signIn().sends(UUID.randomUUID().toString(), sealed, application.files());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(answer.body(), "$.dueDate")).isNotBlank();
        var taken = new Sent(new CaseNumber(JsonPath.read(answer.body(), "$.number")), iin);
        story.runsJobs(taken.key());
        assertThat(page(taken, "$.documents[?(@.kind == 'RECEIPT')].available")).containsExactly(true);
        completes(taken, "registrar", "UserTask_CheckCompleteness", Map.of("complete", "YES"));
        completes(
                taken,
                "head",
                "UserTask_NameExecutor",
                Map.of("executorId", "specialist", "instruction", "Заң бойынша қарау"));
        sent.add(taken);
        return taken;
    }

    private void completes(Sent of, String user, String task, Map<String, Object> fields) {
        story.as(user).completes(of.key(), task, fields);
        story.runsJobs(of.key());
    }

    /** The clock goes on to the end of the earliest pause; whatever is due then is done in every case. */
    private void theNextPauseEnds() {
        var next = sent.stream().flatMap(this::pauses).min(Instant::compareTo).orElseThrow();
        if (next.isAfter(story.clock().instant())) {
            story.clock().set(next);
        }
        sent.forEach(each -> story.runsJobs(each.key()));
    }

    private Stream<Instant> pauses(Sent of) {
        var work = story.engine().getManagementService();
        return story.instances(of.key()).stream()
                .flatMap(id -> Stream.of("Timer_IdentityPause", "Timer_RecordPause")
                        .flatMap(
                                timer -> work.createJobQuery().processInstanceId(id).activityId(timer).list().stream()))
                .map(job -> job.getDuedate().toInstant());
    }

    /** What the head reads in the list of notices. */
    private List<String> headHears() {
        var found = Caller.browser(port, "head", "tasklist")
                .header("Accept-Language", "ru")
                .get("/camunda/api/patronat/notices")
                .body();
        return JsonPath.read(found, "$[?(@.number == '')].text");
    }

    /** What the personal cabinet shows the applicant. */
    private List<Object> page(Sent of, String field) {
        var answer = Caller.basic(port, "portal")
                .header("X-Applicant-IIN", of.applicant().value())
                .header("Accept-Language", "ru")
                .get("/api/v1/applications/" + URLEncoder.encode(of.key(), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Object found = JsonPath.read(answer.body(), field);
        return found instanceof List<?> list ? List.copyOf(list) : List.of(found);
    }

    private long incidents(Sent of) {
        return story.instances(of.key()).stream()
                .mapToLong(id -> story.engine()
                        .getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(id)
                        .count())
                .sum();
    }

    private int openQuestions(Sent of) {
        return story.database()
                .sql("select count(*) from registry_question where case_number = ? and closed_at is null")
                .param(of.key())
                .query(Integer.class)
                .single();
    }
}
