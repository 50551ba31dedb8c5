package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.patronat.story.Applications;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clause C8: the power of the service and of its database fails while one registry has the question and has not answered
 * yet, and the other has promised to answer. Each is asked once more at most, and one answer of each counts.
 */
class KilledQuestionIT {

    private static final String IDENTITY = "IDENTITY";
    private static final String RECORD = "CRIMINAL_RECORD";
    private static final LocalDate BORN = LocalDate.of(1985, 3, 15);

    @TempDir
    Path directory;

    private Installation service;

    @AfterEach
    void ends() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void isAskedOnceMoreAndAnsweredOnce() throws Exception {
        service = started();
        service.ask(
                "administrator", "POST", "/gateway-simulator/api/faults", Map.of("fault", "SLOW", "service", IDENTITY));
        var number = examined();
        awaits(
                "one question in the air, one answer promised",
                () -> attempts(number, IDENTITY).equals(List.of("SENT"))
                        && attempts(number, RECORD).equals(List.of("PENDING")));
        assertThat(messages(number, IDENTITY, "SENT")).isEqualTo(1);
        assertThat(messages(number, IDENTITY, "RECEIVED")).isZero();

        service.kill();
        service = started();
        awaits("the question in the air is asked again", () -> answers(number, IDENTITY) == 1);
        // The promise died with the gateway that gave it; our patience with it ends.
        service.ask("administrator", "POST", "/demo/clock", Map.of("advance", "P1DT10M"));
        awaits("the promised answer is asked for again", () -> answers(number, RECORD) == 1);

        assertThat(attempts(number, IDENTITY)).containsExactly("LOST", "ANSWERED");
        assertThat(attempts(number, RECORD)).containsExactly("PENDING", "PENDING");
        for (var registry : List.of(IDENTITY, RECORD)) {
            assertThat(messages(number, registry, "SENT"))
                    .as("sent to " + registry)
                    .isEqualTo(2);
            assertThat(counted(number, registry)).as("counted of " + registry).isEqualTo(1);
        }
        assertThat(count("select count(*) from act_ru_incident where ? <> ''", number))
                .isZero();
    }

    private Installation started() {
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
    private String examined() throws IOException {
        var visit = service.starts("registrar", "reception", Map.of("ticketNumber", "K1"));
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

    private void awaits(String what, BooleanSupplier there) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + ", said:\n" + lastWords()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String lastWords() {
        var said = service.said();
        return said.substring(Math.max(0, said.length() - 2000));
    }

    private List<String> attempts(String number, String registry) {
        return query("""
                select a.reply from registry_attempt a join registry_question q on q.id = a.question_id
                where q.case_number = ? and q.registry = ? order by a.ordinal
                """, number, registry);
    }

    /** The first answer of a question closes it. */
    private long answers(String number, String registry) {
        return count("""
                select count(*) from registry_answer a join registry_question q on q.id = a.question_id
                where q.case_number = ? and q.registry = ? and q.closed_at is not null
                """, number, registry);
    }

    private long counted(String number, String registry) {
        return count("""
                select count(*) from registry_answer a join registry_question q on q.id = a.question_id
                where q.case_number = ? and q.registry = ? and a.counts
                """, number, registry);
    }

    private long messages(String number, String registry, String direction) {
        return count("""
                select count(*) from gateway_message m join registry_question q on q.id = m.concerns
                where q.case_number = ? and q.registry = ? and m.direction = ?
                """, number, registry, direction);
    }

    private long count(String sql, Object... parameters) {
        return Long.parseLong(query(sql, parameters).get(0));
    }

    private List<String> query(String sql, Object... parameters) {
        try {
            return service.database()
                    .sql(sql)
                    .params(parameters)
                    .query(String.class)
                    .list();
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        }
    }
}
