package kz.patronat.browser;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.Zone;
import kz.patronat.story.Applications;
import kz.patronat.story.Cases;

/** The steps of a case as the people of the office take them, each with its usual answer. */
abstract class CaseInBrowser extends OfficeInBrowser {

    static final String EXECUTOR = "Үлгі Маман";
    /** Words of the ground in the list of the form. */
    static final String GROUND = "сәйкес келме";

    /** A visit with a complete package; the case is open afterwards. */
    void registered(Map<String, ?> application) {
        comes();
        does("registrar", "UserTask_CallVisitor", Map.of("presence", "PRESENT"));
        does("registrar", "UserTask_AcceptDocuments", application);
        does("registrar", "UserTask_HandOverReceipt", Map.of("signature", "SIGNED"));
        hasBecomeACase();
    }

    /** The first step of a visit, without the browser. */
    void visitorCalled() {
        var instance = story.as("registrar").starts("reception", Map.of("ticketNumber", ticket()));
        key = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        story.as("registrar").completes(key, "UserTask_CallVisitor", Map.of("presence", "PRESENT"));
    }

    /** A case that its applicant took back; its last paper waits for the head. */
    void takenBack(LocalDate born) {
        visitorCalled();
        var registrar = story.as("registrar");
        registrar.completes(
                key,
                "UserTask_AcceptDocuments",
                Applications.single(Cases.iinBornOn(born).value(), born));
        registrar.completes(key, "UserTask_HandOverReceipt", Map.of("signature", "SIGNED"));
        hasBecomeACase();
        registrar.starts("withdrawal", Map.of("caseNumber", key, "basis", "WITHDRAWN"));
        registrar.completes(key, "UserTask_ConfirmEnding", Map.of("decision", "CONFIRM", "statementOn", today()));
        story.runsJobs(key);
    }

    static Map<String, Object> single(String iin, String birthDate) {
        return complete(Applications.single(iin, LocalDate.parse(birthDate)));
    }

    static Map<String, Object> married(String iin, String birthDate, String spouse, String spouseBirthDate) {
        return complete(
                Applications.married(iin, LocalDate.parse(birthDate), spouse, LocalDate.parse(spouseBirthDate)));
    }

    /** The list of documents is the table's: whatever it asks for was brought. */
    private static Map<String, Object> complete(Map<String, Object> application) {
        application.put("documents", FormOnPage.ALL);
        return application;
    }

    static Map<String, Object> named(String iin, String surname, String given) {
        return Map.of("childIin", iin, "childSurname", surname, "childGiven", given);
    }

    /** From the resolution to the act that the applicant has signed. */
    void studied(boolean suitable, boolean married) {
        does("head", "UserTask_NameExecutor", Map.of("executorId", EXECUTOR));
        does(
                "specialist",
                "UserTask_PlanVisit",
                Map.of("visitDate", today(), "visitTime", "10:00", "visitBy", EXECUTOR));
        does("specialist", "UserTask_FillAct", act(suitable, married));
        does("specialist", "UserTask_SignAct", signed());
        does("head", "UserTask_ApproveAct", Map.of("approval", "APPROVE", "signedOn", today()));
        does("specialist", "UserTask_Acknowledge", Map.of("acknowledgement", "SIGNED", "acknowledgedOn", today()));
    }

    private Map<String, Object> act(boolean suitable, boolean married) {
        var act = HousingStudies.typedForm();
        if (!married) {
            act.keySet().removeIf(field -> field.startsWith("spouse"));
        }
        act.put("studiedOn", today());
        act.put("incomeTotal", 450000);
        act.put("conclusion", suitable ? "EXIST" : "DO_NOT_EXIST");
        return act;
    }

    void childrenAgreed(String siblings, List<Map<String, Object>> children) {
        does(
                "specialist",
                "UserTask_AgreeChildren",
                Map.of("childrenAgreed", "YES", "undertakingOn", today(), "children", children, "siblings", siblings));
    }

    Map<String, Object> child(boolean ofTen) {
        var row = new HashMap<String, Object>();
        row.put("livesWith", "ORGANISATION");
        row.put("livesAt", "Үлгі балалар үйі");
        row.put("administrationAgreedOn", today());
        row.put("opinion", "Барғысы келеді");
        row.put("childConsent", ofTen ? "GIVEN" : "NOT_NEEDED");
        if (ofTen) {
            row.put("childConsentOn", today());
        }
        return row;
    }

    /** The preliminary decision is signed and handed over, its day comes, the applicant speaks. */
    void heard() {
        does("head", "UserTask_SignPreliminaryDecision", signed());
        does(
                "registrar",
                "UserTask_DeliverPreliminaryDecision",
                Map.of(
                        "deliveredOn",
                        today(),
                        "deliveryWay",
                        "HAND",
                        "deliveredTo",
                        "Үлгібаева Әсем",
                        "identitySeen",
                        true));
        story.waitsFor(key, "Timer_HearingDay");
        does(
                "specialist",
                "UserTask_HoldHearing",
                Map.of(
                        "attendance", "CAME",
                        "objectedOn", today(),
                        "objection", "Жөндеу жүріп жатыр",
                        "minutes", "Көрсетілетін қызметті алушы келіп, түсіндірме берді."));
    }

    void contractsConcluded() {
        does(
                "specialist",
                "UserTask_AppointSigning",
                Map.of(
                        "appointmentOn", today(),
                        "appointmentTime", "17:00",
                        "appointmentPlace", "Үлгі ауылы, Бірінші көше, 1, 5-бөлме"));
        noticeSigned();
        doesEach("specialist", "UserTask_PrepareContract", this::contract);
        doesEach(
                "head",
                "UserTask_SignContract",
                form -> Map.of(
                        "result", "SIGNED", "signedOn", today(), "identitySeen", true, "copiesHandedOver", true));
    }

    void noticeSigned() {
        does("head", "UserTask_SignNotice", signed());
    }

    private Map<String, ?> contract(FormOnPage form) {
        var fields = new HashMap<String, Object>(Map.of("termFrom", "2026-11-01", "termUntil", "2028-11-01"));
        if (form.shows("childConsents")) {
            fields.put("childConsents", true);
        }
        return fields;
    }

    Map<String, Object> signed() {
        return Map.of("signed", true, "signedOn", today());
    }

    static List<Map<String, Object>> onGround() {
        return List.of(Map.of("ground", GROUND, "facts", "Тұрғын үй апатты жағдайда", "evidence", "Зерделеу актісі"));
    }

    String today() {
        return Zone.day(story.clock().instant()).toString();
    }
}
