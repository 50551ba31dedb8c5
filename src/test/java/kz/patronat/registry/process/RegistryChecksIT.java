package kz.patronat.registry.process;

import static kz.patronat.registry.Registry.CRIMINAL_RECORD;
import static kz.patronat.registry.Registry.IDENTITY;
import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.ReadingLog;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.People;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Notices;
import kz.patronat.registry.AccessReply;
import kz.patronat.registry.AccessToken;
import kz.patronat.registry.IdentityAnswer;
import kz.patronat.registry.Impediment;
import kz.patronat.registry.PapersSeen;
import kz.patronat.registry.PersonalDataAccess;
import kz.patronat.registry.RecordAnswer;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistryAnswer;
import kz.patronat.registry.RegistryAnswer.Way;
import kz.patronat.registry.RegistryAnswers;
import kz.patronat.registry.RegistryInbox;
import kz.patronat.registry.SealedAnswers;
import kz.patronat.registry.SignedAnswer;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clauses C8 and C9: what the registries are asked, and what becomes of it. */
@WholeService
class RegistryChecksIT {

    private static final String CLEAR = "850315300019";
    private static final String PENDING = "850315301801";
    private static final String ASKED_FOR_ACCESS = "000229600503";
    private static final String SILENT = "850315400608";
    private static final String SILENT_FOR_HOURS = "051231500102";

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    RegistryAnswers answers;

    @Autowired
    RegistryInbox inbox;

    @Autowired
    PersonalDataAccess access;

    @Autowired
    SealedAnswers sealed;

    @Autowired
    ReadingLog readings;

    @Autowired
    People people;

    @Autowired
    Scans scans;

    @Autowired
    Consents consents;

    @Autowired
    Findings findings;

    @Autowired
    CaseJournal journal;

    @Autowired
    Notices notices;

    private CaseNumber number;
    private String key;
    private UUID person;
    private @Nullable Date signingAt;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void takesTheAnswersOfBothRegistries() {
        checks(CLEAR, true);

        story.runsJobs(key);

        story.endsAt(key, RegistryChecksProcess.KEY, "EndEvent_PersonChecked");
        assertThat(told()).as("nobody was asked for a paper").isEmpty();
        assertThat(findings.latest(number))
                .extracting(Finding::check, Finding::person, Finding::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Finding.Check.IDENTITY, person, Outcome.CLEAR),
                        org.assertj.core.groups.Tuple.tuple(Finding.Check.CRIMINAL_RECORD, person, Outcome.CLEAR));
        assertThat(answers.isStale(person, LocalDate.of(2026, 10, 24))).isFalse();
        assertThat(answers.isStale(person, LocalDate.of(2026, 10, 25))).isTrue();
        assertThat(latest(IDENTITY).outcomeOn(LocalDate.of(2026, 10, 25))).isEqualTo(Outcome.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "051231500010, IMPEDIMENT, CRIMINAL_RECORD, CLEAR,",
        "051231600017, CLEAR, , IMPEDIMENT, DECEASED",
        "000229600014, CLEAR, , IMPEDIMENT, INCAPABLE",
        "000229500018, NOT_FOUND, , NOT_FOUND,"
    })
    void tellsWhatStandsAgainstThePerson(
            String iin, Outcome criminal, Impediment crime, Outcome identity, Impediment condition) {
        checks(iin, true);

        story.runsJobs(key);

        assertThat(latest(CRIMINAL_RECORD).outcome()).isEqualTo(criminal);
        assertThat(latest(CRIMINAL_RECORD).impediment()).isEqualTo(crime);
        assertThat(latest(IDENTITY).outcome()).isEqualTo(identity);
        assertThat(latest(IDENTITY).impediment()).isEqualTo(condition);
    }

    @Test
    void notesThatTheRegistryKnowsAnotherName() {
        checks("051231600807", true);

        story.runsJobs(key);

        assertThat(latest(IDENTITY).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(latest(IDENTITY).differences()).containsExactly("name");
        assertThat(journal.of(number)).extracting(CaseJournal.Entry::key).contains("registry.journal.difference");
    }

    @Test
    void waitsForAPromisedAnswer() {
        checks(PENDING, true);
        story.runsJobs(key);
        var request = waitingRequest("ReceiveTask_IdentityAnswer");

        assertThat(inbox.receive(request, found(), evidence(), story.clock().instant()))
                .isTrue();

        assertThat(latest(IDENTITY).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(answers.latest(person, CRIMINAL_RECORD)).isEmpty();
        assertThat(passed("EndEvent_IdentityFromRegistry")).isEqualTo(1);
    }

    @Test
    void takesNoAnswerOfOneRegistryForThatOfTheOther() {
        checks(PENDING, true);
        story.runsJobs(key);

        assertThat(inbox.receive(
                        waitingRequest("ReceiveTask_RecordAnswer"),
                        found(),
                        evidence(),
                        story.clock().instant()))
                .isFalse();

        assertThat(answers.of(number)).isEmpty();
    }

    @Test
    void endsWhenBothPromisesAreKept() {
        checks(PENDING, true);
        story.runsJobs(key);

        inbox.receive(
                waitingRequest("ReceiveTask_IdentityAnswer"),
                found(),
                evidence(),
                story.clock().instant());
        var issued = LocalDate.of(2026, 9, 24);
        var certificate = new RecordAnswer.Certificate("1", issued, false);
        inbox.receive(
                waitingRequest("ReceiveTask_RecordAnswer"),
                certificate,
                evidence(),
                story.clock().instant());
        story.runsJobs(key);

        assertThat(latest(CRIMINAL_RECORD).outcome()).isEqualTo(Outcome.CLEAR);
        story.endsAt(key, RegistryChecksProcess.KEY, "EndEvent_PersonChecked");
    }

    /** The gateway brought it three days ago; the certificate may be of an earlier day. */
    @ParameterizedTest
    @CsvSource({"2026-09-14, 2026-10-14", "2026-09-21, 2026-10-21", "2026-09-30, 2026-10-21"})
    void letsAnAnswerGrowOldFromItsComingAndACertificateFromItsIssueIfThatWasBefore(
            LocalDate issued, LocalDate validUntil) {
        checks(PENDING, true);
        story.runsJobs(key);
        var came = story.clock().instant().minus(Duration.ofDays(3));

        inbox.receive(waitingRequest("ReceiveTask_IdentityAnswer"), found(), evidence(), came);
        var certificate = new RecordAnswer.Certificate("1", issued, false);
        inbox.receive(waitingRequest("ReceiveTask_RecordAnswer"), certificate, evidence(), came);
        story.runsJobs(key);

        assertThat(latest(IDENTITY).validUntil()).isEqualTo(LocalDate.of(2026, 10, 21));
        assertThat(latest(CRIMINAL_RECORD).validUntil()).isEqualTo(validUntil);
        assertThat(latest(CRIMINAL_RECORD).receivedAt()).isEqualTo(came);
        assertThat(findings.latest(number))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.at()).isEqualTo(came));
    }

    @Test
    void asksThePersonForAccessAndWaitsForTheWord() {
        checks(ASKED_FOR_ACCESS, true);
        story.runsJobs(key);
        var request = waitingRequest("ReceiveTask_AccessAnswer");
        assertThat(attempts(IDENTITY)).isEmpty();

        var granted = new AccessReply.Granted(new AccessToken("code", "key"), Duration.ofDays(1));
        assertThat(inbox.receive(request, granted)).isTrue();
        assertThat(inbox.receive(request, granted)).as("told twice").isFalse();
        story.runsJobs(key);

        assertThat(latest(IDENTITY).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(access.token(request)).contains(new AccessToken("code", "key"));
        assertThat(journal.of(number)).extracting(CaseJournal.Entry::key).contains("registry.journal.access.ASKED");
    }

    @Test
    void asksThePersonAnewWhenThereIsNoAnswer() {
        checks(ASKED_FOR_ACCESS, true);
        story.runsJobs(key);

        story.waitsFor(key, "Timer_AccessUnanswered");
        story.fires(key, "ServiceTask_RequestAccess");

        waitingRequest("ReceiveTask_AccessAnswer");
        assertThat(journal.of(number))
                .extracting(CaseJournal.Entry::key)
                .filteredOn("registry.journal.access.ASKED"::equals)
                .hasSize(2);
    }

    @Test
    void opensThePaperWayAtOnceWhenThePersonRefusesAccess() {
        checks("000229500909", true);
        story.runsJobs(key);

        assertThat(story.openTasks(key)).containsExactly("UserTask_IdentityOnPaper");
        assertThat(attempts(IDENTITY)).isEmpty();
        assertThat(latest(CRIMINAL_RECORD).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(journal.of(number)).extracting(CaseJournal.Entry::key).contains("registry.journal.access.REFUSED");
    }

    @Test
    void asksForNoSecondPaperWhenThePersonRefusesLate() {
        checks(ASKED_FOR_ACCESS, true);
        story.runsJobs(key);
        var request = waitingRequest("ReceiveTask_AccessAnswer");
        story.waitsFor(key, "Timer_AccessUnanswered");
        story.fires(key, "ServiceTask_RequestAccess");
        story.waitsFor(key, "Timer_IdentityPaperWay");

        inbox.receive(request, new AccessReply.Refused());
        story.fires(key, "ServiceTask_RequestAccess");

        assertThat(story.openTasks(key)).containsExactly("UserTask_IdentityOnPaper");
        assertThat(story.due(key, "Timer_IdentityPause")).isAfter(story.clock().instant());
    }

    @Test
    void pausesWhenNobodyCanAskThePerson() {
        checks("180101500803", true);
        story.runsJobs(key);

        story.waitsFor(key, "Timer_IdentityPause");
        story.fires(key, "ServiceTask_RequestAccess");
        story.fires(key, "ServiceTask_AskIdentity");

        assertThat(latest(IDENTITY).outcome()).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void asksASilentRegistryForTheIdentityAgain() {
        checks(SILENT, true);
        story.runsJobs(key);

        story.waitsFor(key, "Timer_IdentityPause");
        story.fires(key, "ServiceTask_RequestAccess");
        story.fires(key, "ServiceTask_AskIdentity");

        assertThat(attempts(IDENTITY)).containsExactly("UNAVAILABLE", "UNAVAILABLE");
    }

    @Test
    void asksAgainWhenAPromiseIsNotKept() {
        checks(PENDING, true);
        story.runsJobs(key);

        story.waitsFor(key, "Timer_RecordAnswerLate");
        story.fires(key, "ServiceTask_AskRecord");

        assertThat(attempts(CRIMINAL_RECORD)).containsExactly("PENDING", "PENDING");
    }

    @Test
    void findsAnAnswerThatCameBetweenTwoAttempts() {
        checks(PENDING, true);
        story.runsJobs(key);
        var request = waitingRequest("ReceiveTask_IdentityAnswer");
        story.waitsFor(key, "Timer_IdentityAnswerLate");

        inbox.receive(request, found(), evidence(), story.clock().instant());
        story.fires(key, "ServiceTask_RequestAccess");
        story.fires(key, "ServiceTask_AskIdentity");

        assertThat(latest(IDENTITY).counts()).isTrue();
        assertThat(attempts(IDENTITY)).containsExactly("PENDING");
    }

    @Test
    void pausesLongerAndLongerWhileARegistryIsSilentAndGetsItsAnswerInTheEnd() {
        checks(SILENT_FOR_HOURS, true);
        story.runsJobs(key);
        story.fires(key, "Timer_RecordPaperWay");
        for (var pause : List.of("PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H")) {
            assertThat(Duration.between(story.clock().instant(), story.due(key, "Timer_RecordPause")))
                    .isEqualTo(Duration.parse(pause));
            story.waitsFor(key, "Timer_RecordPause");
            story.fires(key, "ServiceTask_AskRecord");
        }

        assertThat(latest(CRIMINAL_RECORD).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(told()).contains("registry.notice.paper-not-needed.CRIMINAL_RECORD.APPLICANT");
        assertThat(story.engine()
                        .getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(story.instances(key).get(0))
                        .count())
                .isZero();
    }

    @Test
    void neverPausesLongerThanTheCap() {
        checks(SILENT, true);
        story.runsJobs(key);
        for (var attempt = 0; attempt < 9; attempt++) {
            story.waitsFor(key, "Timer_RecordPause");
            story.fires(key, "ServiceTask_AskRecord");
        }

        assertThat(Duration.between(story.clock().instant(), story.due(key, "Timer_RecordPause")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void letsThePaperSettleWhatASilentRegistryDoesNot() {
        checks(SILENT, true);
        story.runsJobs(key);
        assertThat(story.openTasks(key)).isEmpty();

        story.waitsFor(key, "Timer_IdentityPaperWay");
        story.fires(key, "Timer_RecordPaperWay");
        story.as("specialist").completes(key, "UserTask_IdentityOnPaper", PapersSeen.identity());
        assertRejected(
                () -> story.as("specialist")
                        .completes(key, "UserTask_RecordOnPaper", PapersSeen.certificate("2026-09-20")),
                "registry.paper.not-scanned");
        scanned();
        story.as("specialist").completes(key, "UserTask_RecordOnPaper", PapersSeen.certificate("2026-09-20"));
        story.runsJobs(key);

        story.endsAt(key, RegistryChecksProcess.KEY, "EndEvent_PersonChecked");
        assertThat(latest(IDENTITY).way()).isEqualTo(Way.PAPER);
        assertThat(latest(CRIMINAL_RECORD).validUntil()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(passed("EndEvent_RecordFromPaper")).isEqualTo(1);
    }

    @Test
    void withdrawsThePaperTaskWhenTheRegistryAnswersFirst() {
        checks(PENDING, true);
        story.runsJobs(key);
        var request = waitingRequest("ReceiveTask_IdentityAnswer");
        story.fires(key, "Timer_IdentityPaperWay");
        assertThat(story.openTasks(key)).containsExactly("UserTask_IdentityOnPaper");
        assertThat(told()).containsExactly("registry.notice.paper.IDENTITY.APPLICANT");

        inbox.receive(request, found(), evidence(), story.clock().instant());

        assertThat(story.openTasks(key)).isEmpty();
        assertThat(latest(IDENTITY).way()).isEqualTo(Way.REGISTRY);
        assertThat(told())
                .containsExactly(
                        "registry.notice.paper.IDENTITY.APPLICANT",
                        "registry.notice.paper-not-needed.IDENTITY.APPLICANT");
    }

    @Test
    void keepsALateAnswerAndChangesNothingElse() {
        checks(PENDING, true);
        story.runsJobs(key);
        var request = waitingRequest("ReceiveTask_IdentityAnswer");
        story.fires(key, "Timer_IdentityPaperWay");
        story.as("specialist").completes(key, "UserTask_IdentityOnPaper", PapersSeen.identity());

        var late = new IdentityAnswer.Found(
                new PersonName("Үлгіқызы", "Әсем", null), LocalDate.of(1985, 3, 15), true, true);
        assertThat(inbox.receive(request, late, evidence(), story.clock().instant()))
                .isTrue();

        assertThat(latest(IDENTITY).outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(answers.of(number))
                .filteredOn(answer -> answer.way() == Way.REGISTRY)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.counts()).isFalse();
                    assertThat(answer.outcome()).isEqualTo(Outcome.IMPEDIMENT);
                });
        assertThat(findings.latest(number)).extracting(Finding::outcome).containsExactly(Outcome.CLEAR);
        assertThat(journal.of(number)).extracting(CaseJournal.Entry::key).contains("registry.journal.late");
    }

    @Test
    void asksNobodyWithoutConsentAndOpensThePaperWayAtOnce() {
        checks(CLEAR, false);

        assertThat(story.openTasks(key)).containsExactly("UserTask_IdentityOnPaper", "UserTask_RecordOnPaper");
        assertThat(attempts(IDENTITY)).isEmpty();
        assertThat(story.task(key, "UserTask_RecordOnPaper").getDueDate()).isEqualTo("2026-10-01T13:30:00Z");
        assertThat(journal.of(number)).extracting(CaseJournal.Entry::key).contains("registry.journal.no-consent");
        assertThat(story.as("specialist").sees(key, "UserTask_RecordOnPaper"))
                .containsEntry("personName", "Үлгіқызы Әсем")
                .hasEntrySatisfying(
                        "reasonKk", reason -> assertThat(reason.toString()).contains("келісім бермеген"))
                .hasEntrySatisfying(
                        "reasonRu", reason -> assertThat(reason.toString()).contains("не дало согласия"));
    }

    @Test
    void refusesACertificatePastItsShelfLife() {
        checks(CLEAR, false);

        assertRejected(() -> record(Map.of("issuedOn", "2026-08-24")), "registry.paper.too-old");
        assertRejected(() -> record(Map.of("issuedOn", "2026-09-25")), "registry.paper.issued-in-future");
        assertRejected(() -> record(Map.of("issuedOn", "2026-02-30")), "engine.form.date");
        assertRejected(() -> record(Map.of("certificateNumber", " ")), "engine.form.required");
        assertRejected(() -> record(Map.of("scanAttached", false)), "engine.form.required");
        assertRejected(() -> record(Map.of("outcome", "NOT_FOUND")), "engine.form.option");

        assertThat(story.openTasks(key)).contains("UserTask_RecordOnPaper");
        assertThat(answers.of(number)).isEmpty();
        record(Map.of("issuedOn", "2026-08-25"));
    }

    @Test
    void namesTheFirstDayOfACertificateThatIsGoodUntilItsLast() {
        checks(CLEAR, false);

        assertThat(askedForTheCertificate()).containsExactly(key, "01.10.2026", "01.09.2026");
        assertThat(certificateSince()).isEqualTo("2026-08-31T19:00:00Z");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "registry.notice.paper.IDENTITY.APPLICANT",
                        "registry.notice.certificate.CRIMINAL_RECORD.APPLICANT");
        story.clock().set("2026-10-01T18:30");
        assertRejected(() -> record(Map.of("issuedOn", "2026-08-31")), "registry.paper.too-old");
        record(Map.of("issuedOn", "2026-09-01"));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-05T11:00, 15.09.2026, 2026-09-15", "2026-09-24T10:00, 11.09.2026, 2026-09-11"})
    void namesALaterDayBeforeASigning(String signing, String named, LocalDate first) {
        story.clock().set(signing);
        signingAt = Date.from(story.clock().instant());
        story.begins();
        checks(CLEAR, false);

        assertThat(askedForTheCertificate()).containsExactly(key, "01.10.2026", named);
        story.clock().set("2026-10-01T18:30");
        assertRejected(
                () -> record(Map.of("issuedOn", first.minusDays(1).toString())), "registry.paper.too-old-to-sign");
        record(Map.of("issuedOn", first.toString()));
    }

    @Test
    void demandsOfACertificateThatComesAfterTheDayOfSigningThatItIsFreshToday() {
        signingAt = Date.from(story.clock().instant());
        checks(CLEAR, false);
        story.clock().passes(Duration.ofDays(5));

        assertRejected(() -> record(Map.of("issuedOn", "2026-09-08")), "registry.paper.too-old-to-sign");
        record(Map.of("issuedOn", "2026-09-09"));
        assertThat(latest(CRIMINAL_RECORD).way()).isEqualTo(Way.PAPER);
    }

    @Test
    void wantsToHearThatTheOriginalWasSeen() {
        checks(CLEAR, false);
        var paper = PapersSeen.identity();
        paper.put("originalSeen", false);

        assertRejected(
                () -> story.as("specialist").completes(key, "UserTask_IdentityOnPaper", paper), "engine.form.required");
    }

    @Test
    void opensASealedAnswerOnlyForAReasonAndLogsIt() {
        checks(CLEAR, true);
        story.runsJobs(key);

        var certificate = latest(CRIMINAL_RECORD).id();

        assertRejected(() -> sealed.open(number, certificate, "specialist", " "), "access.reading.no-reason");
        assertThat(new String(
                        sealed.open(number, certificate, "specialist", "Сот сұратуы")
                                .content(),
                        StandardCharsets.UTF_8))
                .contains("SendMessageResponse");
        assertThat(readings.of(number)).singleElement().satisfies(reading -> {
            assertThat(reading.userId()).isEqualTo("specialist");
            assertThat(reading.fact()).isEqualTo("registry-answer:" + certificate);
        });
        assertThat(story.engine()
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("SendMessageResponse"));
    }

    @Test
    void closesItsQuestionsWhenTheCaseIsWithdrawn() {
        checks(PENDING, true);
        story.runsJobs(key);
        var request = waitingRequest("ReceiveTask_IdentityAnswer");

        story.engine()
                .getRuntimeService()
                .deleteProcessInstance(story.instances(key).get(0), "withdrawn");
        inbox.receive(request, found(), evidence(), story.clock().instant());

        assertThat(answers.latest(person, IDENTITY)).isEmpty();
        assertThat(journal.of(number)).extracting(CaseJournal.Entry::key).containsOnly("registry.journal.late");
    }

    @Test
    void knowsNoAnswerToAQuestionNobodyAsked() {
        assertThat(inbox.receive(
                        UUID.randomUUID(), found(), evidence(), story.clock().instant()))
                .isFalse();
    }

    private List<String> told() {
        return notices.of(number).stream().map(Notice::event).toList();
    }

    private List<String> askedForTheCertificate() {
        return notices.of(number).stream()
                .filter(notice -> notice.event().equals("registry.notice.certificate.CRIMINAL_RECORD.APPLICANT"))
                .findFirst()
                .orElseThrow()
                .arguments();
    }

    private Instant certificateSince() {
        var task = story.task(key, "UserTask_RecordOnPaper");
        var since = story.engine().getRuntimeService().getVariable(task.getExecutionId(), "certificateSince");
        return ((Date) since).toInstant();
    }

    private void checks(String iin, boolean consents) {
        number = cases.aCase().applicant(iin).opened();
        key = number.value();
        person = people.applicant(number).id();
        if (!consents) {
            this.consents.record(new Consent(
                    person,
                    Consent.Kind.PROTECTED_SECRETS,
                    false,
                    "1",
                    Language.KK,
                    story.clock().instant(),
                    "paper"));
        }
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(RegistryChecksProcess.KEY, key, cases.variables(number, handedIn()));
    }

    private Map<String, Object> handedIn() {
        var id = person.toString();
        return signingAt == null ? Map.of("personId", id) : Map.of("personId", id, "signingAt", signingAt);
    }

    private RegistryAnswer latest(Registry registry) {
        return answers.latest(person, registry).orElseThrow();
    }

    private UUID waitingRequest(String receiveTask) {
        var runtime = story.engine().getRuntimeService();
        var waiting = runtime.createExecutionQuery()
                .activityId(receiveTask)
                .processInstanceId(story.instances(key).get(0))
                .singleResult();
        return UUID.fromString((String) runtime.getVariable(waiting.getId(), "registryRequestId"));
    }

    private List<String> attempts(Registry registry) {
        return story.database()
                .sql("""
                        select a.reply from registry_attempt a join registry_question q on q.id = a.question_id
                        where q.person_id = ? and q.registry = ? order by a.ordinal
                        """)
                .params(person, registry.name())
                .query(String.class)
                .list();
    }

    private long passed(String activity) {
        return story
                .engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(activity)
                .list()
                .stream()
                .filter(each -> story.engine()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(each.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                        .equals(key))
                .count();
    }

    private static IdentityAnswer found() {
        return new IdentityAnswer.Found(
                new PersonName("Үлгіқызы", "Әсем", null), LocalDate.of(1985, 3, 15), false, true);
    }

    private static SignedAnswer evidence() {
        return new SignedAnswer("application/xml", "<answer/>".getBytes(StandardCharsets.UTF_8));
    }

    private void record(Map<String, Object> changes) {
        var paper = PapersSeen.certificate("2026-09-20");
        paper.putAll(changes);
        scanned();
        story.as("specialist").completes(key, "UserTask_RecordOnPaper", paper);
    }

    private void scanned() {
        scans.store(Folder.of(Cases.NORTH, number), "criminal-record", "анықтама.png", PapersSeen.scan(), "specialist");
    }
}
