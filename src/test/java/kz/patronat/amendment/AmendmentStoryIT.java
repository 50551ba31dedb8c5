package kz.patronat.amendment;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Withdrawal, a document brought later, a correction: started by the number of the case. */
@WholeService
class AmendmentStoryIT {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    People people;

    @Autowired
    Children children;

    @Autowired
    Consents consents;

    @Autowired
    Corrections corrections;

    @Autowired
    Notices notices;

    @Autowired
    CaseTerms terms;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        number = cases.aCase().married("850315300019", false).opened();
    }

    @Test
    void givesUpAnEndingThatIsNotConfirmed() {
        requestEnding("WITHDRAWN");
        assertThat(story.as("registrar").sees(number.value(), "UserTask_ConfirmEnding"))
                .containsEntry("basisTextRu", "услугополучатель отозвал заявление");

        story.as("registrar").completes(number.value(), "UserTask_ConfirmEnding", Map.of("decision", "DROP"));

        assertThat(caseFiles.get(number).endedAt()).isNull();
        story.endsAt(number.value(), "withdrawal", "EndEvent_EndingDropped");
    }

    @Test
    void saysSoWhenTheLeadingProcessNoLongerWaits() {
        requestEnding("DIED");

        assertRejected(this::confirmEnding, "amendment.case.ended");
        assertThat(story.openTasks(number.value())).containsExactly("UserTask_ConfirmEnding");
    }

    @Test
    void refusesANumberThatTheProviderDoesNotHave() {
        assertRejected(
                () -> story.as("registrar").starts("correction", Map.of("caseNumber", "ЖОҚ-1")),
                "amendment.case.unknown");
        assertRejected(
                () -> story.as("registrar-2").starts("correction", Map.of("caseNumber", number.value())),
                "access.start.foreign");
    }

    @Test
    void recordsADocumentWithTheSpousesConsentAndTellsTheExecutor() {
        story.as("registrar").starts("late-document", Map.of("caseNumber", number.value()));

        story.as("registrar")
                .completes(
                        number.value(),
                        "UserTask_RecordDocument",
                        Map.of(
                                "documentType",
                                "SPOUSE_CONSENT",
                                "receivedOn",
                                "2026-09-24",
                                "broughtBy",
                                "Үлгіұлы Ғани",
                                "spouseConsents",
                                true));

        var spouse = people.find(number, Part.SPOUSE).orElseThrow();
        assertThat(consents.isGiven(spouse.id(), Consent.Kind.PLACEMENT_BY_SPOUSE))
                .isTrue();
        assertThat(notices.of(number))
                .anySatisfy(notice -> assertThat(notice.event()).isEqualTo("amendment.notice.document"));
        story.endsAt(number.value(), "late-document", "EndEvent_DocumentRecorded");
    }

    /** Without a day of its own a task stands last in the queue and is never late. */
    @ParameterizedTest
    @CsvSource({"late-document,UserTask_RecordDocument", "correction,UserTask_CorrectData"})
    void isDueWithTheCaseOrElseTheSameDay(String process, String task) {
        story.as("registrar").starts(process, Map.of("caseNumber", number.value()));
        assertThat(dueDay(task)).isEqualTo("2026-09-24");

        number = cases.aCase().opened();
        terms.set(new CaseTerm(
                number,
                "decision",
                LocalDate.of(2026, 9, 24),
                LocalDate.of(2026, 9, 25),
                LocalDate.of(2026, 10, 23),
                false,
                List.of(),
                List.of(),
                "deadline.reason.registered",
                null,
                null));
        story.as("registrar").starts(process, Map.of("caseNumber", number.value()));
        assertThat(dueDay(task)).isEqualTo("2026-10-23");
    }

    @Test
    void hasADayForAnEndingToo() {
        requestEnding("DIED");

        assertThat(dueDay("UserTask_ConfirmEnding")).isEqualTo("2026-09-24");
    }

    private LocalDate dueDay(String task) {
        var due = story.task(number.value(), task).getDueDate();
        assertThat(due).isNotNull();
        return Zone.day(due.toInstant());
    }

    @Test
    void correctsAPhoneWithoutAskingTheRegistriesAgain() {
        correct(Map.of("field", "PHONE", "newValue", "8 702 000 00 00"));

        assertThat(people.applicant(number).phone()).hasToString("+77020000000");
        assertThat(corrections.of(number)).singleElement().satisfies(correction -> {
            assertThat(correction.old()).isEqualTo("+77010000000");
            assertThat(correction.userId()).isEqualTo("registrar");
        });
        story.endsAt(number.value(), "correction", "EndEvent_Corrected");
    }

    @Test
    void asksTheRegistriesAgainWhenTheIdentityHasChanged() {
        correct(Map.of("field", "SURNAME", "newValue", "Жаңақызы"));
        story.runsJobs(number.value());

        assertThat(people.applicant(number).name().surname()).isEqualTo("Жаңақызы");
        story.endsAt(number.value(), "registry-checks", "EndEvent_PersonChecked");
        story.endsAt(number.value(), "correction", "EndEvent_Corrected");
    }

    @Test
    void refusesAValueThatIsNoneForItsField() {
        story.as("registrar").starts("correction", Map.of("caseNumber", number.value()));

        assertRejected(() -> complete(Map.of("field", "IIN", "newValue", "850315300018")), "kernel.iin.control");
        assertRejected(
                () -> complete(Map.of("field", "BIRTH_DATE", "newValue", "1985-02-30")), "amendment.correction.date");
        assertRejected(() -> complete(Map.of("field", "EMAIL", "newValue", "жоқ")), "kernel.email.wrong");
        assertRejected(() -> complete(Map.of("field", "SURNAME", "newValue", "Үлгіқызы")), "amendment.correction.same");
        assertThat(corrections.of(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICANT, BIRTH_DATE, 2031-01-01,   casefile.birth-date.impossible",
        "APPLICANT, BIRTH_DATE, 1885-03-15,   casefile.birth-date.impossible",
        "APPLICANT, BIRTH_DATE, 2018-01-01,   casefile.applicant.minor",
        "APPLICANT, BIRTH_DATE, 1985-03-16,   casefile.iin.odd",
        "APPLICANT, IIN,        000229600014, casefile.iin.odd",
        "APPLICANT, IIN,        850315300019, amendment.correction.iin-of-another",
        "APPLICANT, IIN,        180101500017, amendment.correction.iin-of-another",
        "SPOUSE,    BIRTH_DATE, 2031-01-01,   casefile.birth-date.impossible",
        "SPOUSE,    IIN,        850315400015, amendment.correction.iin-of-another"
    })
    void refusesWhatTheIntakeWouldRefuse(String whose, String field, String value, String sentence) {
        children.agree(number, List.of(child("180101500017")));
        story.as("registrar").starts("correction", Map.of("caseNumber", number.value()));
        var before = people.of(number);

        assertRejected(() -> complete(Map.of("whose", whose, "field", field, "newValue", value)), sentence);

        assertThat(people.of(number)).isEqualTo(before);
        assertThat(corrections.of(number)).isEmpty();
    }

    @Test
    void takesAnOddIinThatTheClerkCompared() {
        correct(Map.of("field", "BIRTH_DATE", "newValue", "1985-03-16", "iinConfirmed", true));

        assertThat(people.applicant(number).birthDate()).isEqualTo("1985-03-16");
    }

    private Child child(String iin) {
        return new Child(
                Ids.next(),
                number,
                1,
                new Iin(iin),
                new PersonName("Үлгібала", "Әділ", null),
                LocalDate.parse("2018-01-01"),
                null,
                false,
                null,
                null,
                null,
                null,
                null);
    }

    private void requestEnding(String basis) {
        story.as("registrar").starts("withdrawal", Map.of("caseNumber", number.value(), "basis", basis));
    }

    private void confirmEnding() {
        story.as("registrar")
                .completes(
                        number.value(),
                        "UserTask_ConfirmEnding",
                        Map.of("decision", "CONFIRM", "statementOn", "2026-09-24"));
    }

    private void correct(Map<String, Object> fields) {
        story.as("registrar").starts("correction", Map.of("caseNumber", number.value()));
        complete(fields);
    }

    private void complete(Map<String, Object> fields) {
        var all = new HashMap<String, Object>(fields);
        all.putIfAbsent("whose", "APPLICANT");
        all.put("reason", "Құжаттағыдай");
        all.put("documentSeen", true);
        story.as("registrar").completes(number.value(), "UserTask_CorrectData", all);
    }
}
