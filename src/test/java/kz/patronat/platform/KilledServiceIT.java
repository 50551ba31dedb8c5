package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import kz.patronat.story.Applications;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service in a process of its own: its power fails in the middle of the work, and its clock is moved. */
class KilledServiceIT {

    private static final int VISITORS = 6;

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
    void losesNothingWhenItAndItsDatabaseAreKilled() throws Exception {
        service = Installation.start(directory);
        var visits = new ArrayList<String>();
        for (var i = 0; i < VISITORS; i++) {
            visits.add(visitorCalled("K" + i));
        }
        var confirmed = killedWhileRegistering(visits);

        service = Installation.start(directory);
        var database = service.database();
        assertThat(numbers(database)).as("confirmed registrations").hasSizeGreaterThanOrEqualTo(confirmed.size());
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
        assertThat(numbers(database)).hasSize(VISITORS);
        assertThat(gaps(database)).as("numbers with gaps").isEmpty();
        assertThat(cases(database))
                .as("one case for each application")
                .containsExactlyInAnyOrderElementsOf(numbers(database));
        assertThat(database.sql("select count(*) from drawn_number where kind = 'CASE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(VISITORS);
    }

    @Test
    void movesItsClockAndTellsWhatFellDue() throws Exception {
        service = Installation.start(directory);
        var visit = visitorCalled("M1");
        service.completes("registrar", visit, "UserTask_AcceptDocuments", application(0));
        service.awaitTask("registrar", visit, "UserTask_HandOverReceipt");

        var moved = service.ask("administrator", "POST", "/demo/clock", Map.of("advance", "P12D"));

        assertThat(time(moved.path("now").asText()))
                .isAfter(time(moved.path("from").asText()).plusDays(12));
        var fellDue = new ArrayList<String>();
        moved.path("fellDue").forEach(timer -> fellDue.add(timer.path("element").asText()));
        assertThat(fellDue).contains("Timer_ServiceNormPassed", "Timer_DayEnded", "Timer_ResolutionLate");
        assertThat(moved.path("fellDue").get(0).path("caseNumber").asText()).isNotBlank();

        // The time that the way itself took is not added once more.
        assertThat(new ClockOffset(service.database()).load())
                .as("kept")
                .isGreaterThan(Duration.ofDays(12).minusMinutes(10));
    }

    private String visitorCalled(String ticket) throws IOException {
        var visit = service.starts("registrar", "reception", Map.of("ticketNumber", ticket));
        service.completes("registrar", visit, "UserTask_CallVisitor", Map.of("presence", "PRESENT"));
        return visit;
    }

    /** Registers all at once and takes the power when some are through; answers whose registration was confirmed. */
    private List<String> killedWhileRegistering(List<String> visits) throws Exception {
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

    private boolean isOpen(String visit, String task) throws IOException {
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
}
