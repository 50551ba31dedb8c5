package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.patronat.access.Caller;
import kz.patronat.casefile.Person.Part;
import kz.patronat.casefile.SigningBars;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Written;
import kz.patronat.registry.store.AccessTable;
import kz.patronat.registry.store.AccessTable.State;
import kz.patronat.registry.store.QuestionTable;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedSubmissions;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signature.store.SubmissionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The queues «waiting for the applicant» and «on hold», as Tasklist asks for them. */
class StandingCasesIT extends PlacementStories {

    private static final String STANDING = "/camunda/api/patronat/standing/";

    /** An applicant about whom no registry answers. */
    private static final String SILENT = "850315400608";

    private static final String ASKED_FOR_ACCESS = "000229600503";

    @LocalServerPort
    int port;

    @Autowired
    SigningBars bars;

    @Autowired
    SignedSubmissions submissions;

    @Autowired
    SubmissionTable signatures;

    @Autowired
    SampleSigner signer;

    @Autowired
    AccessTable access;

    @Autowired
    QuestionTable questions;

    @Test
    void showWhoIsInvitedToSignAndWhoDidNotCome() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.decidedFor(number, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        work.contractPrepared(number);

        for (var person : List.of("registrar", "specialist", "head", "deputy-head")) {
            assertThat(reasons(person, "waiting"))
                    .as(person)
                    .containsExactly("Қол қоюға шақырылды: 01.10.2026 11:00, Бірінші көше, 1, 5-бөлме");
        }
        assertThat(reasons("head-2", "waiting")).isEmpty();
        assertThat(reasons("head", "held")).isEmpty();

        story.waitsFor(key(), "Timer_ApplicantAwaited");
        assertThat(reasons("specialist", "waiting"))
                .containsExactly("Қол қоюға келмеді, 01.10.2026 11:00 бері күтілуде");
        var row = rows("specialist", "waiting").get(0);
        assertThat(row).containsEntry("applicant", "Үлгіқызы Әсем").containsEntry("due", "27.10.2026");
        assertThat(row.get("daysLeft")).isEqualTo(26);
        assertThat(row.get("executor")).asString().isNotBlank();
    }

    @Test
    void showWhoMayObjectUntilTheHearing() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.proposedFor(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.signed(number, "UserTask_SignPreliminaryDecision");
        assertThat(reasons("head", "waiting")).as("not delivered yet").isEmpty();
        work.delivered(number);

        assertThat(reasons("specialist", "waiting"))
                .singleElement()
                .asString()
                .startsWith("Алдын ала шешім табыс етілді: қарсылық 28.09.2026 дейін");
        story.waitsFor(key(), "Timer_HearingDay");
        assertThat(reasons("specialist", "waiting"))
                .as("from now on the provider is awaited")
                .isEmpty();
    }

    @Test
    void showNobodyAsAwaitedWhoHasNothingToObject() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.proposedFor(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "NON_CONFORMITY");
        work.signed(number, "UserTask_SignPreliminaryDecision");
        work.delivered(number);
        assertThat(reasons("specialist", "waiting")).hasSize(1);

        story.engine()
                .getRuntimeService()
                .createMessageCorrelation("placement.nothing-to-object")
                .processInstanceBusinessKey(key())
                .correlate();

        assertThat(reasons("specialist", "waiting")).isEmpty();
    }

    @Test
    void showTheSpouseAndTheActAndBothToThoseWhoWorkOn() {
        opened(cases.aCase()
                .married("850315300019", false)
                .withChildBorn("2020-05-04")
                .opened());
        var spouse = people.find(number, Part.SPOUSE).orElseThrow();
        story.database()
                .sql("delete from consent where person_id = ? and kind = 'PLACEMENT_BY_SPOUSE'")
                .param(spouse.id())
                .update();
        work.submittedAtOffice(number);
        work.executorNamed(number);
        HousingStudies.approved(story, number, true);

        assertThat(reasons("specialist", "waiting"))
                .hasSize(2)
                .anySatisfy(reason -> assertThat(reason).startsWith("Жұбайының (зайыбының) келісімі"))
                .anySatisfy(reason -> assertThat(reason).startsWith("Зерделеу актісімен танысуы"));
        assertThat(reasons("registrar", "waiting"))
                .as("nothing of it comes to the counter")
                .isEmpty();
    }

    @Test
    void showWhatHoldsACaseUpUntilItIsOver() {
        opened(cases.aCase().applicant(SILENT).withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        assertThat(reasons("head", "held")).isEmpty();
        work.executorNamed(number);
        assertThat(reasons("specialist", "held"))
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).startsWith("Тізілім әлі жауап берген жоқ: "))
                .anySatisfy(reason -> assertThat(reason).contains("Құқықтық статистика"));

        var bar = bars.raise(number, "Ғ-7");
        var runtime = story.engine().getRuntimeService();
        runtime.suspendProcessInstanceById(story.instances(key()).get(0));
        assertThat(reasons("head", "held"))
                .hasSize(4)
                .anySatisfy(reason -> assertThat(reason).contains("№ Ғ-7"))
                .contains("Рәсімді әкімші тоқтатып қойған");
        assertThat(reasons("registrar", "held")).containsExactly("Рәсімді әкімші тоқтатып қойған");

        bars.lift(bar);
        story.instances(key()).forEach(runtime::activateProcessInstanceById);
        assertThat(reasons("head", "held")).hasSize(2);
    }

    @Test
    void tellNoQuestionAsAskedThatNeverLeftTheHouse() {
        opened(cases.aCase().applicant(SILENT).withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.executorNamed(number);
        story.database().sql("""
                        update registry_attempt set reply = 'NOT_SENT' where question_id in
                            (select id from registry_question where case_number = ? and registry = 'IDENTITY')
                        """).param(key()).update();

        assertThat(reasons("specialist", "held"))
                .hasSize(2)
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("Тізілімге сұрау жіберілмей тұр")
                        .contains("Жеке тұлғалар"))
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("Тізілім әлі жауап берген жоқ: ")
                        .contains("Құқықтық статистика"));
    }

    private void isAskedForAccess() {
        opened(cases.aCase()
                .applicant(ASKED_FOR_ACCESS)
                .withChildBorn("2020-05-04")
                .opened());
        work.submittedAtOffice(number);
        work.executorNamed(number);
    }

    @Test
    void tellAnAccessControlThatCannotBeAskedFromAPersonWhoHasNotAnswered() {
        isAskedForAccess();
        assertThat(reasons("head", "held")).as("asked, and free to answer").isEmpty();

        said(State.NOT_ASKED);
        assertThat(reasons("head", "held"))
                .singleElement()
                .asString()
                .startsWith("Адамның келісімі туралы сұрау қол жеткізуді бақылау қызметіне (КДП) жіберілмей тұр");
        said(State.UNAVAILABLE);
        for (var person : List.of("specialist", "head")) {
            assertThat(reasons(person, "held"))
                    .as(person)
                    .singleElement()
                    .asString()
                    .startsWith("Қол жеткізуді бақылау қызметі (КДП) жауап бермей тұр");
        }
        assertThat(reasons("registrar", "held")).isEmpty();

        said(State.ASKED);
        assertThat(reasons("head", "held")).as("asked at last").isEmpty();
    }

    @Test
    void blameTheRegistryAndNoAccessControlThatIsNotNeededAnyMore() {
        isAskedForAccess();
        said(State.UNAVAILABLE);
        var question = questions.find(question()).orElseThrow();

        questions.attempt(question, UUID.randomUUID());
        assertThat(reasons("head", "held")).singleElement().asString().startsWith("Тізілім әлі жауап берген жоқ: ");

        questions.close(question.id());
        assertThat(reasons("head", "held")).isEmpty();
    }

    private void said(State state) {
        var now = story.clock().instant();
        access.say(question(), state, now, now.plusSeconds(60), null);
    }

    private UUID question() {
        return story.database()
                .sql("select id from registry_question where case_number = ? and registry = 'IDENTITY'")
                .param(key())
                .query(UUID.class)
                .single();
    }

    @Test
    void showAFaultAndASignatureThatNobodyCouldCheck() {
        isSigned();
        couldNotBeChecked(Obstacle.VERIFIER_AWAY);
        var jobs = story.engine().getManagementService();
        var job = jobs.createJobQuery()
                .processInstanceId(story.instances(key()).get(0))
                .timers()
                .listPage(0, 1)
                .get(0);
        jobs.setJobRetries(job.getId(), 0);

        assertThat(reasons("registrar", "held"))
                .hasSize(2)
                .anySatisfy(reason -> assertThat(reason).startsWith("Өтініштегі электрондық"))
                .anySatisfy(reason -> assertThat(reason).startsWith("Қадам орындалмай қалды"));
        assertThat(reasons("specialist", "held")).singleElement().asString().startsWith("Қадам орындалмай қалды");
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void tellASignatureThatTheAdministratorHasToSeeToFromOneThatMerelyWaits(Obstacle obstacle) {
        isSigned();
        var since = Written.moment(story.clock().instant());
        story.clock().passes(Duration.ofHours(2));
        var asked = Written.moment(story.clock().instant());
        couldNotBeChecked(obstacle);

        var unverified = "Өтініштегі электрондық цифрлық қолтаңба ";
        assertThat(reasons("registrar", "held"))
                .singleElement()
                .asString()
                .startsWith(
                        switch (obstacle) {
                            case ALGORITHM_UNKNOWN ->
                                unverified + since
                                        + " бері тексерілмей тұр: оның алгоритмін тексеретін жүйе қосылмаған."
                                        + " Бұл көрсетілетін қызметті алушының кінәсі емес";
                            case VERIFIER_DISAGREES ->
                                unverified + since
                                        + " бері тексерілмей тұр: тексеру жүйесінің жауабы өзіміздің тексеру нәтижесімен"
                                        + " сәйкес келмейді. Көрсетілетін қызметті алушыдан ештеңе талап етілмейді";
                            case VERIFIER_AWAY, REVOCATION_UNKNOWN, TRUST_MISSING ->
                                unverified + "тексерілмей тұр, соңғы әрекет " + asked + " жасалған";
                        });
    }

    private void isSigned() {
        opened(cases.aCase().throughPortal().withChildBorn("2020-05-04").opened());
        work.submittedThroughPortal(number);
        submissions.keep(
                key(),
                new SignedPayload(
                        SignedPayload.Form.XML,
                        signer.xml("<application/>".getBytes(StandardCharsets.UTF_8), new Iin("850315400015")),
                        null,
                        story.clock().instant(),
                        new Iin("850315400015")));
    }

    private void couldNotBeChecked(Obstacle obstacle) {
        signatures.unchecked(key(), obstacle);
    }

    @Test
    void beginWithTheMostUrgentAndAreNobodyElses() {
        opened(cases.aCase().opened());
        work.submittedAtOffice(number);
        bars.raise(number, "Ғ-8");
        story.clock().passes(Duration.ofDays(4));
        opened(cases.aCase().opened());
        work.submittedAtOffice(number);
        bars.raise(number, "Ғ-9");

        var head = Caller.browser(port, "head", "tasklist");
        var listed = head.get(STANDING + "held").body();
        assertThat(JsonPath.<List<Integer>>read(listed, "$.rows[*].daysLeft").stream()
                        .filter(Objects::nonNull))
                .hasSizeGreaterThan(1)
                .isSorted();
        assertThat(JsonPath.<Integer>read(listed, "$.total")).isGreaterThan(1);
        for (var page : List.of("-1", "x", "99999999999")) {
            assertThat(head.get(STANDING + "held?page=" + page).statusCode())
                    .as(page)
                    .isIn(400, 404);
        }
        for (var person : List.of("akimat", "quality-officer")) {
            assertThat(Caller.browser(port, person, "tasklist")
                            .get(STANDING + "held")
                            .statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(Caller.browser(port, "auditor", "cockpit")
                        .get(STANDING + "waiting")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<String> reasons(String person, String queue) {
        return rows(person, queue).stream()
                .map(row -> row.get("reason").toString())
                .toList();
    }

    /** Of this case alone, from all pages: other stories leave theirs. */
    private List<Map<String, Object>> rows(String person, String queue) {
        var browser = Caller.browser(port, person, "tasklist").header("Accept-Language", "kk");
        var rows = new ArrayList<Map<String, Object>>();
        for (var page = 0; ; page++) {
            var answer = browser.get(STANDING + queue + "?page=" + page);
            assertThat(answer.statusCode()).isEqualTo(200);
            rows.addAll(JsonPath.read(answer.body(), "$.rows[?(@.number == '" + key() + "')]"));
            if (JsonPath.<List<?>>read(answer.body(), "$.rows").isEmpty()) {
                return rows;
            }
        }
    }
}
