package kz.patronat.inspection.process;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.casefile.Findings;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.inspection.ActReading;
import kz.patronat.inspection.HousingAct;
import kz.patronat.inspection.HousingAct.Acknowledgement;
import kz.patronat.inspection.HousingAct.State;
import kz.patronat.inspection.HousingActs;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.inspection.Visit;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import kz.patronat.texts.Texts;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clause C12: the study of housing and living conditions and its act (annex 2). */
@WholeService
class HousingInspectionIT {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseTerms terms;

    @Autowired
    HousingActs acts;

    @Autowired
    ActReading reading;

    @Autowired
    Findings findings;

    @Autowired
    Notices notices;

    @Autowired
    Papers papers;

    @Autowired
    Texts texts;

    private CaseNumber number;
    private String key;

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void carriesTheActFromTheVisitToTheApplicantsSignature() {
        studies(cases.aCase().married("850315300019", true).opened());
        assertThat(terms.current(number, "housing-act").orElseThrow().dueDate()).isEqualTo(LocalDate.of(2026, 10, 5));

        plans("2026-09-28", "14:30");
        story.waitsFor(key, "Timer_VisitReminder");
        assertThat(notices.of(number))
                .extracting(Notice::event)
                .containsExactly("inspection.notice.visit", "inspection.notice.visit-reminder");
        story.clock().set("2026-09-28T16:00");
        fillsIn(HousingStudies.heldForm());
        HousingStudies.signed(story, key);
        story.as("head").completes(key, "UserTask_ApproveAct", Map.of("approval", "APPROVE"));
        story.fires(key, "ServiceTask_TellAct");
        story.as("specialist").completes(key, "UserTask_Acknowledge", Map.of("acknowledgement", "SIGNED"));

        story.endsAt(key, HousingInspectionProcess.KEY, "EndEvent_ActReady");
        assertThat(act().state()).isEqualTo(State.APPROVED);
        assertThat(act().acknowledgement()).isEqualTo(Acknowledgement.SIGNED);
        assertThat(findings.latest(number)).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Finding.Check.HOUSING);
            assertThat(finding.outcome()).isEqualTo(Outcome.CLEAR);
        });
        assertThat(terms.current(number, "housing-act").orElseThrow().metAt()).isNotNull();
        assertThat(paper().isSigned()).isTrue();
        assertThat(paper().signings())
                .extracting(signing -> signing.recordedBy())
                .containsExactly("inspector", "head");
    }

    @Test
    void wantsTheSignatureOfWhoeverStudiedBeforeAnybodyApproves() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");
        story.clock().set("2026-09-28T16:00");
        fillsIn(HousingStudies.heldForm());
        story.fires(key, "ServiceTask_DrawAct");

        assertThat(paper().state()).isEqualTo(Paper.State.AWAITS_SIGNATURE);
        assertThat(story.openTasks(key)).containsExactly("UserTask_SignAct");
        assertRejected(() -> signs("inspector", Map.of()), "inspection.sign.not-signed");
        assertRejected(
                () -> signs("inspector", Map.of("signed", true, "signedOn", "2026-09-27")),
                "inspection.sign.before-act");
        assertRejected(
                () -> signs("inspector", Map.of("signed", true, "signedOn", "2026-09-29")),
                "inspection.act.date-in-future");
        story.engine()
                .getTaskService()
                .setAssignee(story.task(key, "UserTask_SignAct").getId(), "specialist");
        assertRejected(() -> signs("specialist", Map.of("signed", true)), "inspection.sign.another");
        assertThat(paper().signings()).isEmpty();
    }

    @Test
    void drawsTheCorrectedActAsANewVersionThatNobodyHasSignedYet() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");
        story.clock().set("2026-09-28T16:00");
        fillsIn(HousingStudies.heldForm());
        HousingStudies.signed(story, key);
        story.as("head")
                .completes(key, "UserTask_ApproveAct", Map.of("approval", "RETURN", "remarks", "Ауданын қараңыз"));
        story.as("inspector").completes(key, "UserTask_CorrectAct", Map.of("totalArea", 72));
        story.fires(key, "ServiceTask_DrawAct");

        var versions = papers.in(Folder.of(caseFiles.get(number)));
        assertThat(versions).extracting(Paper::version).containsExactly(1, 2);
        assertThat(versions)
                .extracting(Paper::state)
                .containsExactly(Paper.State.REPLACED, Paper.State.AWAITS_SIGNATURE);
        assertThat(versions.get(1).signings()).isEmpty();
        assertRejected(() -> signs("inspector", Map.of()), "inspection.sign.not-signed");
    }

    @Test
    void tellsTheApplicantInBothLanguagesWhoComesAndWhen() {
        studies(cases.aCase().opened());

        plans("2026-09-28", "14:30");

        var notice = notices.of(number).get(0);
        for (var language : Language.values()) {
            assertThat(texts.in(language, notice.event(), notice.arguments().toArray()))
                    .contains("28.09.2026", "14:30", "Үлгі ауылы, Екінші көше, 2");
        }
    }

    @Test
    void doesNotRemindWhoWasToldJustNow() {
        studies(cases.aCase().opened());
        plans("2026-09-25", "09:00");

        story.fires(key, "Timer_VisitReminder");

        assertThat(notices.of(number)).extracting(Notice::event).containsExactly("inspection.notice.visit");
    }

    @Test
    void showsWhatIsKnownOfThePeople() {
        studies(cases.aCase().married("850315300019", true).opened());
        assertThat(story.as("specialist").sees(key, "UserTask_PlanVisit"))
                .containsEntry("visitBy", "specialist")
                .containsEntry("actDue", "05.10.2026")
                .containsEntry("visitPlace", "Үлгі ауылы, Екінші көше, 2")
                .hasEntrySatisfying(
                        "inspectors",
                        inspectors -> assertThat(inspectors.toString())
                                .contains("inspector", "specialist")
                                .doesNotContain("specialist-2"));
        plans("2026-09-28", "14:30");

        assertThat(story.as("inspector").sees(key, "UserTask_FillAct"))
                .containsEntry("applicantLine", "Үлгіқызы Әсем, 15.03.1985")
                .containsEntry("spouseName", "Үлгіұлы Ғани, 15.03.1985")
                .containsEntry("applicantResidence", "Үлгі ауылы, Екінші көше, 2");
    }

    @Test
    void wantsNothingAboutASpouseOfAnApplicantWhoIsNotMarried() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");
        story.clock().set("2026-09-28T16:00");
        var form = HousingStudies.heldForm();
        form.keySet().removeIf(field -> field.startsWith("spouse"));

        fillsIn(form);
        HousingStudies.signed(story, key);

        assertThat(act().content().spouseDocument()).isNull();
        assertThat(story.openTasks(key)).containsExactly("UserTask_ApproveAct");
    }

    @Test
    void letsTheHeadReturnTheActWithRemarks() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");
        story.clock().set("2026-09-28T16:00");
        fillsIn(HousingStudies.heldForm());
        HousingStudies.signed(story, key);

        story.as("deputy-head")
                .completes(key, "UserTask_ApproveAct", Map.of("approval", "RETURN", "remarks", "Ауданын тексеріңіз"));
        assertThat(story.as("inspector").sees(key, "UserTask_CorrectAct"))
                .containsEntry("remarks", "Ауданын тексеріңіз")
                .containsEntry("ownerName", "Үлгіқызы Әсем")
                .containsEntry("incomeTotal", "450000.50")
                .hasEntrySatisfying(
                        "household", rows -> assertThat(rows.toString()).contains("Үлгіқызы", "2012-06-01"));
        story.as("inspector").completes(key, "UserTask_CorrectAct", Map.of("totalArea", 72));
        assertThat(story.openTasks(key)).isEmpty();
        HousingStudies.signed(story, key);
        story.as("deputy-head").completes(key, "UserTask_ApproveAct", Map.of("approval", "APPROVE"));

        assertThat(act().content().totalArea()).isEqualByComparingTo("72");
        assertThat(act().content().household()).hasSize(1);
        assertThat(act().approvedBy()).isEqualTo("deputy-head");
    }

    @Test
    void returnsNothingWithoutRemarks() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");
        story.clock().set("2026-09-28T16:00");
        fillsIn(HousingStudies.heldForm());
        HousingStudies.signed(story, key);

        assertRejected(
                () -> story.as("head").completes(key, "UserTask_ApproveAct", Map.of("approval", "RETURN")),
                "engine.form.required");
        assertThat(act().state()).isEqualTo(State.FILLED_IN);
    }

    @Test
    void recordsThatTheConditionsDoNotExist() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");
        story.clock().set("2026-09-28T16:00");
        var form = HousingStudies.heldForm();
        form.putAll(Map.of("conclusion", "DO_NOT_EXIST", "reasons", "Жеке ұйықтайтын орын жоқ"));
        fillsIn(form);
        HousingStudies.signed(story, key);

        story.as("head").completes(key, "UserTask_ApproveAct", Map.of("approval", "APPROVE"));

        assertThat(findings.latest(number)).extracting(Finding::outcome).containsExactly(Outcome.IMPEDIMENT);
    }

    @Test
    void closesTheActAfterThreeVisitsToAnEmptyHome() {
        studies(cases.aCase().opened());
        for (var day : List.of("2026-09-25", "2026-09-26", "2026-09-27")) {
            plans(day, "11:00");
            story.clock().set(day + "T11:10");
            fillsIn(Map.of("visitOutcome", "NOBODY_HOME", "visitNote", "Есік жабық"));
        }
        HousingStudies.signed(story, key);
        assertThat(story.as("head").sees(key, "UserTask_ApproveClosing").get("attemptsKk"))
                .asString()
                .contains("1-бару", "3-бару, 27.09.2026 11:00: үйде ешкім болмады");
        story.as("head").completes(key, "UserTask_ApproveClosing", Map.of("approval", "APPROVE"));
        story.fires(key, "ServiceTask_CloseAct");

        story.endsAt(key, HousingInspectionProcess.KEY, "EndEvent_NotStudied");
        assertThat(act().state()).isEqualTo(State.NOT_STUDIED);
        assertThat(findings.latest(number)).extracting(Finding::outcome).containsExactly(Outcome.NOT_STUDIED);
        assertThat(acts.visits(act().id())).extracting(Visit::outcome).containsOnly(Visit.Outcome.NOBODY_HOME);
        assertThat(act().approvedBy()).isEqualTo("head");
        assertThat(terms.current(number, "housing-act").orElseThrow().metAt()).isNotNull();
        assertThat(paper().isSigned()).isTrue();
        assertThat(told("inspection.notice.not-studied.NOBODY_HOME"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipient()).isEqualTo(Recipient.applicant());
                    for (var language : Language.values()) {
                        assertThat(texts.in(
                                        language,
                                        notice.event(),
                                        notice.arguments().toArray()))
                                .contains("25.09.2026 11:00, 26.09.2026 11:00, 27.09.2026 11:00");
                    }
                });
    }

    @Test
    void letsTheHeadOrderOneMoreVisit() {
        studies(cases.aCase().opened());
        standsAtTheDoor("2026-09-25");
        HousingStudies.signed(story, key);

        assertRejected(
                () -> story.as("head").completes(key, "UserTask_ApproveClosing", Map.of("approval", "VISIT_AGAIN")),
                "engine.form.required");
        story.as("head")
                .completes(
                        key,
                        "UserTask_ApproveClosing",
                        Map.of("approval", "VISIT_AGAIN", "remarks", "Алдын ала қоңырау шалыңыз"));

        assertThat(story.as("specialist").sees(key, "UserTask_PlanVisit"))
                .containsEntry("remarks", "Алдын ала қоңырау шалыңыз");
        standsAtTheDoor("2026-09-28");
        HousingStudies.signed(story, key);
        assertThat(story.openTasks(key)).containsExactly("UserTask_ApproveClosing");
        assertThat(findings.latest(number)).isEmpty();
    }

    @Test
    void warnsThreeDaysAndOneDayBeforeTheActIsDue() {
        studies(cases.aCase().opened());
        caseFiles.nameExecutor(number, "specialist");

        // the act is due on Monday 5 October: three days before is a Friday, one day before a Sunday
        story.waitsFor(key, "StartEvent_ThreeDaysLeft");
        assertThat(story.clock().instant()).isEqualTo(Instant.parse("2026-10-02T04:00:00Z"));
        assertThat(told("inspection.notice.days-left"))
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder(Recipient.official("specialist"), Recipient.role("head"));
        story.waitsFor(key, "StartEvent_OneDayLeft");
    }

    @Test
    void recordsOnceThatTheActIsLate() {
        studies(cases.aCase().opened());
        assertThat(story.due(key, "StartEvent_TermPassed")).isEqualTo(Instant.parse("2026-10-05T19:00:00Z"));

        story.waitsFor(key, "StartEvent_TermPassed");

        assertThat(terms.current(number, "housing-act").orElseThrow().breachedAt())
                .isEqualTo(story.clock().instant());
        assertThat(told("inspection.notice.breach"))
                .extracting(Notice::recipient)
                .containsExactly(Recipient.role("head"));
        assertThat(story.openTasks(key)).containsExactly("UserTask_PlanVisit");
    }

    @Test
    void blamesNobodyAfterTheActIsApproved() {
        untilAcknowledgement();

        var timers = story.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(story.instances(key).get(0))
                .timers();
        assertThat(timers.singleResult().getDuedate()).isEqualTo(act().acknowledgeBy());
    }

    @Test
    void showsEarlierVisitsWhenTheNextOneIsPlanned() {
        studies(cases.aCase().opened());
        plans("2026-09-25", "11:00");
        story.clock().set("2026-09-25T11:10");
        fillsIn(Map.of("visitOutcome", "NOBODY_HOME", "visitNote", "Есік жабық"));

        assertThat(story.as("specialist").sees(key, "UserTask_PlanVisit"))
                .containsEntry("attemptsKk", "1-бару, 25.09.2026 11:00: үйде ешкім болмады")
                .containsEntry("attemptsRu", "Посещение 1, 25.09.2026 11:00: никого не было дома");
    }

    @Test
    void countsAVisitPutOffByAgreementAsNoAttempt() {
        studies(cases.aCase().opened());
        for (var day : List.of("2026-09-25", "2026-09-26", "2026-09-27", "2026-09-28")) {
            plans(day, "11:00");
            fillsIn(Map.of("visitOutcome", "POSTPONED", "visitNote", "Көрсетілетін қызметті алушы сұрады"));
        }

        assertThat(story.openTasks(key)).containsExactly("UserTask_PlanVisit");
    }

    @Test
    void closesTheActAtOnceWhenEntryIsRefused() {
        studies(cases.aCase().opened());
        standsAtTheDoor("2026-09-25");
        HousingStudies.signed(story, key);
        story.as("deputy-head").completes(key, "UserTask_ApproveClosing", Map.of("approval", "APPROVE"));
        story.fires(key, "ServiceTask_CloseAct");

        story.endsAt(key, HousingInspectionProcess.KEY, "EndEvent_NotStudied");
        assertThat(told("inspection.notice.not-studied.ENTRY_REFUSED")).hasSize(1);
    }

    @Test
    void refusesToSayThatNobodyWasAtHomeBeforeTheHourOfTheVisit() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");

        assertRejected(
                () -> fillsIn(Map.of("visitOutcome", "NOBODY_HOME", "visitNote", "Есік жабық")),
                "inspection.visit.not-yet");
        assertRejected(() -> fillsIn(Map.of("visitOutcome", "POSTPONED")), "inspection.visit.no-note");
    }

    @Test
    void refusesAVisitInThePastAndOneByAStranger() {
        studies(cases.aCase().opened());

        assertRejected(() -> plans("2026-09-24", "09:59"), "inspection.visit.in-past");
        assertRejected(() -> plans("2026-09-28", "25:00"), "engine.form.pattern");
        assertRejected(
                () -> story.as("specialist").completes(key, "UserTask_PlanVisit", visit("2026-09-28", "14:30", "head")),
                "inspection.visit.no-specialist");
        assertRejected(
                () -> story.as("specialist")
                        .completes(key, "UserTask_PlanVisit", visit("2026-09-28", "14:30", "specialist-2")),
                "inspection.visit.no-specialist");
        assertThat(story.openTasks(key)).containsExactly("UserTask_PlanVisit");
    }

    @Test
    void refusesAnActThatCannotBeRight() {
        studies(cases.aCase().married("850315300019", true).opened());
        plans("2026-09-28", "14:30");
        story.clock().set("2026-09-28T16:00");

        assertRejected(() -> fillsIn(held("livingArea", 90)), "inspection.act.living-area");
        assertRejected(() -> fillsIn(held("incomeWages", "500000")), "inspection.act.wages");
        assertRejected(() -> fillsIn(held("studiedOn", "2026-09-29")), "inspection.act.date-in-future");
        assertRejected(() -> fillsIn(held("rooms", 0)), "engine.form.out-of-range");
        assertRejected(() -> fillsIn(held("motives", " ")), "engine.form.required");
        assertRejected(() -> fillsIn(held("spouseDocument", "")), "engine.form.required");
        assertRejected(
                () -> fillsIn(held("household", Spin.JSON("[{\"memberSurname\":\"Үлгіқызы\"}]"))),
                "engine.form.required");
        assertThat(act().state()).isEqualTo(State.OPEN);
    }

    @Test
    void letsNobodyApproveWhatHeStudied() {
        studies(cases.aCase().opened());
        story.as("specialist").completes(key, "UserTask_PlanVisit", visit("2026-09-28", "14:30", "inspector"));
        story.clock().set("2026-09-28T16:00");
        fillsIn(HousingStudies.heldForm());
        HousingStudies.signed(story, key);

        assertRejected(
                () -> story.as("inspector").completes(key, "UserTask_ApproveAct", Map.of("approval", "APPROVE")),
                "access.task.not-in-group");
    }

    @Test
    void takesARefusalToSignOnlyBeforeTwoNamedPersons() {
        untilAcknowledgement();
        var refusal = new HashMap<String, Object>(Map.of(
                "acknowledgement", "REFUSED_TO_SIGN",
                "firstWitness", "Куә Бірінші",
                "firstWitnessPosition", "Бірінші көше, 3",
                "secondWitness", "Куә Бірінші",
                "secondWitnessPosition", "Бірінші көше, 5"));

        assertRejected(() -> acknowledges(refusal), "inspection.act.same-witness");
        assertRejected(() -> acknowledges(Map.of("acknowledgement", "REFUSED_TO_SIGN")), "engine.form.required");
        refusal.put("secondWitness", "Куә Екінші");
        acknowledges(refusal);

        story.endsAt(key, HousingInspectionProcess.KEY, "EndEvent_ActReady");
        assertThat(act().acknowledgement()).isEqualTo(Acknowledgement.REFUSED_TO_SIGN);
    }

    @Test
    void refusesAnAcquaintanceBeforeTheActOrAfterToday() {
        untilAcknowledgement();

        assertRejected(
                () -> acknowledges(Map.of("acknowledgement", "SIGNED", "acknowledgedOn", "2026-09-27")),
                "inspection.act.before-approval");
        assertRejected(
                () -> acknowledges(Map.of("acknowledgement", "SIGNED", "acknowledgedOn", "2026-09-29")),
                "inspection.act.date-in-future");
    }

    @Test
    void takesTheReadingInTheCabinetForAnAcquaintance() {
        untilAcknowledgement();

        assertThat(reading.readInCabinet(number, "another")).isFalse();
        assertThat(reading.readInCabinet(number, actNumber())).isTrue();

        story.endsAt(key, HousingInspectionProcess.KEY, "EndEvent_ReadInCabinet");
        assertThat(act().acknowledgement()).isEqualTo(Acknowledgement.READ_IN_CABINET);
        assertThat(reading.readInCabinet(number, actNumber())).isFalse();
    }

    private String actNumber() {
        return papers.get(act().paper()).number();
    }

    @Test
    void neverWaitsForTheApplicantBeyondTheDate() {
        untilAcknowledgement();
        assertThat(story.due(key, "Timer_AcknowledgementEnds")).isEqualTo(act().acknowledgeBy());

        story.waitsFor(key, "Timer_AcknowledgementEnds");

        story.endsAt(key, HousingInspectionProcess.KEY, "EndEvent_Unread");
        assertThat(act().acknowledgement()).isEqualTo(Acknowledgement.NOT_READ);
    }

    @Test
    void cancelsThePlannedVisitWhenTheCaseIsWithdrawn() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");

        story.engine()
                .getRuntimeService()
                .deleteProcessInstance(story.instances(key).get(0), "withdrawn");

        assertThat(acts.visits(act().id())).extracting(Visit::outcome).containsExactly(Visit.Outcome.CANCELLED);
    }

    private void untilAcknowledgement() {
        studies(cases.aCase().opened());
        plans("2026-09-28", "14:30");
        story.clock().set("2026-09-28T16:00");
        fillsIn(HousingStudies.heldForm());
        HousingStudies.signed(story, key);
        story.as("head").completes(key, "UserTask_ApproveAct", Map.of("approval", "APPROVE"));
        story.fires(key, "ServiceTask_TellAct");
    }

    private void studies(CaseNumber opened) {
        number = opened;
        key = number.value();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(HousingInspectionProcess.KEY, key, cases.variables(number, Map.of()));
    }

    private void plans(String day, String time) {
        story.as("specialist").completes(key, "UserTask_PlanVisit", visit(day, time, "inspector"));
    }

    private static Map<String, Object> visit(String day, String time, String inspector) {
        return Map.of("visitDate", day, "visitTime", time, "visitBy", inspector);
    }

    private void fillsIn(Map<String, ?> form) {
        story.as("inspector").completes(key, "UserTask_FillAct", form);
    }

    private void signs(String userId, Map<String, ?> form) {
        story.as(userId).completes(key, "UserTask_SignAct", form);
    }

    private void standsAtTheDoor(String day) {
        plans(day, "11:00");
        story.clock().set(day + "T11:10");
        fillsIn(Map.of("visitOutcome", "ENTRY_REFUSED", "visitNote", "Кіргізбеді"));
    }

    private List<Notice> told(String event) {
        return notices.of(number).stream()
                .filter(notice -> notice.event().equals(event))
                .toList();
    }

    private void acknowledges(Map<String, ?> form) {
        story.as("specialist").completes(key, "UserTask_Acknowledge", form);
    }

    private HousingAct act() {
        return acts.latest(number).orElseThrow();
    }

    private Paper paper() {
        return papers.in(Folder.of(caseFiles.get(number))).stream()
                .filter(paper -> paper.kind() == PaperKind.HOUSING_ACT)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> held(String field, Object value) {
        var form = HousingStudies.heldForm();
        form.put(field, value);
        return form;
    }
}
