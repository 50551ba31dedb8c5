package kz.patronat.intake;

import static kz.patronat.intake.Visitors.ACCEPT;
import static kz.patronat.intake.Visitors.CALL;
import static kz.patronat.intake.Visitors.RECEIPT;
import static kz.patronat.intake.Visitors.REFUSAL;
import static kz.patronat.intake.Visitors.documentsWithout;
import static kz.patronat.intake.Visitors.json;
import static kz.patronat.intake.Visitors.married;
import static kz.patronat.intake.Visitors.single;
import static kz.patronat.intake.Visitors.with;
import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.ChosenChannels;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.document.Folder;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.Scan;
import kz.patronat.document.Scans;
import kz.patronat.engine.OpenTasks;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C2, C5, C6, C9, C10: a visit to the office, from the ticket to the receipt or the refusal to accept. */
@WholeService
class ReceptionStoryIT {

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseTerms terms;

    @Autowired
    People people;

    @Autowired
    Children children;

    @Autowired
    Consents consents;

    @Autowired
    SubmittedDocuments documents;

    @Autowired
    Acts acts;

    @Autowired
    Papers papers;

    @Autowired
    Scans scans;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Notices notices;

    @Autowired
    ChosenChannels channels;

    private Visitors visitors;

    @BeforeEach
    void begins() {
        story.begins();
        visitors = new Visitors(story);
    }

    @Test
    void writesDownHowTheApplicantWantsToBeTold() {
        var visit = visitors.isCalled();
        var fields = with(single("900101300007"), "birthDate", "1990-01-01", "anotherApplication", true);

        story.as("registrar").completes(visit, ACCEPT, with(fields, "noticeChannel", "POST"));

        assertThat(channels.of(caseOf(visit))).contains(NoticeChannel.POST);
    }

    @Test
    void registersACompletePackageAndHandsTheReceiptOver() {
        var visit = visitors.comes();
        assertThat(story.openTasks(visit)).containsExactly(CALL);
        assertThat(story.as("registrar").sees(visit, CALL)).containsEntry("waitingUntil", "10:20");

        story.as("registrar").completes(visit, CALL, Map.of("presence", "PRESENT"));
        assertThat(story.as("registrar").sees(visit, ACCEPT))
                .containsKey("documentsSingle")
                .hasEntrySatisfying("documents", none -> assertThat(none).hasToString("[]"));
        story.as("registrar").completes(visit, ACCEPT, with(single("900101300007"), "birthDate", "1990-01-01"));

        var number = caseOf(visit);
        assertThat(caseFiles.get(number).effectiveDate()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(terms.current(number, "decision").orElseThrow().dueDate()).isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(acts.who(number, Act.REGISTERED)).containsExactly("registrar");
        assertThat(receipt(number).state()).isEqualTo(Paper.State.READY);
        assertThat(story.instances(number.value()))
                .as("the leading process has begun")
                .isNotEmpty();

        assertThat(openTasks.find(story.task(visit, RECEIPT).getId()))
                .as("the tab of documents shows the papers of the case")
                .get()
                .extracting(OpenTasks.OpenTask::folder)
                .isEqualTo(number.value());
        assertThat(story.as("registrar").sees(visit, RECEIPT))
                .containsEntry("receiptNumber", receipt(number).number())
                .containsEntry("resultOn", "27.10.2026");
        story.as("registrar").completes(visit, RECEIPT, Map.of("signature", "SIGNED"));

        assertThat(receipt(number).state()).isEqualTo(Paper.State.ISSUED);
        assertThat(visits.get(visit).receiptSigned()).isTrue();
        assertThat(visits.get(visit).outcome()).isEqualTo(VisitOutcome.REGISTERED);
        story.endsAt(visit, "reception", "EndEvent_VisitEnded");

        story.runsJobs(number.value());
        assertThat(receipt(number).version())
                .as("the leading process finds the receipt and draws no other")
                .isEqualTo(1);
    }

    @Test
    void writesSpouseChildrenConsentsAndDocumentsOfAMarriedPerson() {
        var child = Map.of("childIin", "180101500017", "childSurname", "Үлгібала", "childGiven", "Әділ");
        var visit = visitors.isCalled();
        story.as("registrar")
                .completes(
                        visit,
                        ACCEPT,
                        with(
                                married("850315470056", "850315370069"),
                                "children",
                                json(List.of(child)),
                                "onePaper",
                                true,
                                "spouseConsent",
                                "REFUSED",
                                "anotherApplication",
                                true));

        var number = caseOf(visit);
        var spouse = people.find(number, Part.SPOUSE).orElseThrow();
        assertThat(people.of(number)).extracting(Person::part).containsExactly(Part.APPLICANT, Part.SPOUSE);
        assertThat(consents.isGiven(people.applicant(number).id(), Consent.Kind.PROTECTED_SECRETS))
                .isTrue();
        assertThat(consents.latest(spouse.id(), Consent.Kind.PROTECTED_SECRETS))
                .get()
                .satisfies(answer -> {
                    assertThat(answer.given()).isFalse();
                    assertThat(answer.textVersion()).isEqualTo("2026-11");
                });
        assertThat(consents.isGiven(spouse.id(), Consent.Kind.PLACEMENT_BY_SPOUSE))
                .isTrue();
        assertThat(children.of(number))
                .singleElement()
                .extracting(Child::birthDate)
                .isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(documents.of(number))
                .hasSize(11)
                .extracting(SubmittedDocument::code)
                .contains("SPOUSE_CONSENT");
        assertThat(Receipts.attachments(documents.of(number)))
                .as("the identity document was seen, two papers answer two rows each")
                .hasSize(8);
    }

    @Test
    void putsWhatWasScannedDuringTheVisitIntoTheCase() {
        var visit = visitors.isCalled();
        var scan = scans.store(new Folder(Cases.NORTH, visit), "EDUCATION", "диплом.png", png(), "registrar");
        accept(visit, with(single("051231671006"), "birthDate", "2005-12-31"));

        assertThat(scans.in(Folder.of(Cases.NORTH, caseOf(visit))))
                .singleElement()
                .extracting(Scan::id)
                .isEqualTo(scan);
        assertThat(scans.in(new Folder(Cases.NORTH, visit))).isEmpty();
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void notesThatTheApplicantWouldNotSignTheReceipt() {
        var visit = visitors.isCalled();
        accept(visit, single("850315370057"));
        story.as("registrar").completes(visit, RECEIPT, Map.of("signature", "NOT_SIGNED", "note", "Қолы ауырады"));

        assertThat(visits.get(visit).receiptSigned()).isFalse();
        assertThat(receipt(caseOf(visit)).state()).isEqualTo(Paper.State.ISSUED);
    }

    @Test
    void refusesAnIncompletePackageOnPaperAndFillsInTheNextVisit() {
        var iin = "850315470046";
        var visit = visitors.isCalled();
        var flaw = Map.of("document", "APPLICANT_HEALTH", "defect", "EXPIRED", "remark", "2025 жылғы");
        story.as("registrar")
                .completes(
                        visit,
                        ACCEPT,
                        with(
                                single(iin),
                                "documents",
                                documentsWithout("EDUCATION", "APPLICANT_HEALTH"),
                                "defects",
                                json(List.of(flaw)),
                                "decision",
                                "REFUSE",
                                "language",
                                "RU"));

        assertThat(story.as("registrar").sees(visit, REFUSAL))
                .hasEntrySatisfying(
                        "shortcomingsRu",
                        shown -> assertThat((String) shown).contains("образовании", "здоровья", "2025 жылғы"));
        assertThat(refusal(visit).state()).isEqualTo(Paper.State.AWAITS_SIGNATURE);
        assertThat(refusal(visit).language()).isEqualTo(Language.RU);
        story.as("registrar")
                .completes(
                        visit, REFUSAL, Map.of("signedByOfficial", true, "handover", "HANDED", "identitySeen", true));
        assertThat(refusal(visit).state()).isEqualTo(Paper.State.ISSUED);
        assertThat(visits.get(visit).outcome()).isEqualTo(VisitOutcome.ACCEPTANCE_REFUSED);
        assertThat(caseFiles.openCasesOf(new Iin(iin))).isEmpty();

        var next = visitors.isCalled("registrar", iin);
        assertThat(story.as("registrar").sees(next, ACCEPT))
                .containsEntry("surname", "Үлгіқызы")
                .containsEntry("birthDate", "1985-03-15")
                .containsEntry("language", "RU");
        accept(next, single(iin));

        var elsewhere = visitors.isCalled("registrar-2", iin);
        assertThat(story.as("registrar-2").sees(elsewhere, ACCEPT))
                .as("another provider sees nothing of it")
                .containsEntry("iin", iin)
                .containsEntry("surname", null);
    }

    @Test
    void keepsARefusalThatTheVisitorWouldNotTake() {
        var visit = visitors.isCalled();
        accept(
                visit,
                with(
                        single("000229600014"),
                        "birthDate",
                        "2000-02-29",
                        "documents",
                        json(List.of()),
                        "decision",
                        "REFUSE"));
        story.as("registrar").completes(visit, REFUSAL, Map.of("signedByOfficial", true, "handover", "NOT_TAKEN"));

        assertThat(refusal(visit).state()).isEqualTo(Paper.State.READY);
    }

    @Test
    void handsNoRefusalToSomebodyWhoseDocumentWasNotSeen() {
        var visit = visitors.isCalled();
        accept(
                visit,
                with(
                        single("000229600014"),
                        "birthDate",
                        "2000-02-29",
                        "documents",
                        documentsWithout("IDENTITY"),
                        "decision",
                        "REFUSE"));

        assertRejected(
                () -> story.as("registrar")
                        .completes(visit, REFUSAL, Map.of("signedByOfficial", true, "handover", "HANDED")),
                "document.paper.identity");
        assertThat(refusal(visit).state()).isEqualTo(Paper.State.AWAITS_SIGNATURE);
    }

    @Test
    void letsTheVisitorTakeAnIncompletePackageHome() {
        var visit = visitors.isCalled();
        accept(visit, Map.of("decision", "LEFT"));

        assertThat(visits.get(visit).outcome()).isEqualTo(VisitOutcome.LEFT);
        story.endsAt(visit, "reception", "EndEvent_VisitorLeft");
    }

    @Test
    void endsTheVisitOfSomebodyWhoDidNotWait() {
        var visit = visitors.comes();
        story.as("registrar").completes(visit, CALL, Map.of("presence", "GONE"));

        assertThat(visits.get(visit).outcome()).isEqualTo(VisitOutcome.LEFT);
        story.endsAt(visit, "reception", "EndEvent_VisitorGone");
    }

    @Test
    void tellsTheHeadOnceThatSomebodyWaitedTooLong() {
        var visit = visitors.comes();
        story.waitsFor(visit, "Timer_WaitingNormPassed");

        assertThat(Duration.between(
                        visits.get(visit).arrivedAt(), visits.get(visit).waitingBreachedAt()))
                .isEqualTo(Duration.ofMinutes(20));
        assertThat(story.openTasks(visit))
                .as("the visitor is called all the same")
                .containsExactly(CALL);
        story.clock().passes(Duration.ofMinutes(5));
        story.as("registrar").completes(visit, CALL, Map.of("presence", "PRESENT"));
        assertThat(toldTheHead(visit)).containsExactly("intake.notice.visit-waiting-breached");
    }

    @Test
    void recordsABreachEvenWhenItsTimerWasLate() {
        var visit = visitors.comes();
        story.clock().passes(Duration.ofMinutes(21));
        story.as("registrar").completes(visit, CALL, Map.of("presence", "PRESENT"));
        story.clock().passes(Duration.ofMinutes(31));
        accept(visit, Map.of("decision", "LEFT"));

        assertThat(toldTheHead(visit))
                .containsExactly("intake.notice.visit-waiting-breached", "intake.notice.visit-service-breached");
    }

    @Test
    void tellsTheHeadThatSomebodyWasServedTooLong() {
        var visit = visitors.isCalled();
        story.waitsFor(visit, "Timer_ServiceNormPassed");

        assertThat(visits.get(visit).serviceBreachedAt())
                .isEqualTo(visits.get(visit).serviceEndsAt());
        assertThat(story.openTasks(visit)).containsExactly(ACCEPT);
        assertThat(toldTheHead(visit)).containsExactly("intake.notice.visit-service-breached");
    }

    @Test
    void closesAForgottenVisitAtTheEndOfTheDay() {
        var visit = visitors.isCalled();
        assertThat(story.due(visit, "Timer_DayEnded")).isEqualTo("2026-09-24T13:30:00Z");
        story.waitsFor(visit, "Timer_DayEnded");

        assertThat(visits.get(visit).outcome()).isEqualTo(VisitOutcome.LEFT);
        assertThat(visits.get(visit).forgotten()).isTrue();
        assertThat(toldTheHead(visit)).contains("intake.notice.visit-forgotten");
        story.endsAt(visit, "reception", "EndEvent_ForgottenVisitClosed");
    }

    @Test
    void keepsTheRegistrationWhenTheReceiptWasForgotten() {
        var visit = visitors.isCalled();
        accept(visit, with(single("051231570001"), "birthDate", "2005-12-31"));
        story.waitsFor(visit, "Timer_DayEnded");

        assertThat(visits.get(visit).outcome()).isEqualTo(VisitOutcome.REGISTERED);
        assertThat(receipt(caseOf(visit)).state()).isEqualTo(Paper.State.READY);
    }

    @Test
    void leavesTimeToServeWhoCameLateInTheDay() {
        story.clock().set("2026-09-24T18:20");
        var visit = visitors.comes();

        assertThat(story.due(visit, "Timer_DayEnded"))
                .as("18:20 and twenty and thirty minutes")
                .isEqualTo("2026-09-24T14:10:00Z");
    }

    @Test
    void warnsOfAnOpenApplicationAndRegistersAnotherWhenConfirmed() {
        var iin = "931002451325";
        var first = visitors.isCalled();
        var fields = with(single(iin), "birthDate", "1993-10-02");
        accept(first, fields);

        var second = visitors.isCalled("registrar", iin);
        assertThat(story.as("registrar").sees(second, ACCEPT))
                .hasEntrySatisfying(
                        "hint",
                        hint -> assertThat((String) hint).contains(caseOf(first).value()));
        assertRejected(() -> accept(second, fields), "intake.another.own");
        accept(second, with(fields, "anotherApplication", true));
        assertThat(caseOf(second)).isNotEqualTo(caseOf(first));

        var south = visitors.isCalled("registrar-2", iin);
        assertThat(story.as("registrar-2").sees(south, ACCEPT))
                .as("only that there is one")
                .hasEntrySatisfying(
                        "hint",
                        hint -> assertThat((String) hint)
                                .doesNotContain(caseOf(first).value()));
        assertRejected(() -> story.as("registrar-2").completes(south, ACCEPT, fields), "intake.another.elsewhere");
    }

    private void accept(String visit, Map<String, Object> fields) {
        story.as("registrar").completes(visit, ACCEPT, fields);
    }

    private CaseNumber caseOf(String visit) {
        var number = visits.get(visit).caseNumber();
        assertThat(number).as("case of visit %s", visit).isNotNull();
        return number;
    }

    private Paper receipt(CaseNumber number) {
        return papers.current(PaperKind.RECEIPT, number.value()).orElseThrow();
    }

    private Paper refusal(String visit) {
        return papers.current(PaperKind.ACCEPTANCE_REFUSAL, visit).orElseThrow();
    }

    private List<String> toldTheHead(String visit) {
        return notices.of(new CaseNumber(visit)).stream()
                .filter(notice -> notice.recipient().equals(Recipient.role("head")))
                .map(Notice::event)
                .toList();
    }
}
