package kz.patronat.gateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.access.Caller;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.gateway.Deliveries;
import kz.patronat.gateway.GatewaySettings;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.portal.Portal;
import kz.patronat.portal.SampleApplication;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each fault of the gateway, met by the certificate of a criminal record in a case of its own that came through the
 * portal: no case is lost, all go on, and the applicant sees a true status.
 */
@WholeService
class FaultsIT {

    private static final Path TABLE = Path.of("docs/gateway-faults.md");
    private static final LocalDate BORN = LocalDate.parse("1987-06-05");

    /** After these somebody has to look before asking again is of any use. */
    private static final Set<Fault> BREAKDOWNS = Set.of(Fault.ACCESS_DENIED, Fault.BUSINESS_ERROR, Fault.DATA_ERROR);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SampleSigner signer;

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
    GatewaySettings gateway;

    private final GatewaySettings byDefault =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("patronat.gateway", GatewaySettings.class);
    private final Iin applicant = Cases.iinBornOn(BORN);
    private CaseNumber number;

    @BeforeEach
    @AfterEach
    void everythingWorks() {
        story.begins();
        switchboard.allOff();
    }

    @Test
    void areOutlivedByTheCaseAndToldAsTheTableSays() throws IOException {
        var text = new StringBuilder("# ")
                .append(both("simulator.table.title", " / "))
                .append("\n\n")
                .append(bothOf(language -> texts.in(language, "simulator.table.lead", patience()), "\n\n"))
                .append("\n\n")
                .append(line(Stream.of("fault", "case", "clerk", "person")
                        .map(column -> both("simulator.table." + column, "<br>"))))
                .append("|---|---|---|---|\n");
        for (var fault : Fault.values()) {
            text.append(row(fault));
        }
        if (Boolean.getBoolean("patronat.write")) {
            Files.writeString(TABLE, text);
        }

        assertThat(TABLE).as("written anew with -Dpatronat.write=true").hasContent(text.toString());
    }

    /** How many seconds the service waits for the gateway where nobody says otherwise; nobody waits as long for a test. */
    private String patience() {
        assertThat(gateway.read()).isLessThan(byDefault.read());
        return String.valueOf(byDefault.read().toSeconds());
    }

    private String row(Fault fault) {
        everythingWorks();
        arrives();
        // What another story was promised and did not wait for is none of this fault's answers.
        bringsWhatIsPromised();
        var told = noticesOfApplicant();
        var known = Set.copyOf(answersBrought());
        var due = page(Language.KK, "$.term.dueDate");
        switchboard.on(
                fault, SimulatedRegister.CRIMINAL_RECORD, applicant.value(), BREAKDOWNS.contains(fault) ? null : 1);

        isExamined(fault);
        var during = status();
        assertThat(incidents() > 0).as("an incident after " + fault).isEqualTo(BREAKDOWNS.contains(fault));
        assertThat(story.openTasks(key())).as("the work goes on").contains("UserTask_PlanVisit");
        goesOn(fault);

        assertThat(openQuestions()).as(fault + " is answered in the end").isZero();
        assertThat(countedAnswers()).as(fault + " counts one answer").isEqualTo(1);
        assertThat(incidents()).isZero();
        assertThat(page(Language.KK, "$.term.dueDate")).isEqualTo(due);
        story.endsAt(key(), "registry-checks", "EndEvent_PersonChecked");
        return line(Stream.of(
                both("simulator.fault." + fault, "<br>"),
                did(fault, known),
                seen(),
                bothOf(language -> stands(language, during) + "; " + news(language, told), "<br>")));
    }

    /** An application with a true signature, up to the moment at which the registries are asked. */
    private void arrives() {
        var application = SampleApplication.complete().of(applicant.value()).born(BORN);
        var sealed = signer.xml(application.xml().getBytes(StandardCharsets.UTF_8), applicant);
        var answer = new Portal(port).signIn().sends(UUID.randomUUID().toString(), sealed, application.files());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        number = new CaseNumber(JsonPath.read(answer.body(), "$.number"));
        story.runsJobs(key());
        story.as("registrar").completes(key(), "UserTask_CheckCompleteness", Map.of("complete", "YES"));
        story.runsJobs(key());
    }

    private void isExamined(Fault fault) {
        story.as("head")
                .completes(
                        key(),
                        "UserTask_NameExecutor",
                        Map.of("executorId", "specialist", "instruction", "Заң бойынша қарау"));
        if (!BREAKDOWNS.contains(fault)) {
            story.runsJobs(key());
            return;
        }
        for (var attempt = 0; attempt < 20 && incidents() == 0; attempt++) {
            try {
                story.runsJobs(key());
            } catch (RuntimeException breakdown) {
                assertThat(breakdown)
                        .hasMessageMatching(
                                "(the line to the gateway has to be mended|the register refuses the question): .*");
                assertThat(incidents()).as("a person is told at once").isPositive();
            }
        }
    }

    /** Whatever the case waits for comes: an answer, the end of a pause, the end of patience, a repair. */
    private void goesOn(Fault fault) {
        if (BREAKDOWNS.contains(fault)) {
            isMended();
        }
        if (waits("Timer_RecordPause")) {
            story.waitsFor(key(), "Timer_RecordPause");
        }
        if (fault != Fault.LATE_ANSWER) {
            bringsWhatIsPromised();
        }
        if (waits("Timer_RecordAnswerLate")) {
            story.waitsFor(key(), "Timer_RecordAnswerLate");
        }
        story.runsJobs(key());
        bringsWhatIsPromised();
        story.runsJobs(key());
    }

    private void isMended() {
        switchboard.allOff();
        var work = story.engine().getManagementService();
        work.createJobQuery().noRetriesLeft().list().stream()
                .filter(job -> story.instances(key()).contains(job.getProcessInstanceId()))
                .forEach(job -> {
                    work.setJobRetries(job.getId(), 1);
                    work.setJobDuedate(job.getId(), null);
                });
        story.runsJobs(key());
    }

    /** Also that which somebody else has begun to work off is waited for. */
    private void bringsWhatIsPromised() {
        promises.deliverAll();
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (isAnythingToBeWorkedOff()) {
            assertThat(System.nanoTime()).as("worked off in time").isLessThan(end);
            deliveries.workOff();
            Thread.onSpinWait();
        }
    }

    private boolean isAnythingToBeWorkedOff() {
        return story.database()
                .sql("select exists (select from gateway_delivery where state = 'WAITING' and service_id = ?)")
                .param("KPSSU_CriminalRecord")
                .query(Boolean.class)
                .single();
    }

    private List<UUID> answersBrought() {
        return story.database()
                .sql("select id from gateway_delivery")
                .query(UUID.class)
                .list();
    }

    /** What the tries came to, and what became of answers that were brought. */
    private String did(Fault fault, Set<UUID> known) {
        record Attempt(String reply, String reason) {}
        var attempts = story.database()
                .sql("""
                        select a.reply, coalesce(a.reason, m.outcome) from registry_attempt a
                        join registry_question q on q.id = a.question_id
                        join gateway_message m on m.message_id = a.id::text and m.direction = 'RECEIVED'
                        where q.case_number = ? and q.registry = 'CRIMINAL_RECORD' order by a.ordinal
                        """)
                .param(key())
                .query((row, index) -> new Attempt(row.getString(1), code(row.getString(2))))
                .list();
        var brought = brought(known);
        return bothOf(
                language -> {
                    var tried = attempts.stream()
                            .map(each -> texts.in(language, "simulator.table.reply." + each.reply(), each.reason()))
                            .collect(Collectors.joining(" → "));
                    var rest = Stream.concat(
                            BREAKDOWNS.contains(fault) ? Stream.of("simulator.table.incident") : Stream.empty(),
                            brought.stream().map(state -> "simulator.table.delivery." + state));
                    return Stream.concat(Stream.of(tried), rest.map(key -> texts.in(language, key)))
                            .collect(Collectors.joining("; "));
                },
                "<br>");
    }

    /** How a broken line is called depends on the moment at which it breaks. */
    private String code(String reason) {
        return reason.replace(gateway.read().toString(), byDefault.read().toString())
                .replaceFirst("^\\w+Exception: .*", "IOException")
                .replaceFirst("^the line to the gateway has to be mended: ", "");
    }

    private List<String> brought(Set<UUID> known) {
        var before = new HashSet<>(known);
        return story
                .database()
                .sql("select id, state from gateway_delivery where state <> 'WAITING'")
                .query((row, index) -> Map.entry(row.getObject("id", UUID.class), row.getString("state")))
                .list()
                .stream()
                .filter(each -> !before.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private String seen() {
        var entries = journal.of(number).stream()
                .filter(entry -> entry.key().startsWith("registry.journal.CRIMINAL")
                        || entry.key().equals("registry.journal.late"))
                .toList();
        return bothOf(
                language -> entries.stream()
                        .map(entry -> texts.in(
                                language, entry.key(), entry.arguments().toArray()))
                        .collect(Collectors.joining(" ")),
                "<br>");
    }

    private Map<Language, String> status() {
        return Map.of(Language.KK, page(Language.KK, "$.status.name"), Language.RU, page(Language.RU, "$.status.name"));
    }

    /** During the fault and after it. */
    private String stands(Language language, Map<Language, String> during) {
        var after = page(language, "$.status.name");
        return after.equals(during.get(language))
                ? "«" + after + "»"
                : "«" + during.get(language) + "» → «" + after + "»";
    }

    private String news(Language language, List<Notice> told) {
        var news = noticesOfApplicant().stream()
                .filter(notice -> !told.contains(notice))
                .map(notice ->
                        texts.in(language, notice.event(), notice.arguments().toArray()))
                .collect(Collectors.joining(" "));
        return news.isEmpty() ? texts.in(language, "simulator.table.nothing-new") : news;
    }

    private List<Notice> noticesOfApplicant() {
        return notices.of(number).stream()
                .filter(notice -> notice.recipient().kind() == Recipient.Kind.APPLICANT)
                .toList();
    }

    /** What the personal cabinet shows the applicant. */
    private String page(Language language, String field) {
        var answer = Caller.basic(port, "portal")
                .header("X-Applicant-IIN", applicant.value())
                .header("Accept-Language", language.name().toLowerCase(java.util.Locale.ROOT))
                .get("/api/v1/applications/" + URLEncoder.encode(key(), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), field);
    }

    private boolean waits(String timer) {
        return story.instances(key()).stream()
                .flatMap(id -> story
                        .engine()
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(id)
                        .activityId(timer)
                        .list()
                        .stream())
                .findAny()
                .isPresent();
    }

    private long incidents() {
        return story.instances(key()).stream()
                .mapToLong(id -> story.engine()
                        .getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(id)
                        .incidentType("failedJob")
                        .count())
                .sum();
    }

    private int openQuestions() {
        return story.database()
                .sql("select count(*) from registry_question where case_number = ? and closed_at is null")
                .param(key())
                .query(Integer.class)
                .single();
    }

    private int countedAnswers() {
        return story.database().sql("""
                        select count(*) from registry_answer a join registry_question q on q.id = a.question_id
                        where q.case_number = ? and q.registry = 'CRIMINAL_RECORD' and a.counts
                        """).param(key()).query(Integer.class).single();
    }

    private String key() {
        return number.value();
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String both(String key, String between) {
        return bothOf(language -> texts.in(language, key), between);
    }

    private static String bothOf(Function<Language, String> words, String between) {
        return words.apply(Language.KK) + between + words.apply(Language.RU);
    }
}
