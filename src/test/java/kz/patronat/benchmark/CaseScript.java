package kz.patronat.benchmark;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.Zone;
import kz.patronat.story.Applications;
import kz.patronat.story.Cases;

/**
 * One case as its people work it: a married applicant comes to the office for one child and leaves with the contract.
 * Lists are plain lists; who sends the fields turns them into what the way needs.
 *
 * @param ticket of the visit
 * @param steps in the order of the process
 */
public record CaseScript(String ticket, List<Step> steps) {

    /** So many steps belong to the visit, the others to the case. */
    public static final int AT_THE_COUNTER = 3;

    /**
     * Everything happens at the present moment.
     *
     * @param number another one, another family; below 2,000
     */
    public static CaseScript of(int number, Clock clock) {
        var now = LocalDateTime.now(clock.withZone(Zone.ALMATY));
        var today = now.toLocalDate();
        var soon = now.plusMinutes(10);
        var family = new Family(number);
        return new CaseScript(
                "B" + number,
                List.of(
                        new Step("registrar", "UserTask_CallVisitor", Map.of("presence", "PRESENT")),
                        new Step("registrar", "UserTask_AcceptDocuments", family.application()),
                        new Step("registrar", "UserTask_HandOverReceipt", Map.of("signature", "SIGNED")),
                        new Step(
                                "head",
                                "UserTask_NameExecutor",
                                Map.of("executorId", "specialist", "instruction", "Заң бойынша қарау")),
                        new Step(
                                "specialist",
                                "UserTask_PlanVisit",
                                Map.of(
                                        "visitDate",
                                        soon.toLocalDate().toString(),
                                        "visitTime",
                                        DateTimeFormatter.ofPattern("HH:mm").format(soon),
                                        "visitBy",
                                        "inspector")),
                        new Step("inspector", "UserTask_FillAct", act(today)),
                        new Step("inspector", "UserTask_SignAct", Map.of("signed", true, "signedOn", today.toString())),
                        new Step(
                                "head",
                                "UserTask_ApproveAct",
                                Map.of("approval", "APPROVE", "signedOn", today.toString())),
                        new Step("specialist", "UserTask_Acknowledge", Map.of("acknowledgement", "SIGNED")),
                        new Step("specialist", "UserTask_AgreeChildren", family.agreement(today)),
                        new Step(
                                "specialist",
                                "UserTask_ExamineAndPropose",
                                with(Map.of("readiness", "PROPOSE"), "proposals", family.outcome("proposal"))),
                        new Step("head", "UserTask_AnswerProposal", Map.of("answer", "AGREED")),
                        new Step("head", "UserTask_Decide", with(Map.of(), "decisions", family.outcome("decision"))),
                        new Step(
                                "specialist",
                                "UserTask_AppointSigning",
                                Map.of(
                                        "appointmentOn",
                                        signing(today).toString(),
                                        "appointmentTime",
                                        "11:00",
                                        "appointmentPlace",
                                        "Бірінші көше, 1, 5-бөлме")),
                        new Step("head", "UserTask_SignNotice", Map.of("signed", true, "signedOn", today.toString())),
                        new Step(
                                "specialist",
                                "UserTask_PrepareContract",
                                Map.of(
                                        "termFrom",
                                        today.plusMonths(2).toString(),
                                        "termUntil",
                                        today.plusYears(2).toString())),
                        new Step(
                                "head",
                                "UserTask_SignContract",
                                Map.of(
                                        "result",
                                        "SIGNED",
                                        "signedOn",
                                        today.toString(),
                                        "identitySeen",
                                        true,
                                        "copiesHandedOver",
                                        true))));
    }

    /** A Wednesday that is near enough for the answers of the registries to hold. */
    private static LocalDate signing(LocalDate today) {
        return today.plusDays(2).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }

    private static Map<String, Object> act(LocalDate today) {
        var form = HousingStudies.heldForm();
        form.put("studiedOn", today.toString());
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        changed.put("grounds", List.of());
        return changed;
    }

    /** People of their own for every case, so that no case is slower for the ones before it. */
    private record Family(LocalDate born, LocalDate childBorn) {

        Family(int number) {
            this(
                    LocalDate.of(1980, 1, 1).plusDays(number),
                    LocalDate.of(2018, 1, 1).plusDays(number));
        }

        Map<String, Object> application() {
            var spouseBorn = born.minusYears(8);
            return Applications.married(
                    Cases.iinBornOn(born).value(),
                    born,
                    Cases.iinBornOn(spouseBorn).value(),
                    spouseBorn);
        }

        Map<String, Object> agreement(LocalDate today) {
            var row = new HashMap<String, Object>();
            row.put("iin", iin());
            row.put("surname", "Үлгібала");
            row.put("given", "Әділ");
            row.put("born", childBorn.toString());
            row.put("livesWith", "ORGANISATION");
            row.put("livesAt", "Үлгі балалар үйі");
            row.put("administrationAgreedOn", today.toString());
            row.put("opinion", "Барғысы келеді");
            row.put("childConsent", "NOT_NEEDED");
            return Map.of(
                    "childrenAgreed",
                    "YES",
                    "undertakingOn",
                    today.toString(),
                    "children",
                    List.of(row),
                    "siblings",
                    "NONE");
        }

        List<Map<String, Object>> outcome(String field) {
            return List.of(Map.of("iin", iin(), "name", "Үлгібала Әділ", field, "CONTRACT", "reason", "Себебі"));
        }

        private String iin() {
            return Cases.iinBornOn(childBorn).value();
        }
    }
}
