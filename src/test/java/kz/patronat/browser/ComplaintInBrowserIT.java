package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.complaint.QualityPackets;
import kz.patronat.document.Folder;
import kz.patronat.document.Papers;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C17–C22: a refusal, a complaint by hand that is not satisfied, the quality body, a decision anew, a contract. */
class ComplaintInBrowserIT extends CaseInBrowser {

    private static final String RUSSIAN = "ru-RU";

    @Autowired
    Papers papers;

    @Autowired
    QualityPackets packets;

    @Test
    void leadsFromARefusalOverTwoLevelsToAContract() {
        refused();
        var number = key;

        var first = complained("registrar", "Шағымды қарау", number);
        shown("registrar", "UserTask_RecordComplaint", written(Map.of("addressee", "HEAD")));
        // the head decided, so the deputy names the reviewer and signs
        shown("deputy-head", "UserTask_NameReviewer", Map.of("reviewerId", "Үлгі Тексеруші"));
        shown("inspector", "UserTask_ReviewComplaint", answered("NOT_SATISFIED", ""));
        shown("deputy-head", "UserTask_SignLetter", Map.of("decision", "SIGN", "signedOn", today()));
        assertThat(said(number)).contains(first, "шартқа қол қойылмайды");
        shown("registrar", "UserTask_DeliverAnswer", byHand());
        story.endsAt(first, "complaint", "EndEvent_ComplaintClosed");
        canBeReadByEveryAuditor(first);

        var second = complained("quality-officer", "Уәкілетті органда шағымды қарау", number);
        shown("quality-officer", "UserTask_RecordAppeal", written(Map.of("firstComplaint", first)));
        shown("quality-officer", "UserTask_ReviewAppeal", answered("SATISFIED", "EXAMINATION"));
        shown("quality-officer", "UserTask_SignConclusion", Map.of("decision", "SIGN", "signedOn", today()));
        shown("quality-officer", "UserTask_DeliverConclusion", byHand());
        story.endsAt(second, "quality-review", "EndEvent_OrderedAnew");

        key = number;
        decidedAnew();
        endsWith("EndEvent_ContractsConcluded");
        keeps(number, second);
    }

    private void canBeReadByEveryAuditor(String complaint) {
        try (var context = browser().newContext()) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/patronat/complaints/"
                    + URLEncoder.encode(complaint, StandardCharsets.UTF_8));
            page.waitForSelector("input[type=password]");
            page.fill("input[type=text]", "auditor");
            page.fill("input[type=password]", "auditor");
            page.click("button[type=submit]");
            page.waitForSelector(".patronat-audit details");
            page.evaluate(
                    "() => document.querySelectorAll('.patronat-audit details').forEach(fold => fold.open = true)");
            page.waitForSelector(".patronat-audit svg");
            assertThat(Axe.looksAt(page, "[class*=patronat]").ours())
                    .as("axe at the story of a complaint")
                    .isEmpty();
        }
    }

    /** Where pictures are taken, the papers and the packet of the quality body are put beside them. */
    private void keeps(String number, String second) {
        var pictures = System.getProperty("patronat.pictures");
        if (pictures == null) {
            return;
        }
        var folder = new Folder(Cases.NORTH, number);
        papers.in(folder)
                .forEach(paper -> papers.open(folder, paper.id(), paper.language())
                        .ifPresent(content -> put(Path.of(pictures, content.name()), content.bytes())));
        put(Path.of(pictures, second + ".zip"), packets.of(second).orElseThrow().bytes());
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void refused() {
        var application = single("870607450746", "1987-06-07");
        application.put("children", List.of(named("190909500745", "Сынақов", "Арман")));
        registered(application);
        studied(true, false);
        childrenAgreed("NONE", List.of(child(false)));
        proposed("REFUSED");
        does("head", "UserTask_AnswerProposal", Map.of("answer", "REFUSAL_INTENDED", "grounds", onGround()));
        heard();
        var decision = new HashMap<String, Object>(Map.of("decisions", List.of(refusal("decision"))));
        decision.put("grounds", onGround());
        decision.put("objectionAnswer", "Жөндеу аяқталмаған");
        does("head", "UserTask_Decide", decision);
        does("head", "UserTask_SignRefusal", signed());
        does(
                "registrar",
                "UserTask_IssueResult",
                Map.of(
                        "issueWay", "HAND",
                        "issuedOn", today(),
                        "recipient", "APPLICANT",
                        "recipientName", "Үлгібаева Әсем",
                        "identitySeen", true));
        endsWith("EndEvent_Refused");
    }

    private void decidedAnew() {
        proposed("CONTRACT");
        does("head", "UserTask_AnswerProposal", Map.of("answer", "AGREED"));
        does("head", "UserTask_Decide", Map.of("decisions", List.of(Map.of("decision", "CONTRACT"))));
        contractsConcluded();
    }

    private void proposed(String proposal) {
        var fields = new HashMap<String, Object>(Map.of("readiness", "PROPOSE"));
        if (proposal.equals("CONTRACT")) {
            fields.put("proposals", List.of(Map.of("proposal", proposal)));
        } else {
            fields.put("proposals", List.of(refusal("proposal")));
            fields.put("grounds", onGround());
        }
        does("specialist", "UserTask_ExamineAndPropose", fields);
    }

    private static Map<String, Object> refusal(String field) {
        return Map.of(field, "REFUSED", "reason", "Талаптарға сәйкес келмейді");
    }

    /** Somebody brings a complaint about the case; answers its incoming number, which is the key from here. */
    private String complained(String userId, String process, String number) {
        var clerk = clerk(userId);
        clerk.begins(process).write(Map.of("way", "HAND", "caseNumber", number));
        clerk.picture(next("complaint-received"));
        clerk.starts();
        key = story.database()
                .sql("select business_key_ from act_hi_procinst where start_user_id_ = ? and proc_def_key_ in"
                        + " ('complaint', 'quality-review') order by start_time_ desc, id_ desc limit 1")
                .param(userId)
                .query(String.class)
                .single();
        return key;
    }

    private static Map<String, Object> written(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of(
                "subject", "DECISION",
                "content", "Бас тарту негізсіз: пәтердегі жөндеу аяқталды, табысым ескерілмеген.",
                "signed", true));
        fields.putAll(more);
        return fields;
    }

    private static Map<String, Object> answered(String outcome, String step) {
        var fields = new HashMap<String, Object>(Map.of(
                "decision",
                "ANSWER",
                "outcome",
                outcome,
                "ground",
                "Кодекстің 122-бабының 1-тармағы",
                "facts",
                "Зерделеу актісі 2026 жылғы қыркүйекте жасалған, табыс туралы анықтама іске тігілген.",
                "reasons",
                "Іс материалдары толық зерделенді, шағымдағы дәлелдер тексерілді."));
        if (!step.isEmpty()) {
            fields.put("orderStep", step);
        }
        return fields;
    }

    private Map<String, Object> byHand() {
        return Map.of(
                "deliveryWay", "HAND", "deliveredOn", today(), "deliveredTo", "Үлгібаева Әсем", "identitySeen", true);
    }

    /** Where pictures are taken, one is taken in Russian too, before the task is done. */
    private void shown(String userId, String taskId, Map<String, ?> fields) {
        if (System.getProperty("patronat.pictures") != null) {
            var reader = signsIn(userId, RUSSIAN);
            reader.takes(story.task(key, taskId).getId());
            reader.picture(next(taskId + "-ru"));
        }
        does(userId, taskId, fields);
    }

    /** What the tab of the case says at the next task of the complaint. */
    private String said(String number) {
        var registrar = clerk("registrar");
        registrar.takes(story.task(key, "UserTask_DeliverAnswer").getId());
        registrar.opensTab("Іс");
        registrar.page().waitForSelector(".patronat-tab .patronat-warning");
        registrar.picture(next("case-barred"));
        // The complaint's own card stands before that of the case.
        var cards = String.join("\n", registrar.page().locator(".patronat-tab").allInnerTexts());
        assertThat(cards).contains(number);
        return cards;
    }
}
