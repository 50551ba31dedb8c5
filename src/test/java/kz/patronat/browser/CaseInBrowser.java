package kz.patronat.browser;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Zone;

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

    /** A complete package of a person who lives alone. */
    static Map<String, Object> single(String iin, String birthDate) {
        var fields = new HashMap<String, Object>();
        fields.put("iin", iin);
        fields.put("birthDate", birthDate);
        fields.put("phone", "+77010000001");
        fields.put("surname", "Үлгібаева");
        fields.put("given", "Әсем");
        fields.put("patronymic", "Үлгіқызы");
        fields.put("address", "Үлгі ауылы, Сынақ көшесі, 1");
        fields.put("language", "KK");
        fields.put("married", "NO");
        fields.put("documents", FormOnPage.ALL);
        fields.put("personalDataConsent", "GIVEN");
        fields.put("secretsConsent", "GIVEN");
        fields.put("consentWay", "PAPER");
        fields.put("decision", "ACCEPT");
        return fields;
    }

    static Map<String, Object> married(String iin, String birthDate, String spouse, String spouseBirthDate) {
        var fields = single(iin, birthDate);
        fields.put("married", "YES");
        fields.put("spouseIin", spouse);
        fields.put("spouseBirthDate", spouseBirthDate);
        fields.put("spouseSurname", "Үлгібаев");
        fields.put("spouseGiven", "Ғани");
        fields.put("spouseConsent", "GIVEN");
        return fields;
    }

    static Map<String, Object> named(String iin, String surname, String given) {
        return Map.of("childIin", iin, "childSurname", surname, "childGiven", given);
    }

    /** From the resolution to the act that the applicant has signed. */
    void studied(boolean suitable, Map<String, ?> spouse) {
        does("head", "UserTask_NameExecutor", Map.of("executorId", EXECUTOR));
        does(
                "specialist",
                "UserTask_PlanVisit",
                Map.of("visitDate", today(), "visitTime", "10:00", "visitBy", EXECUTOR));
        var act = act(suitable);
        act.putAll(spouse);
        does("specialist", "UserTask_FillAct", act);
        does("head", "UserTask_ApproveAct", Map.of("approval", "APPROVE"));
        does("specialist", "UserTask_Acknowledge", Map.of("acknowledgement", "SIGNED", "acknowledgedOn", today()));
    }

    private Map<String, Object> act(boolean suitable) {
        var act = new HashMap<String, Object>();
        act.put("visitOutcome", "HELD");
        act.put("studiedOn", today());
        act.put("applicantDocument", "Жеке куәлік № 000000001");
        act.put("applicantEducation", "жоғары");
        act.put("applicantWork", "Үлгі мектебі, мұғалім");
        act.put("housingRight", "Меншік құқығы туралы куәлік № 5");
        act.put("ownerName", "Үлгібаева Әсем");
        act.put("totalArea", 71.5);
        act.put("livingArea", 50);
        act.put("rooms", 3);
        act.put("registeredPersons", "Үлгібаева Әсем – тұрақты");
        act.put("amenities", "EQUIPPED");
        act.put("sanitary", "GOOD");
        act.put("sleepingPlace", "YES");
        act.put("studyPlace", "YES");
        act.put(
                "household",
                List.of(Map.of(
                        "memberSurname", "Үлгібаева",
                        "memberGiven", "Анар",
                        "memberBirthDate", "2012-06-01",
                        "memberOccupation", "Үлгі мектебі",
                        "memberKinship", "қызы")));
        act.put("incomeTotal", 450000);
        act.put("incomeWages", 400000);
        act.put("relations", "Отбасында өзара сыйластық бар");
        act.put("experience", "Балалармен жұмыс тәжірибесі мол");
        act.put("readiness", "Отбасының барлық мүшелері дайын");
        act.put("motives", "Балаға отбасы беру");
        act.put("conclusion", suitable ? "EXIST" : "DO_NOT_EXIST");
        act.put("reasons", suitable ? "Тұрғын үй мен табыс жеткілікті" : "Тұрғын үй апатты жағдайда");
        return act;
    }

    static Map<String, Object> spouseInTheAct() {
        return Map.of(
                "spouseDocument", "Жеке куәлік № 000000002",
                "spouseRegistered", "Үлгі ауылы, Сынақ көшесі, 1",
                "spouseResidence", "Үлгі ауылы, Сынақ көшесі, 1",
                "spouseEducation", "орта",
                "spouseWork", "Үлгі шаруашылығы");
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
                        "minutes", "Қызметті алушы келіп, түсіндірме берді."));
    }

    void contractsConcluded() {
        does(
                "specialist",
                "UserTask_AppointSigning",
                Map.of(
                        "appointmentOn", today(),
                        "appointmentTime", "17:00",
                        "appointmentPlace", "Үлгі ауылы, Бірінші көше, 1, 5-бөлме"));
        does("head", "UserTask_SignNotice", signed());
        doesEach("specialist", "UserTask_PrepareContract", this::contract);
        doesEach(
                "head",
                "UserTask_SignContract",
                form -> Map.of(
                        "result", "SIGNED", "signedOn", today(), "identitySeen", true, "copiesHandedOver", true));
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
        return LocalDate.ofInstant(story.clock().instant(), Zone.ALMATY).toString();
    }
}
