package kz.patronat.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.People;
import kz.patronat.gateway.Deliveries;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the gateway brought and cannot be worked off is seen by those who have to know, and tried again by one of them. */
@WholeService
class StrandedAnswersIT {

    private static final String STRANDED = "/camunda/api/patronat/stranded-messages";
    private static final String SERVICE = "KPSSU_CriminalRecord";
    private static final LocalDate BORN = LocalDate.parse("1986-02-03");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    RegistryAnswers answers;

    @Autowired
    Findings findings;

    @Autowired
    CaseJournal journal;

    @Autowired
    Switchboard switchboard;

    @Autowired
    Promises promises;

    @Autowired
    Deliveries deliveries;

    @Autowired
    @Qualifier("brought")
    HealthIndicator watch;

    private Caller administrator;

    @BeforeEach
    void begins() {
        story.begins();
        switchboard.allOff();
        // What another story was promised and did not wait for is none of these answers.
        promises.deliverAll();
        administrator = Caller.browser(port, "administrator", "cockpit").header("Accept-Language", "ru");
    }

    @AfterEach
    void everythingWorks() {
        isMended();
        switchboard.allOff();
        story.database()
                .sql("update gateway_delivery set state = 'UNKNOWN' where state = 'FAILED'")
                .update();
    }

    @Test
    void areSeenByAdministratorAndProvider() {
        var figure = figure("stranded");

        var number = isStranded();

        assertThat(figure("stranded")).isEqualTo(figure + 1);
        assertThat(watch.health().getStatus().getCode()).isEqualTo("ATTENTION");
        var row = row(number);
        assertThat(row.keySet()).containsExactlyInAnyOrder("id", "service", "receivedAt", "number", "sentence");
        assertThat(row).containsEntry("service", SERVICE);
        assertThat(row.get("receivedAt").toString()).startsWith("2026-").endsWith("+05:00");
        assertThat(row.get("sentence").toString())
                .startsWith("Ответ на запрос по делу № " + number + " поступил через шлюз ");
        for (var person : List.of("specialist", "head", "deputy-head")) {
            assertThat(held(person, number))
                    .as(person)
                    .singleElement()
                    .asString()
                    .startsWith("Ответ на запрос поступил ")
                    .contains("Комитет по правовой статистике");
        }
        assertThat(held("head-2", number)).isEmpty();
        assertThat(held("registrar", number)).isEmpty();
    }

    @Test
    void areTriedAgainAsIfTheyHadJustCome() {
        var number = isStranded();
        var id = row(number).get("id").toString();

        var retried = retried(administrator, id);

        assertThat(retried.statusCode()).as(retried.body()).isEqualTo(204);
        waitsUntil(id, "WAITING 1");
        assertThat(figure("waiting")).isPositive();
        assertThat(rows(number)).isEmpty();
        isMended();
        story.clock().passes(Duration.ofMinutes(2));
        deliveries.workOff();
        waitsUntil(id, "TAKEN 1");
        assertThat(held("head", number)).isEmpty();
        assertThat(journal.of(number))
                .filteredOn(entry -> entry.key().equals("registry.journal.stranded-again"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.userId()).isEqualTo("administrator"));
        assertThat(logged(id)).containsExactly("administrator");
        var late = retried(administrator, id);
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("Это сообщение не ждет повторной обработки.");
        assertThat(logged(id)).hasSize(1);
    }

    /** Taken in three weeks later it would carry a signature as if it had been given today. */
    @Test
    void areAsOldAsTheDayOnWhichTheyCameHoweverLateTheyAreTakenIn() {
        var number = isStranded();
        var id = row(number).get("id").toString();
        var came = story.database()
                .sql("select received_at from gateway_delivery where id = ?::uuid")
                .param(id)
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .single();
        isMended();
        story.clock().passes(Duration.ofDays(21));

        assertThat(retried(administrator, id).statusCode()).isEqualTo(204);
        waitsUntil(id, "TAKEN 0");
        story.runsJobs(number.value());

        assertThat(answers.latest(people.applicant(number).id(), Registry.CRIMINAL_RECORD))
                .hasValueSatisfying(answer -> {
                    assertThat(answer.receivedAt()).isEqualTo(came);
                    assertThat(answer.validUntil()).isEqualTo(Zone.day(came).plusDays(30));
                });
        assertThat(findings.latest(number))
                .filteredOn(finding -> finding.check() == Finding.Check.CRIMINAL_RECORD)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.at()).isEqualTo(came);
                    assertThat(Zone.day(finding.at()))
                            .as("too old to sign on")
                            .isBefore(findings.freshSince(Zone.day(story.clock().instant())));
                });
    }

    @Test
    void areOfNoCaseWhenNothingWasAsked() {
        var id = Ids.next();
        var now = Timestamp.from(story.clock().instant());
        story.database()
                .sql("""
                        insert into gateway_delivery (id, message_id, service_id, message_type, received_at, settled_at,
                            state, attempts, content, sha256)
                        values (?, ?, ?, 'RESPONSE', ?, ?, 'FAILED', 9, ?, '')
                        """)
                .params(id, id.toString(), SERVICE, now, now, "<secret/>".getBytes(StandardCharsets.UTF_8))
                .update();

        var listed = administrator.get(STRANDED + "?lang=kk").body();

        assertThat(listed).doesNotContain("secret", "PHNlY3JldC8");
        assertThat(JsonPath.<List<Object>>read(listed, "$[?(@.id == '" + id + "')].number"))
                .containsExactly((Object) null);
        assertThat(JsonPath.<List<String>>read(listed, "$[?(@.id == '" + id + "')].sentence"))
                .singleElement()
                .asString()
                .startsWith("Хабарлама шлюз арқылы ");
        assertThat(retried(administrator, id.toString()).statusCode()).isEqualTo(204);
        waitsUntil(id.toString(), "UNREADABLE 0");
        assertThat(logged(id.toString())).containsExactly("administrator");
    }

    @Test
    void areTheAdministratorsInASessionOfTheirOwn() {
        var number = isStranded();
        var id = row(number).get("id").toString();

        for (var other : List.of("registrar", "specialist", "head", "akimat", "quality-officer")) {
            assertIsRefused(Caller.browser(port, other, "tasklist"), id);
        }
        for (var other : List.of("auditor", "analyst")) {
            assertIsRefused(Caller.browser(port, other, "cockpit"), id);
        }
        administrator.header("X-XSRF-TOKEN", "");
        assertThat(retried(administrator, id).statusCode()).isEqualTo(403);
        assertThat(stateOf(id)).isEqualTo("FAILED 9");
    }

    private void assertIsRefused(Caller other, String id) {
        assertThat(other.get(STRANDED).statusCode()).isEqualTo(403);
        assertThat(retried(other, id).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> retried(Caller caller, String id) {
        return caller.post(STRANDED + "/" + id + "/retry?lang=ru", "{}");
    }

    /** A case whose answer comes late, and cannot be kept however often that is tried. */
    private CaseNumber isStranded() {
        Iin applicant = Cases.iinBornOn(BORN);
        switchboard.on(Fault.LATE_ANSWER, SimulatedRegister.CRIMINAL_RECORD, applicant.value(), 1);
        var number = cases.aCase().applicant(applicant.value()).opened();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "registry-checks",
                        number.value(),
                        cases.variables(
                                number,
                                Map.of("personId", people.applicant(number).id().toString())));
        story.runsJobs(number.value());
        assertThat(held("head", number)).singleElement().asString().startsWith("Реестр еще не ответил");
        cannotBeKept(question(number));
        promises.deliverAll();
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (rows(number).isEmpty()) {
            assertThat(System.nanoTime()).as("given up in time").isLessThan(end);
            story.clock().passes(Duration.ofMinutes(2));
            deliveries.workOff();
        }
        return number;
    }

    private UUID question(CaseNumber number) {
        return story.database()
                .sql("select id from registry_question where case_number = ? and registry = 'CRIMINAL_RECORD'")
                .param(number.value())
                .query(UUID.class)
                .single();
    }

    private void cannotBeKept(UUID question) {
        story.database()
                .sql("alter table registry_answer add constraint broken check (question_id <> '" + question
                        + "') not valid")
                .update();
    }

    private void isMended() {
        story.database()
                .sql("alter table registry_answer drop constraint if exists broken")
                .update();
    }

    /** Somebody else may have begun to work it off. */
    private void waitsUntil(String id, String stateAndAttempts) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!stateOf(id).equals(stateAndAttempts)) {
            assertThat(System.nanoTime()).as(stateOf(id)).isLessThan(end);
            deliveries.workOff();
            Thread.onSpinWait();
        }
    }

    private String stateOf(String id) {
        return story.database()
                .sql("select state || ' ' || attempts from gateway_delivery where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> logged(String id) {
        return story.database()
                .sql("select changed_by from administration_log where subject = ?")
                .param("gateway-message:" + id)
                .query(String.class)
                .list();
    }

    private Map<String, Object> row(CaseNumber number) {
        var rows = rows(number);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Map<String, Object>> rows(CaseNumber number) {
        return JsonPath.read(administrator.get(STRANDED + "?lang=ru").body(), "$[?(@.number == '" + number + "')]");
    }

    private List<String> held(String person, CaseNumber number) {
        var browser = Caller.browser(port, person, "tasklist").header("Accept-Language", "ru");
        return Stream.iterate(0, page -> page + 1)
                .map(page -> browser.get("/camunda/api/patronat/standing/held?page=" + page)
                        .body())
                .takeWhile(page -> !JsonPath.<List<?>>read(page, "$.rows").isEmpty())
                .flatMap(page ->
                        JsonPath.<List<String>>read(page, "$.rows[?(@.number == '" + number + "')].reason").stream())
                .toList();
    }

    private double figure(String name) {
        var answer = Caller.basic(port, "administrator")
                .get("/actuator/metrics/patronat.gateway." + name)
                .body();
        return JsonPath.<Number>read(answer, "$.measurements[0].value").doubleValue();
    }
}
