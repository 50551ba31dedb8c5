package kz.patronat.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.People;
import kz.patronat.gateway.Deliveries;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.registry.Outage;
import kz.patronat.registry.Outages;
import kz.patronat.registry.Registry;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each fault of the gateway, met once by the certificate of a criminal record: no case is lost, and all go on. */
@WholeService
class FaultsIT {

    private static final Path TABLE = Path.of("docs/gateway-faults.md");
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
    CaseJournal journal;

    @Autowired
    Notices notices;

    @Autowired
    Texts texts;

    @Autowired
    Switchboard switchboard;

    @Autowired
    Promises promises;

    @Autowired
    Deliveries deliveries;

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
    void areOutlivedByTheCaseAndToldAsTheTableSays() throws IOException {
        var text = new StringBuilder(texts.in(Language.KK, "simulator.table.title"))
                .append(" / ")
                .append(texts.in(Language.RU, "simulator.table.title"));
        text.insert(0, "# ").append("\n\n");
        text.append(both("simulator.table.lead", "\n\n")).append("\n\n");
        text.append("| ").append(both("simulator.table.fault")).append(" | ");
        text.append(both("simulator.table.case")).append(" | ");
        text.append(both("simulator.table.clerk")).append(" | ");
        text.append(both("simulator.table.person")).append(" |\n|---|---|---|---|\n");
        for (var fault : Fault.values()) {
            text.append(row(fault));
        }
        if (Boolean.getBoolean("patronat.write")) {
            Files.writeString(TABLE, text);
        }

        assertThat(TABLE).as("written anew with -Dpatronat.write=true").hasContent(text.toString());
    }

    private String row(Fault fault) {
        story.begins();
        switchboard.on(fault, SimulatedRegister.CRIMINAL_RECORD, IIN, fault == Fault.ACCESS_DENIED ? null : 1);
        var number = checks();
        var key = number.value();
        var incident = fault == Fault.ACCESS_DENIED && breaksDown(key);
        if (!incident) {
            story.runsJobs(key);
            goesOn(key, fault);
        }

        assertThat(openQuestions(number)).as(fault + " is answered in the end").isZero();
        assertThat(incidents(key)).isZero();
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        both("simulator.fault." + fault),
                        String.join(" → ", did(number)) + (incident ? " · " + both("simulator.table.incident") : ""),
                        seen(number),
                        told(number));
    }

    /** Until somebody mends it, the job stands with an incident; afterwards it is tried again. */
    private boolean breaksDown(String key) {
        for (var round = 0; round < 20 && incidents(key) == 0; round++) {
            try {
                story.runsJobs(key);
            } catch (RuntimeException breakdown) {
                assertThat(breakdown).hasMessageContaining("SBF-AD-1");
            }
        }
        assertThat(incidents(key)).as("an incident for the administrator").isPositive();
        switchboard.allOff();
        var engine = story.engine();
        engine.getManagementService().createJobQuery().withException().list().stream()
                .filter(job -> story.instances(key).contains(job.getProcessInstanceId()))
                .forEach(job -> engine.getManagementService().setJobRetries(job.getId(), 1));
        story.runsJobs(key);
        return true;
    }

    /** Whatever the case waits for comes: an answer, the end of a pause, the end of patience. */
    private void goesOn(String key, Fault fault) {
        if (waits(key, "Timer_RecordPause")) {
            story.waitsFor(key, "Timer_RecordPause");
            story.fires(key, "ServiceTask_AskRecord");
        }
        if (waits(key, "Timer_RecordAnswerLate") && fault != Fault.LATE_ANSWER) {
            promises.deliverAll();
            workedOff();
        }
        if (waits(key, "Timer_RecordAnswerLate")) {
            story.waitsFor(key, "Timer_RecordAnswerLate");
            story.fires(key, "ServiceTask_AskRecord");
            promises.deliverAll();
            workedOff();
        }
        story.runsJobs(key);
    }

    private void workedOff() {
        for (var look = 0; look < 100; look++) {
            deliveries.workOff();
            var waiting = story.database()
                    .sql("select count(*) from gateway_delivery where state = 'WAITING'")
                    .query(Integer.class)
                    .single();
            if (waiting == 0) {
                return;
            }
        }
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

    private boolean waits(String key, String timer) {
        return story.instances(key).stream()
                .flatMap(id ->
                        story.engine().getManagementService().createJobQuery().processInstanceId(id).list().stream())
                .anyMatch(job -> timer.equals(story.engine()
                        .getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()));
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

    private List<String> did(CaseNumber number) {
        return story.database()
                .sql("""
                        select a.reply || case when a.reason is null then '' else ' (' || a.reason || ')' end
                        from registry_attempt a join registry_question q on q.id = a.question_id
                        where q.case_number = ? and q.registry = 'CRIMINAL_RECORD' order by a.ordinal
                        """)
                .param(number.value())
                .query(String.class)
                .list();
    }

    private String seen(CaseNumber number) {
        return journal.of(number).stream()
                .filter(entry -> entry.key().startsWith("registry.journal.CRIMINAL")
                        || entry.key().equals("registry.journal.late"))
                .map(entry -> texts.in(
                                Language.KK, entry.key(), entry.arguments().toArray())
                        + "<br>"
                        + texts.in(Language.RU, entry.key(), entry.arguments().toArray()))
                .collect(Collectors.joining("<br>"));
    }

    private String told(CaseNumber number) {
        var told = notices.of(number).stream()
                .filter(notice -> notice.recipient().kind() == Recipient.Kind.APPLICANT)
                .map(notice -> texts.in(
                                Language.KK, notice.event(), notice.arguments().toArray())
                        + "<br>"
                        + texts.in(
                                Language.RU, notice.event(), notice.arguments().toArray()))
                .collect(Collectors.joining("<br>"));
        return told.isEmpty() ? both("simulator.table.nothing-new") : told;
    }

    private String both(String key) {
        return both(key, "<br>");
    }

    private String both(String key, String between) {
        return texts.in(Language.KK, key) + between + texts.in(Language.RU, key);
    }
}
