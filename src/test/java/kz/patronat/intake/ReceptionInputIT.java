package kz.patronat.intake;

import static kz.patronat.intake.Visitors.ACCEPT;
import static kz.patronat.intake.Visitors.CALL;
import static kz.patronat.intake.Visitors.documentsWithout;
import static kz.patronat.intake.Visitors.json;
import static kz.patronat.intake.Visitors.married;
import static kz.patronat.intake.Visitors.single;
import static kz.patronat.intake.Visitors.ticket;
import static kz.patronat.intake.Visitors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import kz.patronat.texts.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** C3, C6, C9: what cannot be taken is refused with a sentence, the task stays open, and nothing is written. */
@WholeService
class ReceptionInputIT {

    private static final String IIN = "850315300019";
    private static final String SPOUSE = "850315400015";
    private static final String CHILD = "180101500017";

    @Autowired
    Story story;

    @Autowired
    Visits visits;

    @Autowired
    Texts texts;

    private Visitors visitors;

    @BeforeEach
    void begins() {
        story.begins();
        visitors = new Visitors(story);
    }

    static Stream<Arguments> mistakes() {
        var single = single(IIN);
        var married = married(IIN, SPOUSE);
        return Stream.of(
                mistake("iin", "kernel.iin.control", with(single, "iin", "850315300018")),
                mistake("iin", "engine.form.pattern", with(single, "iin", "85031530001")),
                mistake("iinConfirmed", "casefile.iin.odd", with(single, "birthDate", "1985-03-16")),
                mistake("birthDate", "engine.form.date", with(single, "birthDate", "1985-02-30")),
                mistake("birthDate", "casefile.birth-date.impossible", with(single, "birthDate", "2031-01-01")),
                mistake(
                        "birthDate",
                        "casefile.applicant.minor",
                        with(single, "iin", "180101500017", "birthDate", "2018-01-01")),
                mistake("surname", "kernel.name.letters", with(single, "surname", "Үлгі2")),
                mistake("surname", "engine.form.required", with(single, "surname", "")),
                mistake("phone", "kernel.phone.wrong", with(single, "phone", "12345")),
                mistake("email", "engine.form.pattern", with(single, "email", "пошта")),
                mistake("noticeChannel", "engine.form.option", with(single, "noticeChannel", "PIGEON")),
                mistake(
                        "noticeChannel",
                        "intake.notice-channel.EMAIL",
                        with(single, "noticeChannel", "EMAIL", "anotherApplication", true)),
                mistake(
                        "noticeChannel",
                        "intake.notice-channel.SMS",
                        with(single, "noticeChannel", "SMS", "phone", "8 7172 00 00 01", "anotherApplication", true)),
                mistake("language", "engine.form.option", with(single, "language", "EN")),
                mistake("decision", "engine.form.required", with(single, "decision", null)),
                mistake("spouseIin", "engine.form.required", with(single, "married", "YES")),
                mistake("spouseIin", "intake.spouse.same", with(married, "spouseIin", IIN)),
                mistake("spouseIin", "kernel.iin.control", with(married, "spouseIin", "850315400016")),
                mistake("spouseConsent", "engine.form.required", with(married, "spouseConsent", null)),
                mistake(
                        "personalDataConsent",
                        "intake.consent.personal-data-refused",
                        with(single, "personalDataConsent", "REFUSED")),
                mistake(
                        "documents",
                        "intake.documents.missing",
                        with(single, "documents", documentsWithout("EDUCATION"))),
                mistake(
                        "documents",
                        "intake.documents.missing",
                        with(single, "documents", documentsWithout("IDENTITY"))),
                mistake("documents", "intake.documents.missing", with(married, "documents", single.get("documents"))),
                mistake(
                        "documents",
                        "intake.documents.unknown",
                        with(single, "documents", json(List.of("APPLICATION", "SPOUSE_CONSENT")))),
                mistake("decision", "intake.refusal.nothing-missing", with(single, "decision", "REFUSE")),
                mistake(
                        "defects",
                        "intake.defects.contradiction",
                        with(
                                single,
                                "decision",
                                "REFUSE",
                                "defects",
                                json(List.of(Map.of("document", "EDUCATION", "defect", "EXPIRED"))))),
                mistake("children[0].childIin", "kernel.iin.control", child("childIin", "180101500018")),
                mistake(
                        "children[0].childIin",
                        "intake.child.twice",
                        child("childIin", IIN, "childBirthDate", "2018-01-01", "childIinConfirmed", true)),
                mistake("children[0].childBirthDate", "intake.child.adult", child("childIin", "000229600014")),
                mistake("children[0].childIinConfirmed", "casefile.iin.odd", child("childBirthDate", "2018-01-02")),
                mistake("children[0].childGiven", "engine.form.required", child("childGiven", "")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesWhatCannotBeRegistered(String field, String sentence, Map<String, Object> fields) {
        var visit = visitors.isCalled();
        var before = written();

        var rejected = rejection(() -> story.as("registrar").completes(visit, ACCEPT, fields));

        assertThat(rejected.field()).isEqualTo(field);
        assertThat(rejected.key()).isEqualTo(sentence);
        assertThat(texts.in(Language.KK, rejected)).isNotBlank().isNotEqualTo(texts.in(Language.RU, rejected));
        assertThat(story.openTasks(visit)).containsExactly(ACCEPT);
        assertThat(visits.get(visit).caseNumber()).isNull();
        assertThat(written()).as("nothing half-written").isEqualTo(before);
    }

    @Test
    void namesEveryDocumentThatIsMissing() {
        var visit = visitors.isCalled();
        var fields = with(single(IIN), "documents", documentsWithout("EDUCATION", "APPLICANT_HEALTH"));

        var rejected = rejection(() -> story.as("registrar").completes(visit, ACCEPT, fields));

        assertThat(texts.in(Language.KK, rejected)).contains("Білімі", "денсаулық");
        assertThat(texts.in(Language.RU, rejected)).contains("образовании", "здоровья");
    }

    @Test
    void takesAnOddIinThatTheRegistrarCompared() {
        var visit = visitors.isCalled();
        var iin = iinOfTheWrongCentury();
        story.as("registrar").completes(visit, ACCEPT, with(single(iin.value()), "iinConfirmed", true));

        assertThat(visits.get(visit).outcome()).isNull();
        assertThat(visits.get(visit).caseNumber()).isNotNull();
    }

    @Test
    void takesTwoChildrenButNeverTheSameTwice() {
        var visit = visitors.isCalled();
        var child = Map.of("childIin", CHILD, "childSurname", "Үлгібала", "childGiven", "Әділ");

        var rejected = rejection(() -> story.as("registrar")
                .completes(visit, ACCEPT, with(single(IIN), "children", json(List.of(child, child)))));

        assertThat(rejected.field()).isEqualTo("children[1].childIin");
        assertThat(rejected.key()).isEqualTo("intake.child.twice");
    }

    @Test
    void beginsNoVisitAheadOfTime() {
        assertRefusedStart("intake.arrival.ahead", Map.of("ticketNumber", ticket(), "arrivedAt", "10:01"));
        assertRefusedStart("engine.form.pattern", Map.of("ticketNumber", ticket(), "arrivedAt", "25:00"));
        assertRefusedStart("engine.form.required", Map.of("ticketNumber", " "));
    }

    @Test
    void reckonsTheNormsFromTheTimeOfArrival() {
        var visit = visitors.comes(Map.of("ticketNumber", ticket(), "arrivedAt", "09:45"));

        assertThat(visits.get(visit).waitingEndsAt()).isEqualTo("2026-09-24T05:05:00Z");
    }

    @Test
    void servesATicketOnceAtATime() {
        var ticket = ticket();
        visitors.comes(Map.of("ticketNumber", ticket));

        assertRefusedStart("intake.ticket.taken", Map.of("ticketNumber", ticket));
        assertThat(visitors.comes("registrar-2", Map.of("ticketNumber", ticket)))
                .as("another provider has tickets of its own")
                .isNotBlank();
    }

    @Test
    void refusesAWrongIinAtTheCall() {
        var visit = visitors.comes();

        var rejected = rejection(() ->
                story.as("registrar").completes(visit, CALL, Map.of("presence", "PRESENT", "iin", "850315300018")));

        assertThat(rejected.key()).isEqualTo("kernel.iin.control");
        assertThat(visits.get(visit).calledAt()).isNull();
    }

    private void assertRefusedStart(String sentence, Map<String, Object> fields) {
        var before = written();
        assertThat(rejection(() -> visitors.comes(fields)).key()).isEqualTo(sentence);
        assertThat(written()).isEqualTo(before);
    }

    /** Counts of everything that a registration or a visit writes. */
    private List<Long> written() {
        return Stream.of(
                        "office_visit",
                        "unfinished_application",
                        "case_file",
                        "person",
                        "consent",
                        "term",
                        "submitted_document",
                        "paper",
                        "drawn_number",
                        "act_ru_execution")
                .map(table -> story.database()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static RejectedInput rejection(ThrowingCallable act) {
        var thrown = catchThrowable(act);
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedInput rejected) {
                return rejected;
            }
        }
        throw new AssertionError("no refused input", thrown);
    }

    private static Arguments mistake(String field, String sentence, Map<String, Object> fields) {
        return Arguments.of(field, sentence, fields);
    }

    private static Map<String, Object> child(Object... changes) {
        var child = Map.<String, Object>of("childIin", CHILD, "childSurname", "Үлгібала", "childGiven", "Әділ");
        return with(single(IIN), "children", json(List.of(with(child, changes))));
    }

    /** Digits of 15 March with the seventh of another century. */
    private static Iin iinOfTheWrongCentury() {
        return IntStream.range(0, 100_000)
                .mapToObj(i -> "8503155%05d".formatted(i))
                .filter(Iin::isValid)
                .findFirst()
                .map(Iin::new)
                .orElseThrow();
    }
}
