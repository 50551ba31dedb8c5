package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.patronat.access.Caller;
import kz.patronat.access.Reading;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.casefile.Person;
import kz.patronat.document.Issue;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Signer;
import kz.patronat.document.Signing;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.paper.AcceptanceLetters;
import kz.patronat.signature.Capsules;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.sample.SampleHolder;
import kz.patronat.signature.sample.SampleSigner;
import kz.patronat.signing.WaitingSignatures;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C14, C15: a paper is signed with the key of the official who holds its task, on its exact bytes. */
class SigningIT extends PlacementStories {

    private static final String TASK = "UserTask_SignAcceptanceRefusal";
    private static final String WITHOUT_IIN = "deputy-without-iin";

    @LocalServerPort
    int port;

    @Autowired
    AcceptanceLetters letters;

    @Autowired
    Capsules capsules;

    @Autowired
    SampleSigner signer;

    @Autowired
    StaffDirectory staff;

    @Autowired
    WaitingSignatures waiting;

    @Autowired
    ReadingLog readings;

    private String task;
    private Caller head;

    @BeforeEach
    void aRefusalAwaitsItsSignature() {
        opened(cases.aCase().throughPortal().withChildBorn("2020-05-04").opened());
        work.submittedThroughPortal(number);
        work.registrar(
                number,
                "UserTask_CheckCompleteness",
                Map.of("complete", "NO", "missingReason", "Файл ашылмайды", "missingDocuments", List.of("EDUCATION")));
        task = story.task(key(), TASK).getId();
        head = Caller.browser(port, "head", "tasklist");
        story.as("head").signedIn(() -> {
            story.engine().getTaskService().claim(task, "head");
            return task;
        });
    }

    @Test
    void takesTheSignatureOfTheAssigneeAndIssuesThePaper() {
        var signed = signsAs("head");

        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        assertThat(JsonPath.<Boolean>read(signed.body(), "$.signed")).isTrue();
        assertThat(JsonPath.<String>read(signed.body(), "$.signatures[0].state"))
                .isEqualTo("VALID");
        assertThat(paper().signings()).singleElement().satisfies(signing -> {
            assertThat(signing.isElectronic()).isTrue();
            assertThat(signing.recordedBy()).isEqualTo("head");
            assertThat(signing.on()).isEqualTo(Zone.day(story.clock().instant()));
        });
        completes(200);
        story.runsJobs(key());
        assertThat(paper().issues()).extracting(Issue::way).containsExactly(Issue.Way.CABINET);
    }

    @Test
    void keepsACapsuleThatProvesTheSignatureByItself() {
        signsAs("head");

        var capsule = capsules.of("paper:" + paper().id() + ":OFFICIAL").get(0);
        assertThat(capsules.verifyAgain(capsule)).isInstanceOf(Verdict.Valid.class);
        assertThat(capsules.find(capsule).orElseThrow().shown())
                .isEqualTo(papers.original(paper().id()).bytes());
    }

    @Test
    void showsTheSignatureOnASheetOfItsOwnAndHandsOutTheSignatureItself() {
        assertThat(head.get(sheet()).statusCode()).isEqualTo(404);
        var id = JsonPath.<String>read(signsAs("head").body(), "$.signatures[0].id");

        assertThat(head.get(sheet()).body()).startsWith("%PDF-");
        assertThat(head.get(sheet() + "/" + id).statusCode()).isEqualTo(200);
        assertThat(head.get(sheet() + "/" + Ids.next()).statusCode()).isEqualTo(404);
        assertThat(readings.of(number))
                .as("the sheet and the signature, once")
                .extracting(Reading::userId, Reading::fact)
                .containsExactly(tuple("head", "signatures:" + paper().id()));
        assertThat(Caller.browser(port, "head-2", "tasklist").get(sheet()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsTheExactBytesAndTheirFingerprint() {
        var shown = head.get(path()).body();

        assertThat(JsonPath.<String>read(shown, "$.paper.sha256"))
                .isEqualTo(papers.original(paper().id()).sha256());
        assertThat(JsonPath.<Integer>read(shown, "$.paper.pages")).isPositive();
        assertThat(head.get(path() + "/paper").body()).startsWith("%PDF-");
        assertThat(head.get(path() + "/pages/1").statusCode()).isEqualTo(200);
        assertThat(head.get(path() + "/pages/99").statusCode()).isEqualTo(404);
    }

    @Test
    void writesDownThatAPageWasSeenOnceInASitting() {
        assertThat(head.get(path() + "/pages/99").statusCode()).isEqualTo(404);
        assertThat(readings.of(number)).isEmpty();

        for (var time = 0; time < 3; time++) {
            assertThat(head.get(path() + "/pages/1").statusCode()).isEqualTo(200);
        }

        assertThat(readings.of(number))
                .extracting(Reading::userId, Reading::fact)
                .containsExactly(tuple("head", "paper:" + paper().id()));
    }

    @Test
    void refusesTheKeyOfAnybodyElse() {
        refuses(signsWith(cms(original(), "deputy-head")), "signing.another-person");
        refuses(
                signsWith(signer.cmsDetached(original(), signer.key(new Iin("850315400015")))),
                "signing.another-person");
    }

    @Test
    void refusesAKeyThatIsNotForSigning() {
        var holder = signer.holder(iin("head")).with(SampleHolder.Use.AUTHENTICATION);

        refuses(
                signsWith(signer.cmsDetached(original(), signer.authority().issue(holder))),
                "signature.refused.AUTHENTICATION_KEY");
    }

    @Test
    void refusesTheKeyOfAnOrganisationThatIsNotTheProviders() {
        var holder = signer.holder(iin("head")).of("990840009999");

        refuses(
                signsWith(signer.cmsDetached(original(), signer.authority().issue(holder))),
                "signing.foreign-organisation");
    }

    @Test
    void refusesASignatureOnOtherBytes() {
        var other = original();
        other[other.length / 2] ^= 1;

        refuses(signsWith(cms(other, "head")), "signature.refused.CONTENT_CHANGED");
        refuses(sends(paper().id().toString(), "0".repeat(64), cms(original(), "head")), "signing.changed");
    }

    @Test
    void refusesWhatIsNoSignature() {
        refuses(signsWith(new byte[] {1, 2, 3}), "signature.refused.MALFORMED");
        refuses(post("{\"paper\": \"%s\", \"sha256\": \"%s\", \"cms\": \"not base64 !\"}"), "signing.unreadable");
        refuses(post("{\"paper\": \"%s\", \"sha256\": \"%s\"}"), "signing.unreadable");
        refuses(
                post("{\"paper\": \"%s\", \"sha256\": \"%s\", \"cms\": \"" + "A".repeat(300_000) + "\"}"),
                "signing.unreadable");
    }

    @Test
    void refusesASecondSignature() {
        signsAs("head");

        refuses(signsAs("head"), "signing.signed-already");
        assertThat(paper().signings()).hasSize(1);
    }

    @Test
    void refusesTheEarlierVersionOfAPaper() {
        var earlier = paper().id().toString();
        var sha = papers.original(paper().id()).sha256();
        var cms = cms(original(), "head");
        drawnAnew();

        refuses(sends(earlier, sha, cms), "signing.replaced");
        refuses(sends("another", sha, cms), "signing.other");
    }

    @Test
    void refusesWhoeverDoesNotHoldTheTask() {
        var deputy = Caller.browser(port, "deputy-head", "tasklist");

        refuses(
                deputy.post(path(), json(paper().id().toString(), sha(), cms(original(), "deputy-head"))),
                "signing.not-assignee");
        assertThat(Caller.browser(port, "head-2", "tasklist")
                        .post(path(), json(paper().id().toString(), sha(), cms(original(), "head-2")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Caller.nobody(port).post(path(), "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnAccountWhoseIinNobodyEntered() {
        staff.put(withoutIin(true), WITHOUT_IIN);
        try {
            story.engine().getTaskService().setAssignee(task, WITHOUT_IIN);

            var caller = Caller.browser(port, WITHOUT_IIN, "tasklist");
            refuses(
                    caller.post(path(), json(paper().id().toString(), sha(), cms(original(), "head"))),
                    "signing.no-iin");
            assertThat(JsonPath.<String>read(caller.get(path()).body(), "$.refusal"))
                    .contains("ЖСН");
        } finally {
            staff.put(withoutIin(false), null);
        }
        assertThat(paper().signings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "deputy-head", "registrar", "specialist", "administrator", "auditor", "head-2"})
    void isGotAroundByNobodyThroughTheInterfaceOfTheEngine(String by) {
        var caller = Caller.basic(port, by);
        var instance = story.task(key(), TASK).getProcessInstanceId();
        var definition = story.task(key(), TASK).getProcessDefinitionId();
        var claimed = "{\"variables\": {\"signed\": {\"value\": true}, \"signedOn\": {\"value\": \"2026-09-24\"}}}";
        var after = "{\"type\": \"startAfterActivity\", \"activityId\": \"" + TASK + "\"}";
        var attempts = List.of(
                List.of("POST", "/task/" + task + "/complete", "{}"),
                List.of("POST", "/task/" + task + "/complete", claimed),
                List.of("POST", "/task/" + task + "/submit-form", claimed),
                List.of("POST", "/task/" + task + "/resolve", claimed),
                List.of("PUT", "/task/" + task + "/variables/signed", "{\"value\": true, \"type\": \"Boolean\"}"),
                List.of("PUT", "/task/" + task + "/localVariables/signed", "{\"value\": true, \"type\": \"Boolean\"}"),
                List.of("PUT", "/process-instance/" + instance + "/variables/signed", "{\"value\": true}"),
                List.of(
                        "POST",
                        "/process-instance/" + instance + "/modification",
                        "{\"instructions\": [" + after + "]}"),
                List.of(
                        "POST",
                        "/modification/execute",
                        "{\"processDefinitionId\": \"%s\", \"processInstanceIds\": [\"%s\"], \"instructions\": [%s]}"
                                .formatted(definition, instance, after)));

        for (var attempt : attempts) {
            var answer =
                    caller.send(attempt.get(0), "/engine-rest" + attempt.get(1), attempt.get(2), "application/json");
            assertThat(answer.statusCode()).as(attempt + " " + answer.body()).isIn(400, 403, 404);
        }
        assertThat(story.openTasks(key())).contains(TASK);
        assertThat(paper().state()).isEqualTo(Paper.State.AWAITS_SIGNATURE);
        assertThat(paper().issues()).isEmpty();
    }

    @Test
    void waitsForTheVerifierAndSaysSoBesideThePaper() {
        assertThat(shownState()).isEqualTo("AWAITS_SIGNATURE");
        signsAs("head");
        couldNotBeChecked();

        assertThat(shownState()).isEqualTo("AWAITS_VERIFICATION");
        refuses(signsAs("head"), "signing.waits-already");
        assertThat(completesWith(Map.of(), 400)).contains("placement.sign.waits-for-verifier");
        assertThat(JsonPath.<Boolean>read(head.get(path()).body(), "$.signed")).isFalse();
        assertThat(isHeld()).as("among the cases on hold").isTrue();

        waiting.ask();
        assertThat(isHeld()).isFalse();

        assertThat(shownState()).isEqualTo("READY");
        assertThat(shown("signatures")).isEqualTo(true);
        completes(200);
    }

    @Test
    void opensTheWayToTheSigningToolForThePagesOfTasklistAlone() {
        assertThat(policy("tasklist")).endsWith(";connect-src 'self'");
        assertThat(List.of("cockpit", "admin", "welcome"))
                .allSatisfy(application -> assertThat(policy(application))
                        .contains("default-src 'self'")
                        .doesNotContain("connect-src", "wss:"));
    }

    private String policy(String application) {
        return Caller.nobody(port)
                .get("/camunda/app/" + application + "/default/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    private boolean isHeld() {
        for (var page = 0; ; page++) {
            var listed =
                    head.get("/camunda/api/patronat/standing/held?page=" + page).body();
            if (JsonPath.<List<String>>read(listed, "$.rows[*].number").contains(key())) {
                return true;
            }
            if (JsonPath.<List<?>>read(listed, "$.rows").isEmpty()) {
                return false;
            }
        }
    }

    /** As if the verifier had been away when the person signed. */
    private void couldNotBeChecked() {
        story.database()
                .sql("delete from paper_signing where paper_id = ?")
                .param(paper().id().value())
                .update();
        story.database()
                .sql("""
                        update paper_signature set state = 'UNVERIFIED', next_try_at = ?, certificate = null,
                            verified_at = null, capsule = null
                        where paper_id = ?
                        """)
                .params(Timestamp.from(story.clock().instant()), paper().id().value())
                .update();
    }

    private Object shownState() {
        return shown("state");
    }

    /** What the tab of documents says of the paper. */
    private Object shown(String field) {
        return JsonPath.<List<Object>>read(
                        head.get("/camunda/api/patronat/tasks/" + task + "/documents")
                                .body(),
                        "$.papers[?(@.id == '%s')].%s".formatted(paper().id(), field))
                .get(0);
    }

    private static StaffMember withoutIin(boolean active) {
        return new StaffMember(
                WITHOUT_IIN,
                new PersonName("Үлгі", "Жаңа", null),
                Set.of(Role.DEPUTY_HEAD),
                Set.of(Cases.NORTH),
                active);
    }

    @Test
    void doesNotEndTheTaskOfAPaperForTheCabinetThatIsSignedByHand() {
        var answer = completesWith(Map.of("signed", true, "signedOn", "2026-09-24"), 400);

        assertThat(answer).contains("placement.sign.key-only");
        assertThat(paper().state()).isEqualTo(Paper.State.AWAITS_SIGNATURE);
    }

    @Test
    void issuesNothingToTheCabinetThatWasSignedByHand() {
        papers.sign(
                paper().id(),
                new Signing(
                        Signer.OFFICIAL, "Үлгі Басшы", Zone.day(story.clock().instant()), "head"));

        Story.assertRejected(
                () -> papers.issue(
                        paper().id(),
                        new Issue(
                                Issue.Way.CABINET,
                                "Ә",
                                false,
                                null,
                                story.clock().instant(),
                                "head")),
                "document.paper.not-electronic");
    }

    private void drawnAnew() {
        var before = people.applicant(number);
        people.put(new Person(
                before.id(),
                number,
                before.part(),
                before.iin(),
                before.name(),
                before.birthDate(),
                before.phone(),
                before.email(),
                "Үлгі ауылы, Үшінші көше, 3"));
        letters.drawRefusal(caseFiles.get(number));
    }

    private HttpResponse<String> signsAs(String userId) {
        return signsWith(cms(original(), userId));
    }

    private HttpResponse<String> signsWith(byte[] cms) {
        return sends(paper().id().toString(), sha(), cms);
    }

    private HttpResponse<String> sends(String paper, String sha256, byte[] cms) {
        return head.post(path(), json(paper, sha256, cms));
    }

    private HttpResponse<String> post(String body) {
        return head.post(path(), body.formatted(paper().id(), sha()));
    }

    private static String json(String paper, String sha256, byte[] cms) {
        return "{\"paper\": \"%s\", \"sha256\": \"%s\", \"cms\": \"%s\"}"
                .formatted(paper, sha256, Base64.getEncoder().encodeToString(cms));
    }

    private static void refuses(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.reason")).isEqualTo(reason);
        assertThat(JsonPath.<String>read(answer.body(), "$.message")).isNotBlank();
    }

    private void completes(int status) {
        completesWith(Map.of(), status);
    }

    private String completesWith(Map<String, Object> fields, int status) {
        var variables = new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(fields.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, each -> Map.of("value", each.getValue()))));
        var answer = head.post(
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                "{\"variables\": " + variables + "}");
        assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(status / 100);
        return answer.body();
    }

    private byte[] original() {
        return papers.original(paper().id()).bytes().clone();
    }

    private String sha() {
        return papers.original(paper().id()).sha256();
    }

    private byte[] cms(byte[] data, String userId) {
        return signer.cmsDetached(data, signer.key(iin(userId)));
    }

    private Iin iin(String userId) {
        return staff.find(userId).orElseThrow().iin();
    }

    private Paper paper() {
        return papers.current(PaperKind.ACCEPTANCE_REFUSAL, key()).orElseThrow();
    }

    private String path() {
        return "/camunda/api/patronat/tasks/" + task + "/signing";
    }

    private String sheet() {
        return "/camunda/api/patronat/folders/" + URLEncoder.encode(key(), StandardCharsets.UTF_8) + "/papers/"
                + paper().id() + "/signatures";
    }
}
