package kz.patronat.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Decision.ForChild;
import kz.patronat.casefile.Decision.OnGround;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.casefile.Decisions;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.complaint.store.Letters;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notice;
import kz.patronat.notification.Notices;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the stories of complaints share. */
@WholeService
abstract class ComplaintStories {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Acts acts;

    @Autowired
    Children children;

    @Autowired
    Decisions decisions;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintTerms terms;

    @Autowired
    Letters letters;

    @Autowired
    Papers papers;

    @Autowired
    Notices notices;

    CaseNumber number;
    String complaint;

    @BeforeEach
    void begins() {
        story.begins();
    }

    /** A case of the northern provider, examined by the specialist and refused by the given person. */
    void refusedBy(String decider) {
        number = cases.aCase().withChildBorn("2020-05-04").opened();
        examined(decider);
    }

    void examined(String decider) {
        acts.record(number, Act.INSPECTED, "", "specialist");
        acts.record(number, Act.EXAMINED, "", "specialist");
        acts.record(number, Act.DECIDED, "", decider);
        decisions.record(new Decision(
                Ids.next(),
                number,
                Stage.DECIDED,
                children.of(number).stream()
                        .map(child -> new ForChild(child.id(), Child.Outcome.REFUSED, "Себебі"))
                        .toList(),
                List.of(new OnGround("NON_CONFORMITY", "Мән-жай", "Анықтама")),
                null,
                decider,
                story.clock().instant()));
    }

    /** Received and written down by the registrar; answers its incoming number. */
    String filed(Map<String, Object> differently) {
        received("registrar", number == null ? Map.of("way", "HAND") : handedIn());
        recorded("registrar", differently);
        return complaint;
    }

    void received(String user, Map<String, Object> fields) {
        var instance = story.as(user).starts("complaint", fields);
        complaint =
                story
                        .engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .stream()
                        .map(ProcessInstance::getBusinessKey)
                        .findFirst()
                        .orElseThrow();
    }

    void recorded(String user, Map<String, Object> differently) {
        story.as(user).completes(complaint, "UserTask_RecordComplaint", with(paper(), differently));
    }

    Map<String, Object> handedIn() {
        return Map.of("way", "HAND", "caseNumber", number.value());
    }

    Map<String, Object> paper() {
        return with(
                Map.of(
                        "surname", "Үлгіқызы",
                        "given", "Әсем",
                        "address", "Үлгі ауылы, Екінші көше, 2",
                        "phone", "+77010000000",
                        "language", "KK",
                        "addressee", "HEAD",
                        "subject", number == null ? "ACTION" : "DECISION",
                        "content", "Бас тарту негізсіз, табысым ескерілмеген.",
                        "signed", true),
                Map.of("routeNamed", true));
    }

    void completes(String user, String task, Map<String, Object> fields) {
        story.as(user).completes(complaint, task, fields);
    }

    void reviewerNamed(String user, String reviewer) {
        completes(user, "UserTask_NameReviewer", Map.of("reviewerId", reviewer));
    }

    Map<String, Object> answer(String outcome) {
        return Map.of(
                "decision", "ANSWER",
                "outcome", outcome,
                "ground", "Кодекстің 122-бабы",
                "facts", "Табысы туралы анықтама іске тігілген.",
                "reasons", "Дәлелдер жеткілікті зерделенді.");
    }

    Map<String, Object> extension(int days) {
        return Map.of("decision", "EXTENSION", "extensionDays", days, "extensionReason", "Қосымша зерделеу керек.");
    }

    void signed(String user, String task) {
        completes(
                user,
                task,
                Map.of(
                        "decision",
                        "SIGN",
                        "signedOn",
                        Zone.day(story.clock().instant()).toString()));
    }

    void delivered() {
        completes("registrar", "UserTask_DeliverAnswer", byHand());
    }

    Map<String, Object> byHand() {
        return Map.of(
                "deliveryWay",
                "HAND",
                "deliveredOn",
                Zone.day(story.clock().instant()).toString(),
                "deliveredTo",
                "Үлгіқызы Әсем",
                "identitySeen",
                true);
    }

    Complaint kept() {
        return complaints.get(complaint);
    }

    ComplaintTerm term() {
        return terms.current(complaint);
    }

    List<String> told() {
        return notices.of(new CaseNumber(complaint)).stream().map(Notice::event).toList();
    }

    Paper letter(PaperKind kind) {
        return papers.current(kind, letters.latest(complaint).id().toString()).orElseThrow();
    }

    void opens(String... tasks) {
        assertThat(story.openTasks(complaint)).containsExactlyInAnyOrder(tasks);
    }

    static Map<String, Object> with(Map<String, Object> fields, Map<String, Object> differently) {
        var changed = new HashMap<>(fields);
        changed.putAll(differently);
        return changed;
    }
}
