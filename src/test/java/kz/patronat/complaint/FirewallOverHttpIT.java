package kz.patronat.complaint;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.patronat.access.Caller;
import kz.patronat.access.Role;
import kz.patronat.access.StaffDirectory;
import kz.patronat.access.StaffMember;
import kz.patronat.casefile.Act;
import kz.patronat.kernel.PersonName;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C17 and APPC art. 97 from outside: Tasklist, REST and the hand of an administrator, on every level alike. */
class FirewallOverHttpIT extends ComplaintStories {

    private static final String REST = "/engine-rest/task/";
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/";
    private static final List<String> HANDS = List.of("head", "deputy-head", "akimat", "quality-officer", "head-2");

    @LocalServerPort
    int port;

    @Autowired
    StaffDirectory staff;

    @BeforeEach
    void secondOfficialsArrive() {
        seconds(true);
    }

    /** Other stories know one official of each. */
    @AfterEach
    void secondOfficialsLeave() {
        seconds(false);
    }

    private void seconds(boolean active) {
        for (var role : List.of(Role.AKIMAT, Role.QUALITY_OFFICER)) {
            var id = role.id() + "-b";
            staff.put(
                    new StaffMember(
                            id, new PersonName("Үлгі", "Екінші", null), Set.of(role), Set.of(Cases.NORTH), active),
                    active ? id : null);
        }
    }

    @Test
    void keepsWhoExaminedFromReviewingAtTheProvider() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");

        nobodyGives("UserTask_ReviewComplaint", "specialist");
        nobodyGives("UserTask_ReviewComplaint", "deputy-head");
        assertThat(assignee("UserTask_ReviewComplaint")).isEqualTo("inspector");
    }

    @Test
    void keepsWhoDecidedFromNamingTheReviewerAndFromSigning() {
        refusedBy("head");
        filed(Map.of());
        nobodyGives("UserTask_NameReviewer", "head");

        reviewerNamed("deputy-head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        nobodyGives("UserTask_SignLetter", "head");
        assertThat(assignee("UserTask_SignLetter")).isEqualTo("deputy-head");
    }

    @Test
    void keepsAnInvolvedOfficialOfTheAkimatFromReviewingAndSigning() {
        refusedBy("deputy-head");
        acts.record(number, Act.INSPECTED, "", "akimat");
        filed(Map.of("addressee", "AKIMAT"));
        nobodyGives("UserTask_ReviewAtAkimat", "akimat");

        assertThat(story.as("akimat-b")
                        .sees(complaint, "UserTask_ReviewAtAkimat")
                        .get("signers")
                        .toString())
                .contains("akimat-b")
                .doesNotContain("\"akimat\"");
        assertRejected(() -> reviewedAtAkimat("akimat"), "complaint.signer.involved");
        reviewedAtAkimat("akimat-b");
        nobodyGives("UserTask_SignAtAkimat", "akimat");
        assertThat(assignee("UserTask_SignAtAkimat")).isEqualTo("akimat-b");
    }

    @Test
    void keepsWhoAnsweredAtTheFirstLevelFromJudgingAtTheSecond() {
        refusedBy("deputy-head");
        acts.record(number, Act.REVIEWED_COMPLAINT, "", "quality-officer");
        appealed();
        nobodyGives("UserTask_ReviewAppeal", "quality-officer");

        completes("quality-officer-b", "UserTask_ReviewAppeal", answer("NOT_SATISFIED"));
        nobodyGives("UserTask_SignConclusion", "quality-officer");
    }

    /** They have moved to the quality body since; about the complaint there is no case that would remember them. */
    @ParameterizedTest
    @ValueSource(strings = {"registrar", "head", "inspector"})
    void keepsWhoTookReviewedOrSignedTheFirstFromJudgingTheSecondWithoutACaseToo(String involved) {
        number = null;
        var first = filed(Map.of());
        reviewerNamed("head", "inspector");
        completes("inspector", "UserTask_ReviewComplaint", answer("NOT_SATISFIED"));
        signed("head", "UserTask_SignLetter");
        delivered();
        var before = staff.find(involved).orElseThrow();
        staff.put(
                new StaffMember(
                        involved, before.name(), Set.of(Role.QUALITY_OFFICER), before.providers(), before.active()),
                null);
        try {
            appealed(Map.of("way", "HAND", "provider", Cases.NORTH.value()), Map.of("firstComplaint", first));
            nobodyGives("UserTask_ReviewAppeal", involved);

            completes("quality-officer", "UserTask_ReviewAppeal", answer("NOT_SATISFIED"));
            nobodyGives("UserTask_SignConclusion", involved);
        } finally {
            staff.put(before, null);
        }
        signed("quality-officer-b", "UserTask_SignConclusion");
    }

    @Test
    void leavesTheHeadNoHandInWhoJudges() {
        refusedBy("head");
        filed(Map.of());
        reviewerNamed("deputy-head", "inspector");
        keepsItsAssignee("UserTask_ReviewComplaint", "head", "deputy-head");
        filed(Map.of("addressee", "AKIMAT"));
        completes("akimat", "UserTask_ReviewAtAkimat", with(answer("NOT_SATISFIED"), Map.of("signerId", "akimat")));
        for (var each : List.of("head", "deputy-head")) {
            keepsItsAssignee("UserTask_SignAtAkimat", each, "akimat-b");
        }
        appealed();
        for (var each : List.of("head", "deputy-head")) {
            keepsItsAssignee("UserTask_ReviewAppeal", each, "quality-officer-b");
        }

        var own = Caller.basic(port, "quality-officer-b")
                .post(
                        REST + story.task(complaint, "UserTask_ReviewAppeal").getId() + "/assignee",
                        "{\"userId\":\"quality-officer-b\"}");
        assertThat(own.statusCode()).as("the body hands out its own work").isEqualTo(204);
    }

    private void reviewedAtAkimat(String signer) {
        completes("akimat-b", "UserTask_ReviewAtAkimat", with(answer("NOT_SATISFIED"), Map.of("signerId", signer)));
    }

    private void keepsItsAssignee(String taskKey, String by, String to) {
        var task = story.task(complaint, taskKey).getId();
        var before = assignee(taskKey);
        for (var user : List.of("null", "\"" + to + "\"")) {
            assertThat(Caller.basic(port, by)
                            .post(REST + task + "/assignee", "{\"userId\":" + user + "}")
                            .statusCode())
                    .as("%s gives %s to %s", by, taskKey, user)
                    .isIn(400, 403);
        }
        assertThat(assignee(taskKey)).isEqualTo(before);
    }

    @Test
    void cannotBeWalkedAroundByVariablesTokensAndMessages() {
        refusedBy("deputy-head");
        filed(Map.of());
        var instance = story.task(complaint, "UserTask_NameReviewer").getProcessInstanceId();
        var path = "/engine-rest/process-instance/" + instance;

        for (var by : List.of("administrator", "analyst", "auditor", "head", "deputy-head", "specialist")) {
            var caller = Caller.basic(port, by);
            for (var variable : List.of("signer", "reviewer", "stage")) {
                assertThat(caller.put(
                                        path + "/variables/" + variable,
                                        "{\"value\": \"specialist\", \"type\": \"String\"}")
                                .statusCode())
                        .as(by + " sets " + variable)
                        .isEqualTo(403);
            }
            assertThat(caller.post(
                                    path + "/modification",
                                    "{\"instructions\": [{\"type\": \"startBeforeActivity\","
                                            + " \"activityId\": \"UserTask_SignLetter\"}]}")
                            .statusCode())
                    .as(by + " moves the token")
                    .isEqualTo(403);
        }
        opens("UserTask_NameReviewer");
        assertThat(assignee("UserTask_NameReviewer")).isEqualTo("head");
    }

    /** Neither the person himself nor anybody else, through either door, and least of all an administrator. */
    private void nobodyGives(String taskKey, String involved) {
        var task = story.task(complaint, taskKey).getId();
        var before = assignee(taskKey);
        for (var by : with(involved)) {
            tries(Caller.basic(port, by), by, REST + task, involved);
            tries(Caller.browser(port, by, "tasklist"), by, TASKLIST + task, involved);
        }
        tries(Caller.basic(port, "administrator"), "administrator", REST + task, involved);
        tries(Caller.browser(port, "administrator", "cockpit"), "administrator", TASKLIST + task, involved);

        assertThat(assignee(taskKey)).isIn(before, null);
        assertThat(assignee(taskKey)).isNotEqualTo(involved);
        for (var judging : List.of(Act.NAMED_REVIEWER, Act.SIGNED_ANSWER, Act.REVIEWED_FOR_QUALITY)) {
            assertThat(acts.who(kept().matter(), judging)).doesNotContain(involved);
        }
    }

    private static Set<String> with(String involved) {
        var all = new TreeSet<>(HANDS);
        all.add(involved);
        return all;
    }

    private void tries(Caller caller, String by, String path, String involved) {
        for (var action : List.of("/claim", "/assignee", "/delegate")) {
            assertThat(caller.post(path + action, "{\"userId\":\"" + involved + "\"}")
                            .statusCode())
                    .as("%s %s for %s", by, action, involved)
                    .isIn(400, 403, 404, 409);
        }
        if (by.equals(involved) || by.equals("administrator")) {
            for (var action : List.of("/complete", "/submit-form", "/resolve")) {
                assertThat(caller.post(path + action, "{\"variables\":{}}").statusCode())
                        .as("%s %s", by, action)
                        .isIn(400, 403, 404, 409);
            }
        }
    }

    private String assignee(String taskKey) {
        return story.task(complaint, taskKey).getAssignee();
    }

    private void appealed() {
        appealed(handedIn(), Map.of());
    }

    private void appealed(Map<String, Object> start, Map<String, Object> differently) {
        var instance = story.as("quality-officer").starts("quality-review", start);
        complaint = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        var written = new TreeMap<>(with(paper(), differently));
        written.remove("addressee");
        completes("quality-officer", "UserTask_RecordAppeal", written);
        story.runsJobs(complaint);
    }
}
