package kz.patronat.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.AskedRegistries;
import kz.patronat.registry.Registry;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * C8: a register takes every question and answers none, while the engine works off the jobs of many cases by itself. It
 * holds one of its threads at most; once the register is back, everything is answered and nothing twice.
 */
@WholeService
@TestPropertySource(
        properties = {
            "camunda.bpm.process-engine-name=hanging",
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.max-wait=100",
            "camunda.bpm.job-execution.core-pool-size=4",
            "camunda.bpm.job-execution.max-pool-size=4",
            "spring.datasource.hikari.maximum-pool-size=20",
            "patronat.gateway.read=PT3S",
            "patronat.gateway.simulator.slow=PT4S"
        })
class HangingGatewayIT {

    private static final int CASES = 16;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    AskedRegistries asked;

    @Autowired
    Switchboard switchboard;

    @Autowired
    JobExecutor jobs;

    @AfterEach
    void nothingGoesOnByItself() {
        switchboard.allOff();
        jobs.shutdown();
    }

    @Test
    void holdsOneJobAndNoOtherCase() {
        story.begins();
        switchboard.on(Fault.SLOW, SimulatedRegister.CRIMINAL_RECORD, null, null);
        var first = begun(CASES);
        comes("the silence is known", () -> attempts("NOT_SENT") > 0);
        var begunBefore = waitingAtTheGateway();
        comes(
                "who began before is through",
                () -> waitingAtTheGateway().stream().noneMatch(begunBefore::contains));

        var later = begun(CASES);
        comes("whoever comes later is through with both registers", () -> {
            assertThat(waitingAtTheGateway()).as("one at a time").hasSizeLessThanOrEqualTo(1);
            return later.stream().allMatch(each -> isAnswered(each, Registry.IDENTITY) && pauses(each));
        });
        comes(
                "and so is everybody else",
                () -> first.stream().allMatch(each -> isAnswered(each, Registry.IDENTITY) && pauses(each)));
        assertThat(attempts("UNAVAILABLE")).as("waited in vain").isBetween(3, CASES);
        assertThat(asksToldToPeople(first) + asksToldToPeople(later)).isEqualTo(sent());

        switchboard.allOff();
        comes("everything is answered", () -> {
            story.clock().passes(Duration.ofMinutes(1));
            return IntStream.range(0, 2 * CASES)
                    .allMatch(index -> isAnswered(
                            index < CASES ? first.get(index) : later.get(index - CASES), Registry.CRIMINAL_RECORD));
        });
        assertThat(attempts("ANSWERED")).as("each once").isEqualTo(2 * CASES);
        assertThat(story.incidents()).isZero();
    }

    private List<String> begun(int count) {
        return IntStream.range(0, count).mapToObj(each -> begun()).toList();
    }

    private String begun() {
        var number = cases.aCase().opened();
        var person = people.applicant(number).id().toString();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "registry-checks", number.value(), cases.variables(number, Map.of("personId", person)));
        return number.value();
    }

    private static void comes(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private boolean pauses(String number) {
        return story.instances(number).stream()
                .anyMatch(id -> story.engine()
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(id)
                                .activityId("Timer_RecordPause")
                                .count()
                        > 0);
    }

    private boolean isAnswered(String number, Registry registry) {
        return story.database()
                        .sql("""
                        select count(*) from registry_answer a join registry_question q on q.id = a.question_id
                        where q.case_number = ? and q.registry = ?
                        """)
                        .params(number, registry.name())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int attempts(String reply) {
        return story.database().sql("""
                        select count(*) from registry_attempt a join registry_question q on q.id = a.question_id
                        where q.registry = 'CRIMINAL_RECORD' and a.reply = ?
                        """).param(reply).query(Integer.class).single();
    }

    private int sent() {
        return story.database()
                .sql("select count(*) from gateway_message where direction = 'SENT' and service_id = ?")
                .param("KPSSU_CriminalRecord")
                .query(Integer.class)
                .single();
    }

    /** Messages that were sent and of which nothing is known yet. */
    private List<String> waitingAtTheGateway() {
        return story.database().sql("""
                        select message_id from gateway_message sent
                        where direction = 'SENT' and service_id = 'KPSSU_CriminalRecord' and not exists (
                            select from gateway_message received
                            where received.message_id = sent.message_id and received.direction = 'RECEIVED')
                        """).query(String.class).list();
    }

    private long asksToldToPeople(List<String> numbers) {
        return numbers.stream()
                .map(number -> people.applicant(new CaseNumber(number)).id())
                .flatMap(person -> asked.about(person).stream())
                .filter(asking -> asking.registry() == Registry.CRIMINAL_RECORD)
                .count();
    }
}
