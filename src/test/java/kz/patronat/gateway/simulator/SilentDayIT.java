package kz.patronat.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import kz.patronat.casefile.People;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.Outage;
import kz.patronat.registry.Outages;
import kz.patronat.registry.Registry;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C8: the gateway is silent for a whole day; no check is lost, and all are answered once it is back. */
@WholeService
class SilentDayIT {

    private static final String IIN = "850315300019";

    /** Far from the days of other stories, whose attempts would count too. */
    private static final Instant ANOTHER_YEAR = Instant.parse("2032-03-02T05:00:00Z");

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Switchboard switchboard;

    @Autowired
    Outages outages;

    @BeforeEach
    void begins() {
        story.begins();
        switchboard.allOff();
        story.database().sql("delete from registry_outage").update();
    }

    @AfterEach
    void everythingWorksAgain() {
        switchboard.allOff();
        story.database().sql("delete from registry_outage").update();
        story.database()
                .sql("delete from notice where event like 'registry.outage.%'")
                .update();
    }

    @Test
    void ofAWholeDayLoseNoCase() {
        story.clock().set(ANOTHER_YEAR);
        switchboard.on(Fault.DOWN, null, null, null);
        var silent = new ArrayList<CaseNumber>();
        for (var each = 0; each < 3; each++) {
            silent.add(checks());
            story.runsJobs(silent.get(each).value());
        }

        while (story.clock().instant().isBefore(ANOTHER_YEAR.plus(Duration.ofDays(1)))) {
            for (var number : silent) {
                story.waitsFor(number.value(), "Timer_IdentityPause");
                story.fires(number.value(), "ServiceTask_RequestAccess");
                story.fires(number.value(), "ServiceTask_AskIdentity");
                story.waitsFor(number.value(), "Timer_RecordPause");
                story.fires(number.value(), "ServiceTask_AskRecord");
            }
            outages.look();
        }
        assertThat(outages.open())
                .extracting(Outage::registry)
                .containsExactly(Registry.CRIMINAL_RECORD, Registry.IDENTITY);
        assertThat(silent)
                .allSatisfy(number -> assertThat(openQuestions(number)).isEqualTo(2));

        switchboard.allOff();
        for (var number : silent) {
            story.waitsFor(number.value(), "Timer_IdentityPause");
            story.fires(number.value(), "ServiceTask_RequestAccess");
            story.fires(number.value(), "ServiceTask_AskIdentity");
            story.waitsFor(number.value(), "Timer_RecordPause");
            story.fires(number.value(), "ServiceTask_AskRecord");
            story.runsJobs(number.value());
        }
        outages.look();

        assertThat(outages.open()).isEmpty();
        assertThat(silent).allSatisfy(number -> {
            assertThat(openQuestions(number)).isZero();
            assertThat(incidents(number.value())).isZero();
            story.endsAt(number.value(), "registry-checks", "EndEvent_PersonChecked");
        });
    }

    private CaseNumber checks() {
        var number = cases.aCase().applicant(IIN).opened();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "registry-checks",
                        number.value(),
                        cases.variables(
                                number,
                                Map.of("personId", people.applicant(number).id().toString())));
        return number;
    }

    private long incidents(String key) {
        return story.instances(key).stream()
                .mapToLong(id -> story.engine()
                        .getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(id)
                        .count())
                .sum();
    }

    private int openQuestions(CaseNumber number) {
        return story.database()
                .sql("select count(*) from registry_question where case_number = ? and closed_at is null")
                .param(number.value())
                .query(Integer.class)
                .single();
    }
}
