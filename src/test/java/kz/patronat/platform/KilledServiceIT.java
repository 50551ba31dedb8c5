package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.patronat.story.Applications;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The service in a process of its own: its power and that of its database fail in the middle of the work, told in the
 * order of that day. People are being registered; of a person examined (clause C8) one registry has the question and
 * has not answered yet, the other has promised to answer. Then the clock is moved.
 */
@TestMethodOrder(OrderAnnotation.class)
class KilledServiceIT {

    private static final int VISITORS = 6;
    private static final String IDENTITY = "IDENTITY";
    private static final String RECORD = "CRIMINAL_RECORD";
    private static final LocalDate BORN = LocalDate.of(1979, 5, 20);

    @TempDir
    private static Path directory;

    private static Installation service;
    private static List<String> visits;
    private static List<String> confirmed;
    private static String examined;

    @BeforeAll
    static void losesItsPower() throws Exception {
        service = started();
        visits = new ArrayList<>();
        for (var i = 0; i < VISITORS; i++) {
            visits.add(visitorCalled("K" + i));
        }
        service.ask(
                "administrator", "POST", "/gateway-simulator/api/faults", Map.of("fault", "SLOW", "service", IDENTITY));
        examined = examined();
        awaits(
                "one question in the air, one answer promised",
                () -> attempts(IDENTITY).equals(List.of("SENT"))
                        && attempts(RECORD).equals(List.of("PENDING")));
        assertThat(messages(IDENTITY, "SENT")).isEqualTo(1);
        assertThat(messages(IDENTITY, "RECEIVED")).isZero();

        confirmed = killedWhileRegistering();

        service = started();
    }

    @AfterAll
    static void ends() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    @Order(1)
    void losesNothingWhenItAndItsDatabaseAreKilled() throws Exception {
        var database = service.database();
        assertThat(numbers(database)).as("confirmed registrations").hasSizeGreaterThanOrEqualTo(1 + confirmed.size());
        assertThat(gaps(database)).as("numbers with gaps").isEmpty();
        for (var visit : confirmed) {
            service.awaitTask("registrar", visit, "UserTask_HandOverReceipt");
        }

        // The work goes on where it stood: whoever was not registered is registered now, the rest gets the receipt.
        for (var visit : visits) {
            if (isOpen(visit, "UserTask_AcceptDocuments")) {
                service.completes("registrar", visit, "UserTask_AcceptDocuments", application(visits.indexOf(visit)));
            }
            service.awaitTask("registrar", visit, "UserTask_HandOverReceipt");
        }
        assertThat(numbers(database)).hasSize(1 + VISITORS);
        assertThat(gaps(database)).as("numbers with gaps").isEmpty();
        assertThat(cases(database))
                .as("one case for each application")
                .containsExactlyInAnyOrderElementsOf(numbers(database));
        assertThat(database.sql("select count(*) from drawn_number where kind = 'CASE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1 + VISITORS);
    }

    /** Each question is asked once more at most, and one answer of each counts. */
    @Test
    @Order(2)
    void asksOnceMoreAndCountsOneAnswer() throws Exception {
        awaits("the question in the air is asked again", () -> answers(IDENTITY) == 1);
        // The promise died with the gateway that gave it; our patience with it ends.
        service.ask("administrator", "POST", "/demo/clock", Map.of("advance", "P1DT10M"));
        awaits("the promised answer is asked for again", () -> answers(RECORD) == 1);

        assertThat(attempts(IDENTITY)).containsExactly("LOST", "ANSWERED");
        assertThat(attempts(RECORD)).containsExactly("PENDING", "PENDING");
        for (var registry : List.of(IDENTITY, RECORD)) {
            assertThat(messages(registry, "SENT")).as("sent to " + registry).isEqualTo(2);
            assertThat(counted(registry)).as("counted of " + registry).isEqualTo(1);
        }
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    @Test
    @Order(3)
    void movesItsClockAndTellsWhatFellDue() throws Exception {
        var before = new ClockOffset(service.database()).load();

        var moved = service.ask("administrator", "POST", "/demo/clock", Map.of("advance", "P12D"));

        assertThat(time(moved.path("now").asText()))
                .isAfter(time(moved.path("from").asText()).plusDays(12));
        var fellDue = new ArrayList<String>();
        moved.path("fellDue").forEach(timer -> fellDue.add(timer.path("element").asText()));
        assertThat(fellDue).contains("Timer_ResolutionLate", "StartEvent_OneDayLeft", "StartEvent_TermPassed");
        assertThat(moved.path("fellDue").get(0).path("caseNumber").asText()).isNotBlank();

        // The time that the way itself took is not added once more.
        assertThat(new ClockOffset(service.database()).load())
                .as("kept")
                .isGreaterThan(before.plus(Duration.ofDays(12)).minusMinutes(10));
    }

    private static String visitorCalled(String ticket) throws IOException {
        var visit = service.starts("registrar", "reception", Map.of("ticketNumber", ticket));
        service.completes("registrar", visit, "UserTask_CallVisitor", Map.of("presence", "PRESENT"));
        return visit;
    }

    /** Registers all at once and takes the power when some are through; answers whose registration was confirmed. */
    private static List<String> killedWhileRegistering() throws Exception {
        var confirmed = new ConcurrentLinkedQueue<String>();
        var some = new CountDownLatch(2);
        var clerks = Executors.newFixedThreadPool(3);
        for (var visit : visits) {
            clerks.submit(() -> {
                service.completes("registrar", visit, "UserTask_AcceptDocuments", application(visits.indexOf(visit)));
                confirmed.add(visit);
                some.countDown();
                return visit;
            });
        }
        assertThat(some.await(2, TimeUnit.MINUTES)).as("two registrations").isTrue();
        service.kill();
        clerks.shutdown();
        assertThat(clerks.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        return List.copyOf(confirmed);
    }

    private static boolean isOpen(String visit, String task) throws IOException {
        var question = Map.of("processInstanceBusinessKey", visit, "taskDefinitionKey", task);
        return service.ask("registrar", "POST", "/engine-rest/task", question).size() == 1;
    }

    private static List<String> numbers(JdbcClient database) {
        return database.sql("select number from case_file").query(String.class).list();
    }

    /** The case of every instance of the leading process, twice where there are two. */
    private static List<String> cases(JdbcClient database) {
        return database.sql("select business_key_ from act_hi_procinst where proc_def_key_ = 'placement'")
                .query(String.class)
                .list();
    }

    private static List<String> gaps(JdbcClient database) {
        return database.sql("""
                        select counter.kind || ' ' || counter.last || ' of ' || count(drawn.number)
                        from number_counter counter left join drawn_number drawn using (provider_id, kind, year)
                        group by provider_id, kind, year, counter.last
                        having counter.last <> count(drawn.number)""").query(String.class).list();
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    private static Map<String, Object> application(int visitor) {
        var born = LocalDate.of(1985, 3, 15).plusDays(visitor);
        return Applications.single(Cases.iinBornOn(born).value(), born);
    }

    private static Installation started() {
        return Installation.start(
                directory,
                Map.of(),
                "--patronat.database.port=0",
                "--patronat.database.directory=" + directory.resolve("data"),
                "--patronat.database.binaries=" + Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"),
                // How long the job of a dead node is left alone.
                "--camunda.bpm.job-execution.lock-time-in-millis=20000",
                "--patronat.registry.gateway.criminal-record-channel=ASYNC");
    }

    /** An application at the counter, up to the moment at which the registries are asked. */
    private static String examined() throws IOException {
        var visit = service.starts("registrar", "reception", Map.of("ticketNumber", "Q1"));
        service.completes("registrar", visit, "UserTask_CallVisitor", Map.of("presence", "PRESENT"));
        service.completes(
                "registrar",
                visit,
                "UserTask_AcceptDocuments",
                Applications.single(Cases.iinBornOn(BORN).value(), BORN));
        service.awaitTask("registrar", visit, "UserTask_HandOverReceipt");
        var number = service.database()
                .sql("select number from case_file")
                .query(String.class)
                .single();
        service.completes(
                "head",
                number,
                "UserTask_NameExecutor",
                Map.of("executorId", "specialist", "instruction", "Заң бойынша қарау"));
        return number;
    }

    private static void awaits(String what, BooleanSupplier there) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + ", said:\n" + lastWords()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String lastWords() {
        var said = service.said();
        return said.substring(Math.max(0, said.length() - 2000));
    }

    private static List<String> attempts(String registry) {
        return query("""
                select a.reply from registry_attempt a join registry_question q on q.id = a.question_id
                where q.case_number = ? and q.registry = ? order by a.ordinal
                """, examined, registry);
    }

    /** The first answer of a question closes it. */
    private static long answers(String registry) {
        return count("""
                select count(*) from registry_answer a join registry_question q on q.id = a.question_id
                where q.case_number = ? and q.registry = ? and q.closed_at is not null
                """, examined, registry);
    }

    private static long counted(String registry) {
        return count("""
                select count(*) from registry_answer a join registry_question q on q.id = a.question_id
                where q.case_number = ? and q.registry = ? and a.counts
                """, examined, registry);
    }

    private static long messages(String registry, String direction) {
        return count("""
                select count(*) from gateway_message m join registry_question q on q.id = m.concerns
                where q.case_number = ? and q.registry = ? and m.direction = ?
                """, examined, registry, direction);
    }

    private static long count(String sql, Object... parameters) {
        return Long.parseLong(query(sql, parameters).get(0));
    }

    private static List<String> query(String sql, Object... parameters) {
        try {
            return service.database()
                    .sql(sql)
                    .params(parameters)
                    .query(String.class)
                    .list();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
