package kz.patronat.placement;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper.State;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Scans;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.placement.store.Appointments;
import kz.patronat.registry.PapersSeen;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** C4, C8, C14-C16: from the decision to the contracts, with everything that may come between. */
class ContractsStoryIT extends PlacementStories {

    private static final String SPOUSE = "850315300019";
    private static final String WITH_RECORD = "051231500010";
    private static final String CLEAR = "850315300019";
    private static final String SILENT = "850315400608";
    private static final String UNKNOWN = "000229500018";
    private static final Map<String, Object> ASK_AGAIN = Map.of("result", "ASK_AGAIN");

    @Autowired
    Appointments appointments;

    @Autowired
    CaseJournal journal;

    @Autowired
    Consents consents;

    @Autowired
    Scans scans;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void concludesAContractForEachChildOfAMarriedPerson() {
        opened(cases.aCase()
                .married(SPOUSE, true)
                .withChildBorn("2020-05-04")
                .withChildBorn("2016-02-01")
                .opened());
        work.decidedFor(number, PlacementStory.CONTRACT, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        work.contractsSigned(number);

        endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
        assertThat(outcomes()).containsExactly(Outcome.CONTRACT, Outcome.CONTRACT);
        assertThat(papersIn(State.ISSUED))
                .containsOnlyOnce(PaperKind.INVITATION)
                .contains(PaperKind.CONTRACT);
    }

    @Test
    void makesBothPapersForAMixedOutcome() {
        oneRefusedTheOtherPromised();
        assertThat(story.openTasks(key())).containsExactly("UserTask_AppointSigning", "UserTask_SignRefusal");

        work.refusalIssued(number);
        assertThat(term().metAt()).isNull();
        work.appointed(number, "2026-10-09");
        work.contractSigned(number);

        endsAt("EndEvent_Mixed", CaseStatus.MIXED);
        assertThat(outcomes()).containsExactly(Outcome.CONTRACT, Outcome.REFUSED);
        assertThat(papersIn(State.ISSUED)).contains(PaperKind.REFUSAL, PaperKind.INVITATION, PaperKind.CONTRACT);
        assertThat(term().metAt()).isNotNull();
    }

    @Test
    void carriesARefusalAndAContractSideBySide() {
        oneRefusedTheOtherPromised();

        work.specialist(number, "UserTask_AppointSigning", work.appointment("2026-10-09", "11:00"));
        work.signed(number, "UserTask_SignRefusal");
        assertThat(story.openTasks(key())).containsExactly("UserTask_IssueResult", "UserTask_SignNotice");
        work.signed(number, "UserTask_SignNotice");
        assertThat(story.openTasks(key())).containsExactly("UserTask_IssueResult", "UserTask_PrepareContract");
        work.contractSigned(number);
        assertThat(outcomes()).containsExactly(Outcome.CONTRACT, Outcome.REFUSED);
        assertThat(term().metAt()).as("the refusal is still to be issued").isNull();
        work.registrar(number, "UserTask_IssueResult", work.issue());

        endsAt("EndEvent_Mixed", CaseStatus.MIXED);
        assertThat(term().metAt()).isNotNull();
    }

    @Test
    void blamesNobodyWhenOnlyTheApplicantIsAwaited() {
        appointedForOneChild("2026-10-01");
        work.contractPrepared(number);
        story.waitsFor(key(), "Timer_ApplicantAwaited");

        assertThat(status()).isEqualTo(CaseStatus.WAITING_FOR_APPLICANT);
        assertThat(appointments.find(number).orElseThrow().awaitedSince())
                .isEqualTo(Timetable.at(LocalDate.parse("2026-10-01"), LocalTime.of(11, 0)));
        assertThat(told()).contains("placement.notice.did-not-come", "placement.notice.missed");
        story.waitsFor(key(), "StartEvent_TermPassed");
        assertThat(term().breachedAt()).isNull();
        story.waitsFor(key(), "Timer_SigningLapsed");
        story.runsJobs(key());
        endingIsTold();

        endsAt("EndEvent_NotConcluded", CaseStatus.NOT_CONCLUDED);
        assertThat(outcomes()).containsExactly(Outcome.NOT_CONCLUDED);
        assertThat(told()).contains("placement.notice.lapsed");
    }

    @Test
    void endsWithoutAContractWhenTheApplicantDeclines() {
        appointedForOneChild("2026-10-01");
        work.contractPrepared(number);
        work.head(number, "UserTask_SignContract", Map.of("result", "DECLINED", "declineReason", "Ойын өзгертті"));
        endingIsTold();

        endsAt("EndEvent_NotConcluded", CaseStatus.NOT_CONCLUDED);
    }

    @Test
    void asksOldAnswersAgainAndSignsWhenTheyAreStillClear() {
        appointedForOneChild("2026-10-20");
        assertThat(story.openTasks(key())).isEmpty();
        assertThat(Written.moment(story.due(key(), "Timer_RecheckDay"))).isEqualTo("15.10.2026 09:00");

        story.waitsFor(key(), "Timer_RecheckDay");
        story.runsJobs(key());
        work.contractSigned(number);

        endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
    }

    @Test
    void signsNothingWhenANewAnswerIsAnImpediment() {
        appointedForOneChild("2026-10-20");
        becomesSomebodyWithARecord();
        story.waitsFor(key(), "Timer_RecheckDay");
        story.runsJobs(key());
        assertThat(story.openTasks(key())).containsExactly("UserTask_SignNoticeWithdrawal");
        work.signed(number, "UserTask_SignNoticeWithdrawal");

        assertThat(papersIn(State.ISSUED)).contains(PaperKind.NOTICE_WITHDRAWAL);
        assertThat(story.openTasks(key())).containsExactly("UserTask_ExamineAndPropose");
        var proposal = work.proposal(number, PlacementStory.REFUSED);
        proposal.put("grounds", work.onGrounds("CONVICTION"));
        work.specialist(number, "UserTask_ExamineAndPropose", proposal);
        work.refusalIntended(number, "CONVICTION");
        work.heard(number);
        var decision = work.decision(number, PlacementStory.REFUSED);
        decision.put("grounds", work.onGrounds("CONVICTION"));
        work.head(number, "UserTask_Decide", decision);
        work.refusalIssued(number);

        endsAt("EndEvent_Refused", CaseStatus.REFUSED);
        assertThat(papersIn(State.ISSUED)).doesNotContain(PaperKind.CONTRACT);
    }

    @Test
    void takesOnlyAnAppointmentThatTheTermAndTheHoursAllow() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.decidedFor(number, PlacementStory.CONTRACT);

        List.of(
                        List.of("2026-10-03", "11:00", "placement.date.day-off"),
                        List.of("2026-10-01", "18:30", "placement.appointment.closed"),
                        List.of("2026-09-24", "09:30", "placement.appointment.past"),
                        List.of("2026-10-28", "11:00", "placement.appointment.after-term"))
                .forEach(bad -> assertRejected(
                        () -> work.specialist(
                                number, "UserTask_AppointSigning", work.appointment(bad.get(0), bad.get(1))),
                        bad.get(2)));
        assertThat(story.openTasks(key())).containsExactly("UserTask_AppointSigning");
        assertThat(appointments.find(number)).isEmpty();
    }

    @Test
    void signsNothingWhenANewAnswerFindsNobody() {
        appointedForOneChild("2026-10-20");
        becomes(UNKNOWN);
        story.waitsFor(key(), "Timer_RecheckDay");
        story.runsJobs(key());

        assertThat(story.openTasks(key())).containsExactly("UserTask_SignNoticeWithdrawal");
        assertThat(journalled())
                .contains("placement.journal.not-clear")
                .doesNotContain("placement.journal.still-clear");
        work.signed(number, "UserTask_SignNoticeWithdrawal");
        assertThat(story.openTasks(key())).containsExactly("UserTask_ExamineAndPropose");
    }

    @Test
    void asksAgainWhenTheApplicantComesAfterTheAnswersHaveGrownOld() {
        appointedForOneChild("2026-10-01");
        work.contractPrepared(number);
        assertRejected(() -> work.head(number, "UserTask_SignContract", ASK_AGAIN), "contract.signing.answers-fresh");

        comesOn("2026-10-20");
        assertRejected(
                () -> work.head(number, "UserTask_SignContract", bothSign("2026-10-20")),
                "contract.signing.answers-old");
        assertThat(outcomes()).isEmpty();
        work.head(number, "UserTask_SignContract", ASK_AGAIN);
        assertThat(story.openTasks(key())).containsExactly("UserTask_SignContract");
        work.head(number, "UserTask_SignContract", bothSign("2026-10-20"));

        endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
        assertThat(journalled()).contains("contract.journal.asked-again", "contract.journal.still-clear");
    }

    /** Asked about the other child of the family, or after a correction of the data. */
    @Test
    void signsNothingOnAFreshAnswerThatIsNotClear() {
        appointedForOneChild("2026-10-01");
        work.contractPrepared(number);
        story.clock().set(story.clock().instant().plusSeconds(60));
        var applicant = findings.latest(number).stream()
                .filter(found -> found.person() != null)
                .findFirst()
                .orElseThrow();
        findings.record(new Finding(
                number,
                applicant.check(),
                applicant.person(),
                Finding.Outcome.IMPEDIMENT,
                story.clock().instant()));

        assertRejected(
                () -> work.head(number, "UserTask_SignContract", bothSign("2026-09-24")),
                "contract.signing.answers-not-clear");
        work.head(number, "UserTask_SignContract", ASK_AGAIN);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void examinesAgainWhenTheAnswersAskedForAtTheSigningAreNotClear() {
        bothPrepared();
        first("head", bothSign("2026-09-24"));
        comesOn("2026-10-20");
        becomes(WITH_RECORD);
        first("head", ASK_AGAIN);

        assertThat(story.openTasks(key())).containsExactly("UserTask_SignNoticeWithdrawal");
        work.signed(number, "UserTask_SignNoticeWithdrawal");
        assertThat(story.openTasks(key())).containsExactly("UserTask_ExamineAndPropose");
        assertThat(status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(appointments.find(number)).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.CONTRACT);
        assertThat(journalled()).contains("contract.journal.not-clear");
    }

    @Test
    void asksTheRegistriesOnceForTheContractsOfBothChildren() {
        bothPreparedAndGrownOld(SILENT);
        first("head", ASK_AGAIN);

        assertThat(story.openTasks(key())).as("of the other child").containsExactly("UserTask_SignContract");
        assertRejected(() -> first("head", ASK_AGAIN), "contract.signing.being-asked");
        assertRejected(() -> first("head", bothSign("2026-10-20")), "contract.signing.being-asked");
        becomes(CLEAR);
        story.waitsFor(key(), "Timer_IdentityPause");
        story.fires(key(), "Timer_RecordPause");
        story.runsJobs(key());
        first("head", bothSign("2026-10-20"));
        first("head", bothSign("2026-10-20"));

        endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
        assertThat(journalled()).containsOnlyOnce("contract.journal.asked-again");
    }

    @Test
    void letsWhoAsksAtTheSameMomentWaitForTheQuestionsOfTheOther() {
        bothPreparedAndGrownOld(SILENT);
        var tasks = story.tasks(key());

        var second = new TransactionTemplate(transactions).execute(asking -> {
            sends("head", tasks.get(0), ASK_AGAIN);
            var other = CompletableFuture.runAsync(() -> sends("deputy-head", tasks.get(1), ASK_AGAIN));
            waitsForALock(other);
            return other;
        });

        assertRejected(second::join, "contract.signing.being-asked");
    }

    @Test
    void takesNoCertificateThatWillBeTooOldToSignOn() {
        appointedForOneChild("2026-10-20");
        takesTheConsentBack();
        story.waitsFor(key(), "Timer_RecheckDay");
        work.specialist(number, "UserTask_IdentityOnPaper", PapersSeen.identity());
        scanned();

        assertRejected(
                () -> work.specialist(number, "UserTask_RecordOnPaper", PapersSeen.certificate("2026-09-29")),
                "registry.paper.too-old-to-sign");
        work.specialist(number, "UserTask_RecordOnPaper", PapersSeen.certificate("2026-09-30"));
        story.clock().set(Timetable.at(LocalDate.parse("2026-10-20"), LocalTime.of(11, 0)));
        work.contractSigned(number);

        endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
    }

    @Test
    void takesNoOldCertificateWhenTheSigningAsksAgain() {
        appointedForOneChild("2026-10-01");
        work.contractPrepared(number);
        comesOn("2026-10-20");
        takesTheConsentBack();
        work.head(number, "UserTask_SignContract", ASK_AGAIN);
        work.specialist(number, "UserTask_IdentityOnPaper", PapersSeen.identity());
        scanned();

        assertRejected(
                () -> work.specialist(number, "UserTask_RecordOnPaper", PapersSeen.certificate("2026-09-29")),
                "registry.paper.too-old-to-sign");
        work.specialist(number, "UserTask_RecordOnPaper", PapersSeen.certificate("2026-09-30"));
        work.head(number, "UserTask_SignContract", bothSign("2026-10-20"));

        endsAt("EndEvent_ContractsConcluded", CaseStatus.CONTRACTS_CONCLUDED);
    }

    private void appointedForOneChild(String day) {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.decidedFor(number, PlacementStory.CONTRACT);
        work.appointed(number, day);
    }

    private void bothPrepared() {
        opened(cases.aCase()
                .withChildBorn("2020-05-04")
                .withChildBorn("2021-02-01")
                .opened());
        work.decidedFor(number, PlacementStory.CONTRACT, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        prepared();
        prepared();
    }

    private void bothPreparedAndGrownOld(String iin) {
        bothPrepared();
        comesOn("2026-10-20");
        becomes(iin);
    }

    /** Until somebody waits for a lock, or has gone on without. */
    private void waitsForALock(CompletableFuture<?> other) {
        while (!other.isDone() && locksWaitedFor() == 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private int locksWaitedFor() {
        return story.database()
                .sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    /** Nobody asks the registries then, and the papers are wanted at once. */
    private void takesTheConsentBack() {
        consents.record(new Consent(
                people.applicant(number).id(),
                Consent.Kind.PROTECTED_SECRETS,
                false,
                "1",
                Language.KK,
                story.clock().instant(),
                "paper"));
    }

    private void scanned() {
        scans.store(
                Folder.of(caseFiles.get(number)), "criminal-record", "анықтама.png", PapersSeen.scan(), "specialist");
    }

    private static Map<String, Object> bothSign(String day) {
        return Map.of("result", "SIGNED", "signedOn", day, "identitySeen", true, "copiesHandedOver", true);
    }

    private void comesOn(String day) {
        story.waitsFor(key(), "Timer_ApplicantAwaited");
        story.clock().set(Timetable.at(LocalDate.parse(day), LocalTime.of(11, 0)));
    }

    private void prepared() {
        var open = story.tasks(key()).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("UserTask_PrepareContract"))
                .findFirst()
                .orElseThrow();
        submits("specialist", open, PlacementStory.PREPARED);
    }

    /** Of several open contracts the first. */
    private void first(String user, Map<String, Object> fields) {
        submits(user, story.tasks(key()).get(0), fields);
    }

    private void submits(String user, Task task, Map<String, Object> fields) {
        sends(user, task, fields);
        story.runsJobs(key());
    }

    private void sends(String user, Task task, Map<String, Object> fields) {
        story.as(user).signedIn(() -> {
            if (task.getAssignee() == null) {
                story.engine().getTaskService().claim(task.getId(), user);
            }
            story.engine().getFormService().submitTaskForm(task.getId(), new HashMap<>(fields));
            return task;
        });
    }

    private List<String> journalled() {
        return journal.of(number).stream().map(CaseJournal.Entry::key).toList();
    }

    private void becomesSomebodyWithARecord() {
        becomes(WITH_RECORD);
    }

    private void becomes(String iin) {
        var known = people.find(number, Part.APPLICANT).orElseThrow();
        people.put(new Person(
                known.id(),
                number,
                Part.APPLICANT,
                new Iin(iin),
                known.name(),
                known.birthDate(),
                known.phone(),
                known.email(),
                known.address()));
    }
}
