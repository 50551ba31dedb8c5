package kz.patronat.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.casefile.SubmittedDocuments;
import kz.patronat.engine.Messages;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Zone;
import kz.patronat.story.Story;
import org.camunda.spin.Spin;

/** The people of the leading process at their usual work, each step with its usual answer. */
class PlacementStory {

    static final String CONTRACT = "CONTRACT";
    static final String REFUSED = "REFUSED";
    static final Map<String, Object> PREPARED = Map.of("termFrom", "2026-11-01", "termUntil", "2028-11-01");

    private final Story story;
    private final Messages messages;
    private final CaseFiles caseFiles;
    private final CaseTerms terms;
    private final Timetable timetable;
    private final Children children;
    private final Findings findings;
    private final RequiredDocuments required;
    private final SubmittedDocuments submitted;

    PlacementStory(
            Story story,
            Messages messages,
            CaseFiles caseFiles,
            CaseTerms terms,
            Timetable timetable,
            Children children,
            Findings findings,
            RequiredDocuments required,
            SubmittedDocuments submitted) {
        this.story = story;
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.timetable = timetable;
        this.children = children;
        this.findings = findings;
        this.required = required;
        this.submitted = submitted;
    }

    CaseFile file(CaseNumber number) {
        return caseFiles.get(number);
    }

    /** What reception does when the package is complete. */
    void submittedAtOffice(CaseNumber number) {
        register(number);
        messages.start("placement.submitted-at-office", number, file(number).provider(), Map.of());
        story.runsJobs(number.value());
    }

    void submittedThroughPortal(CaseNumber number) {
        register(number);
        messages.start(
                "placement.submitted-through-portal", number, file(number).provider(), Map.of());
        story.runsJobs(number.value());
    }

    /** The registration computes the term of the service and lists what was handed in. */
    private void register(CaseNumber number) {
        var file = file(number);
        terms.set(number, timetable.term(file, "decision"), "registration");
        submitted.add(
                number,
                required.of(file.channel(), file.married(), file.effectiveDate()).stream()
                        .map(document -> SubmittedDocument.of(document, true))
                        .toList());
    }

    void head(CaseNumber number, String task, Map<String, ?> fields) {
        completes("head", number, task, fields);
    }

    void specialist(CaseNumber number, String task, Map<String, ?> fields) {
        completes("specialist", number, task, fields);
    }

    void registrar(CaseNumber number, String task, Map<String, ?> fields) {
        completes("registrar", number, task, fields);
    }

    void completes(String user, CaseNumber number, String task, Map<String, ?> fields) {
        story.as(user).completes(number.value(), task, submitted(fields));
        story.runsJobs(number.value());
    }

    /** As the browser sends it: lists as JSON. */
    private static Map<String, Object> submitted(Map<String, ?> fields) {
        var sent = new HashMap<String, Object>();
        fields.forEach((field, value) -> sent.put(field, value instanceof List<?> list ? Spin.JSON(list) : value));
        return sent;
    }

    void executorNamed(CaseNumber number) {
        head(number, "UserTask_NameExecutor", Map.of("executorId", "specialist", "instruction", "Заң бойынша қарау"));
    }

    /** The registries answer by themselves; the housing is found as said. */
    void studied(CaseNumber number, Finding.Outcome housing) {
        executorNamed(number);
        inspected(number, housing);
    }

    void inspected(CaseNumber number, Finding.Outcome housing) {
        if (housing == Finding.Outcome.NOT_STUDIED) {
            HousingStudies.entryRefused(story, number);
        } else {
            HousingStudies.held(story, number, housing == Finding.Outcome.CLEAR);
        }
    }

    /** Takes the children as they stand in the case file. */
    void childrenAgreed(CaseNumber number) {
        specialist(number, "UserTask_AgreeChildren", agreement(number));
    }

    Map<String, Object> agreement(CaseNumber number) {
        var rows = new ArrayList<Map<String, Object>>();
        children.of(number).forEach(child -> rows.add(row(child)));
        var fields = new HashMap<String, Object>();
        fields.put("childrenAgreed", "YES");
        fields.put("undertakingOn", today());
        fields.put("children", rows);
        fields.put("siblings", "NONE");
        return fields;
    }

    Map<String, Object> row(Child child) {
        var row = new HashMap<String, Object>();
        var asked = child.isAskedOn(Zone.day(story.clock().instant()));
        row.put("iin", child.iin().value());
        row.put("surname", child.name().surname());
        row.put("given", child.name().given());
        row.put("born", child.birthDate().toString());
        row.put("livesWith", "ORGANISATION");
        row.put("livesAt", "Үлгі балалар үйі");
        row.put("administrationAgreedOn", today());
        row.put("opinion", "Барғысы келеді");
        row.put("childConsent", asked ? "GIVEN" : "NOT_NEEDED");
        if (asked) {
            row.put("childConsentOn", today());
        }
        return row;
    }

    void proposed(CaseNumber number, String... outcomes) {
        specialist(number, "UserTask_ExamineAndPropose", proposal(number, outcomes));
    }

    Map<String, Object> proposal(CaseNumber number, String... outcomes) {
        var fields = new HashMap<String, Object>();
        fields.put("readiness", "PROPOSE");
        fields.put("proposals", outcomes(number, "proposal", outcomes));
        fields.put("grounds", grounds(outcomes));
        return fields;
    }

    void agreed(CaseNumber number) {
        head(number, "UserTask_AnswerProposal", Map.of("answer", "AGREED"));
    }

    void refusalIntended(CaseNumber number, String... codes) {
        head(number, "UserTask_AnswerProposal", Map.of("answer", "REFUSAL_INTENDED", "grounds", onGrounds(codes)));
    }

    void heard(CaseNumber number) {
        signed(number, "UserTask_SignPreliminaryDecision");
        delivered(number);
        story.waitsFor(number.value(), "Timer_HearingDay");
        specialist(
                number,
                "UserTask_HoldHearing",
                Map.of("attendance", "ABSENT", "minutes", "Көрсетілетін қызметті алушы келмеді, жауап бермеді."));
    }

    void delivered(CaseNumber number) {
        registrar(number, "UserTask_DeliverPreliminaryDecision", delivery(number));
    }

    Map<String, Object> delivery(CaseNumber number) {
        var shown = story.as("registrar").sees(number.value(), "UserTask_DeliverPreliminaryDecision");
        return new HashMap<>(Map.of(
                "deliveredOn",
                today(),
                "deliveryWay",
                "HAND",
                "deliveredTo",
                "Үлгіқызы Әсем",
                "identitySeen",
                true,
                "hearingOn",
                shown.get("hearingOn")));
    }

    void decided(CaseNumber number, String... outcomes) {
        head(number, "UserTask_Decide", decision(number, outcomes));
    }

    Map<String, Object> decision(CaseNumber number, String... outcomes) {
        var fields = new HashMap<String, Object>();
        fields.put("decisions", outcomes(number, "decision", outcomes));
        fields.put("grounds", grounds(outcomes));
        return fields;
    }

    void signed(CaseNumber number, String task) {
        head(number, task, Map.of("signed", true, "signedOn", today()));
    }

    void refusalIssued(CaseNumber number) {
        signed(number, "UserTask_SignRefusal");
        registrar(number, "UserTask_IssueResult", issue());
    }

    Map<String, Object> issue() {
        return new HashMap<>(Map.of(
                "issueWay",
                "HAND",
                "issuedOn",
                today(),
                "recipient",
                "APPLICANT",
                "recipientName",
                "Үлгіқызы Әсем",
                "identitySeen",
                true));
    }

    void appointed(CaseNumber number, String day) {
        specialist(number, "UserTask_AppointSigning", appointment(day, "11:00"));
        signed(number, "UserTask_SignNotice");
    }

    Map<String, Object> appointment(String day, String time) {
        return Map.of("appointmentOn", day, "appointmentTime", time, "appointmentPlace", "Бірінші көше, 1, 5-бөлме");
    }

    void contractPrepared(CaseNumber number) {
        specialist(number, "UserTask_PrepareContract", PREPARED);
    }

    /** One contract is prepared and signed by both sides. */
    void contractSigned(CaseNumber number) {
        contractPrepared(number);
        head(
                number,
                "UserTask_SignContract",
                Map.of("result", "SIGNED", "signedOn", today(), "identitySeen", true, "copiesHandedOver", true));
    }

    /** Every contract of the case is prepared and signed. */
    void contractsSigned(CaseNumber number) {
        each(
                "specialist",
                number,
                "UserTask_PrepareContract",
                Map.of("termFrom", "2026-11-01", "termUntil", "2028-11-01", "childConsents", true));
        each(
                "head",
                number,
                "UserTask_SignContract",
                Map.of("result", "SIGNED", "signedOn", today(), "identitySeen", true, "copiesHandedOver", true));
    }

    /** Completes the task of that name as often as it is open. */
    private void each(String user, CaseNumber number, String task, Map<String, Object> fields) {
        story.tasks(number.value()).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(task))
                .forEach(open -> story.as(user).signedIn(() -> {
                    if (open.getAssignee() == null) {
                        story.engine().getTaskService().claim(open.getId(), user);
                    }
                    story.engine().getFormService().submitTaskForm(open.getId(), new HashMap<>(fields));
                    return open;
                }));
        story.runsJobs(number.value());
    }

    /** From the registration to the door of the decision, with everything in order. */
    void proposedFor(CaseNumber number, String... outcomes) {
        submittedAtOffice(number);
        studied(number, Finding.Outcome.CLEAR);
        childrenAgreed(number);
        proposed(number, outcomes);
    }

    void decidedFor(CaseNumber number, String... outcomes) {
        proposedFor(number, outcomes);
        agreed(number);
        decided(number, outcomes);
    }

    String today() {
        return Zone.day(story.clock().instant()).toString();
    }

    List<Map<String, Object>> onGrounds(String... codes) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var code : codes) {
            rows.add(Map.of("ground", code, "facts", "Анықталған мән-жай", "evidence", "Анықтама № 1"));
        }
        return rows;
    }

    private List<Map<String, Object>> grounds(String... outcomes) {
        return List.of(outcomes).contains(REFUSED) ? onGrounds("NON_CONFORMITY") : List.of();
    }

    private List<Map<String, Object>> outcomes(CaseNumber number, String field, String... outcomes) {
        var open = children.of(number).stream()
                .filter(child -> child.outcome() == null)
                .toList();
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < open.size(); i++) {
            rows.add(Map.of(
                    "iin",
                    open.get(i).iin().value(),
                    "name",
                    open.get(i).name().full(),
                    field,
                    outcomes[i],
                    "reason",
                    "Себебі"));
        }
        return rows;
    }
}
