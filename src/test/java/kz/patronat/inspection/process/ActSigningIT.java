package kz.patronat.inspection.process;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.patronat.access.Caller;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.document.Folder;
import kz.patronat.document.Issue;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.inspection.HousingStudies;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import kz.patronat.signature.Capsules;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signing.ElectronicSignature;
import kz.patronat.signing.OfficialSignatures;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C12: the act that goes to the cabinet bears two electronic signatures on the same bytes. */
@WholeService
class ActSigningIT {

    private static final String SIGN = "UserTask_SignAct";
    private static final String APPROVE = "UserTask_ApproveAct";
    /** A person of two roles, whom other stories of this provider do not know. */
    private static final String BOTH = "inspects-and-heads";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Papers papers;

    @Autowired
    StaffDirectory staff;

    @Autowired
    SampleSigner signer;

    @Autowired
    OfficialSignatures signatures;

    @Autowired
    Capsules capsules;

    private CaseNumber number;
    private String key;

    @BeforeEach
    void studyIsOrdered() {
        story.begins();
        staff.put(both(true), BOTH);
        number = cases.aCase().throughPortal().opened();
        key = number.value();
        story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(HousingInspectionProcess.KEY, key, cases.variables(number, Map.of()));
    }

    @AfterEach
    void leaves() {
        staff.put(both(false), null);
    }

    @Test
    void isSignedByWhoeverStudiedAndByWhoeverApproves() throws IOException {
        studiedBy("inspector");

        accepts(signs("inspector", SIGN));
        completes("inspector", SIGN, Map.of());
        claims("head");
        accepts(signs("head", APPROVE));
        completes("head", APPROVE, Map.of("approval", "APPROVE"));
        story.fires(key, "ServiceTask_TellAct");

        assertThat(act().signings()).extracting(Signing::as).containsExactly(Signer.INSPECTOR, Signer.OFFICIAL);
        assertThat(act().isSignedElectronically()).isTrue();
        assertThat(act().issues()).extracting(Issue::way).containsExactly(Issue.Way.CABINET);
        assertThat(signatures.of(act().id()))
                .extracting(ElectronicSignature::sha256)
                .hasSize(2)
                .containsOnly(papers.original(act().id()).sha256());
        for (var as : Signer.values()) {
            capsules.of("paper:" + act().id() + ":" + as)
                    .forEach(each -> assertThat(capsules.verifyAgain(each)).isInstanceOf(Verdict.Valid.class));
        }
        assertThat(sheet()).contains(staff.name("inspector"), staff.name("head"));
    }

    @Test
    void isApprovedByNobodyBeforeTheKeySaysSo() {
        studiedBy("inspector");

        assertRejected(() -> completes("inspector", SIGN, Map.of()), "inspection.sign.key-only");
        assertRejected(() -> completes("inspector", SIGN, Map.of("signed", true)), "inspection.sign.key-only");
        signs("inspector", SIGN);
        completes("inspector", SIGN, Map.of());
        claims("head");
        assertRejected(() -> completes("head", APPROVE, Map.of("approval", "APPROVE")), "inspection.sign.key-only");

        assertThat(act().state()).isEqualTo(Paper.State.AWAITS_SIGNATURE);
        assertThat(act().issues()).isEmpty();
    }

    @Test
    void isNotSignedForSomebodyElseWhoStudied() {
        studiedBy("inspector");
        assigns(SIGN, "specialist");

        refuses(signs("specialist", SIGN), "inspection.sign.another");
        refuses(signs("inspector", SIGN), "signing.not-assignee");
        assertThat(act().signings()).isEmpty();
    }

    @Test
    void isSignedByTheSuccessorOfWhoeverLeft() {
        studiedBy(BOTH);
        staff.put(both(false), null);
        assigns(SIGN, "specialist");

        accepts(signs("specialist", SIGN));
        assertThat(act().signings()).extracting(Signing::recordedBy).containsExactly("specialist");
    }

    @Test
    void isNotApprovedWithTheKeyOfWhoeverStudiedEvenWhenTheTaskIsTheirs() {
        studiedBy(BOTH);
        accepts(signs(BOTH, SIGN));
        completes(BOTH, SIGN, Map.of());
        story.database()
                .sql("update act_ru_task set assignee_ = ? where id_ = ?")
                .params(BOTH, task(APPROVE))
                .update();

        refuses(signs(BOTH, APPROVE), "access.task.acted");
        assertThat(act().isSignedAs(Signer.OFFICIAL)).isFalse();
    }

    private void studiedBy(String inspector) {
        story.as("specialist")
                .completes(
                        key,
                        "UserTask_PlanVisit",
                        Map.of("visitDate", "2026-09-28", "visitTime", "14:30", "visitBy", inspector));
        story.clock().set("2026-09-28T16:00");
        story.as(inspector).completes(key, "UserTask_FillAct", HousingStudies.heldForm());
        story.fires(key, "ServiceTask_DrawAct");
    }

    private void claims(String userId) {
        story.as(userId).signedIn(() -> {
            story.engine().getTaskService().claim(task(APPROVE), userId);
            return userId;
        });
    }

    private void assigns(String taskId, String userId) {
        story.engine().getTaskService().setAssignee(task(taskId), userId);
    }

    /** The form alone: what was not signed before stays unsigned. */
    private void completes(String userId, String taskId, Map<String, Object> fields) {
        story.as(userId).signedIn(() -> {
            story.engine().getFormService().submitTaskForm(task(taskId), new HashMap<>(fields));
            return userId;
        });
    }

    private HttpResponse<String> signs(String userId, String taskId) {
        var original = papers.original(act().id());
        var member = staff.find(userId).orElseThrow();
        var cms = signer.cmsDetached(original.bytes(), signer.key(member.iin(), member.name()));
        return Caller.browser(port, userId, "tasklist")
                .post(
                        "/camunda/api/patronat/tasks/" + task(taskId) + "/signing",
                        "{\"paper\": \"%s\", \"sha256\": \"%s\", \"cms\": \"%s\"}"
                                .formatted(
                                        act().id(),
                                        original.sha256(),
                                        Base64.getEncoder().encodeToString(cms)));
    }

    private static void accepts(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<Boolean>read(answer.body(), "$.signed")).isTrue();
    }

    private static void refuses(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.reason")).isEqualTo(reason);
    }

    private String sheet() throws IOException {
        var bytes = Caller.browser(port, "head", "tasklist")
                .bytes("/camunda/api/patronat/folders/" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "/papers/"
                        + act().id() + "/signatures");
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private Paper act() {
        return papers.in(Folder.of(caseFiles.get(number))).stream()
                .filter(paper -> paper.kind() == PaperKind.HOUSING_ACT)
                .findFirst()
                .orElseThrow();
    }

    private String task(String taskId) {
        return story.task(key, taskId).getId();
    }

    private static StaffMember both(boolean active) {
        return new StaffMember(
                BOTH,
                new PersonName("Үлгі", "Екеуара", null),
                Set.of(Role.SPECIALIST, Role.DEPUTY_HEAD),
                Set.of(Cases.NORTH),
                active,
                Cases.iinBornOn(LocalDate.of(1971, 2, 3)));
    }
}
