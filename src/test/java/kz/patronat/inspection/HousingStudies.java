package kz.patronat.inspection;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Zone;
import kz.patronat.story.Story;
import org.camunda.spin.Spin;

/** Plays the study of housing and living conditions to its end, for stories of the case around it. */
public final class HousingStudies {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private HousingStudies() {}

    /** The study is held at once, approved by the head and signed by the applicant. */
    public static void held(Story story, CaseNumber number, boolean suitable) {
        approved(story, number, suitable);
        acknowledged(story, number);
    }

    /** The applicant signs the act that was approved. */
    public static void acknowledged(Story story, CaseNumber number) {
        var key = number.value();
        story.as("specialist").completes(key, "UserTask_Acknowledge", Map.of("acknowledgement", "SIGNED"));
        story.runsJobs(key);
    }

    /** The study is held at once and approved by the head; the applicant has not read the act yet. */
    public static void approved(Story story, CaseNumber number, boolean suitable) {
        planned(story, number.value());
        approvedAfterVisit(story, number, suitable);
    }

    /** The visit that was planned is held, and the act approved by the head. */
    public static void approvedAfterVisit(Story story, CaseNumber number, boolean suitable) {
        var key = number.value();
        var form = heldForm();
        form.put("studiedOn", now(story).toLocalDate().toString());
        form.put("conclusion", suitable ? "EXIST" : "DO_NOT_EXIST");
        story.as("inspector").completes(key, "UserTask_FillAct", form);
        signed(story, key);
        story.as("head").completes(key, "UserTask_ApproveAct", Map.of("approval", "APPROVE"));
        story.runsJobs(key);
    }

    /** The inspector stands at the door and is not let in; the head approves the closing. */
    public static void entryRefused(Story story, CaseNumber number) {
        planned(story, number.value());
        story.as("inspector")
                .completes(
                        number.value(),
                        "UserTask_FillAct",
                        Map.of("visitOutcome", "ENTRY_REFUSED", "visitNote", "Кіргізбеді"));
        signed(story, number.value());
        story.as("head").completes(number.value(), "UserTask_ApproveClosing", Map.of("approval", "APPROVE"));
        story.runsJobs(number.value());
    }

    /** A visit is planned for this moment. */
    public static void planned(Story story, String key) {
        var now = now(story);
        story.as("specialist")
                .completes(
                        key,
                        "UserTask_PlanVisit",
                        Map.of(
                                "visitDate",
                                now.toLocalDate().toString(),
                                "visitTime",
                                HOUR.format(now),
                                "visitBy",
                                "inspector"));
    }

    /** The inspector signs the act as it was drawn: with the key where it goes to the cabinet, else by hand. */
    public static void signed(Story story, String key) {
        story.fires(key, "ServiceTask_DrawAct");
        story.as("inspector").completes(key, "UserTask_SignAct", Map.of("signed", true));
    }

    private static LocalDateTime now(Story story) {
        return LocalDateTime.ofInstant(story.clock().instant(), Zone.ALMATY);
    }

    /** The form of annex 2 filled in for a married applicant, on Monday 28 September 2026. */
    public static Map<String, Object> heldForm() {
        var form = typedForm();
        form.computeIfPresent("household", (field, rows) -> Spin.JSON(rows));
        return form;
    }

    /** The same as a person types it: the rows of a list are plain. */
    public static Map<String, Object> typedForm() {
        var form = new HashMap<String, Object>();
        form.put("visitOutcome", "HELD");
        form.put("studiedOn", "2026-09-28");
        form.put("applicantDocument", "Жеке куәлік № 000000001, ҚР ІІМ, 04.05.2020");
        form.put("applicantRegistered", "Үлгі ауылы, Екінші көше, 2");
        form.put("applicantResidence", "Үлгі ауылы, Екінші көше, 2");
        form.put("applicantEducation", "жоғары");
        form.put("applicantWork", "Үлгі мектебі, мұғалім");
        form.put("spouseDocument", "Жеке куәлік № 000000002, ҚР ІІМ, 04.05.2020");
        form.put("spouseRegistered", "Үлгі ауылы, Екінші көше, 2");
        form.put("spouseResidence", "Үлгі ауылы, Екінші көше, 2");
        form.put("spouseEducation", "орта");
        form.put("spouseWork", "жұмыс істемейді");
        form.put("housingRight", "Меншік құқығы туралы куәлік № 5");
        form.put("ownerName", "Үлгіқызы Әсем");
        form.put("totalArea", 71.5);
        form.put("livingArea", 50);
        form.put("rooms", 3);
        form.put("registeredPersons", "Үлгіқызы Әсем – тұрақты");
        form.put("amenities", "EQUIPPED");
        form.put("sanitary", "GOOD");
        form.put("sleepingPlace", "YES");
        form.put("studyPlace", "YES");
        form.put(
                "household",
                List.of(Map.of(
                        "memberSurname", "Үлгіқызы",
                        "memberGiven", "Анар",
                        "memberBirthDate", "2012-06-01",
                        "memberOccupation", "Үлгі мектебі",
                        "memberKinship", "қызы")));
        form.put("incomeTotal", "450000.50");
        form.put("incomeWages", "400000");
        form.put("incomeOthers", "зейнетақы 50000.50");
        form.put("relations", "Отбасында өзара сыйластық бар");
        form.put("experience", "Балалармен жұмыс тәжірибесі мол");
        form.put("readiness", "Отбасының барлық мүшелері дайын");
        form.put("motives", "Балаға отбасы беру");
        form.put("conclusion", "EXIST");
        form.put("reasons", "Тұрғын үй мен табыс жеткілікті");
        return form;
    }
}
