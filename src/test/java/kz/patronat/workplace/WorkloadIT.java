package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.patronat.access.Caller;
import kz.patronat.access.Handover.Kind;
import kz.patronat.access.Handovers;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The head sees what everybody has to do and gives several tasks at once to somebody else. */
@WholeService
class WorkloadIT {

    private static final String PATH = "/camunda/api/patronat/workload";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    Acts acts;

    @Autowired
    Handovers handovers;

    @Autowired
    CaseJournal journal;

    @Autowired
    ObjectMapper json;

    private CaseNumber one;
    private CaseNumber other;

    @BeforeEach
    void twoCases() {
        story.begins();
        one = begun();
        other = begun();
    }

    @Test
    void showsEachColleaguesTasksWithTheDaysLeft() throws IOException {
        var head = Caller.browser(port, "head", "tasklist");

        var desks = json.readTree(head.get(PATH).body()).get("desks");

        var mine = all(desks)
                .filter(desk -> desk.get("colleague").asText().equals("specialist"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.get("name").asText()).startsWith("Үлгі");
        assertThat(all(mine.get("tasks"))).anySatisfy(task -> {
            assertThat(task.get("number").asText()).isEqualTo(one.value());
            assertThat(task.get("daysLeft").asInt()).isEqualTo(-400);
            assertThat(task.get("applicant").asText()).isNotBlank();
        });
        assertThat(Caller.browser(port, "head-2", "tasklist").get(PATH).body()).doesNotContain(one.value());
    }

    @Test
    void givesSeveralAtOnceAndSaysOfEachWhatCameOfIt() throws IOException {
        story.as("specialist").completes(other.value(), "UserTask_Draft", Map.of());
        acts.record(other, Act.EXAMINED, "x", "inspector");
        var head = Caller.browser(port, "head", "tasklist").header("Accept-Language", "ru");

        var results = json.readTree(gives(head, List.of(task(one), task(other), "нет-такой"), "inspector", "отпуск"));

        assertThat(all(results).map(result -> result.get("given").asBoolean())).containsExactly(true, false, false);
        assertThat(results.get(1).get("why").asText()).contains("уже участвовал");
        assertThat(results.get(2).get("why").asText()).contains("больше нет");
        assertThat(story.task(one.value(), "UserTask_Draft").getAssignee()).isEqualTo("inspector");
        assertThat(story.task(other.value(), "UserTask_Decide").getAssignee()).isNull();
        assertThat(handovers.of(one)).singleElement().satisfies(passed -> {
            assertThat(passed.kind()).isEqualTo(Kind.GIVEN);
            assertThat(passed.from()).isEqualTo("specialist");
            assertThat(passed.to()).isEqualTo("inspector");
            assertThat(passed.by()).isEqualTo("head");
            assertThat(passed.reason()).isEqualTo("отпуск");
        });
        assertThat(handovers.of(other)).isEmpty();
        assertThat(journal.of(one))
                .anyMatch(entry -> entry.key().equals("access.journal.handover.GIVEN")
                        && entry.arguments().contains("отпуск")
                        && "head".equals(entry.userId()));
    }

    @Test
    void isTheHeadsAloneAndOnlyWithinTheProvider() {
        for (var userId : List.of("specialist", "registrar", "akimat")) {
            var caller = Caller.browser(port, userId, "tasklist");
            assertThat(caller.get(PATH).statusCode()).as(userId).isEqualTo(403);
            assertThat(wish(caller, List.of(task(one)), "inspector", "x").statusCode())
                    .as(userId)
                    .isEqualTo(403);
        }
        var foreign = Caller.browser(port, "head-2", "tasklist");
        assertThat(gives(foreign, List.of(task(one)), "inspector-2", "x")).contains("\"given\":false");
        assertThat(wish(foreign, List.of(task(one)), "inspector", "x").statusCode())
                .isEqualTo(400);
        assertThat(story.task(one.value(), "UserTask_Draft").getAssignee()).isEqualTo("specialist");
    }

    @Test
    void needsTasksAReasonAndAColleague() {
        var head = Caller.browser(port, "head", "tasklist");

        assertThat(wish(head, List.of(task(one)), "inspector", " ").body()).contains("\"field\":\"reason\"");
        assertThat(wish(head, List.of(task(one)), "inspector", "ы".repeat(1001)).statusCode())
                .isEqualTo(400);
        assertThat(wish(head, List.of(), "inspector", "x").body()).contains("\"field\":\"tasks\"");
        assertThat(wish(head, List.of(task(one)), "nobody", "x").body()).contains("\"field\":\"to\"");
        assertThat(head.post(PATH + "/handover", "[1").statusCode()).isEqualTo(400);
        assertThat(story.task(one.value(), "UserTask_Draft").getAssignee()).isEqualTo("specialist");
    }

    private String gives(Caller caller, List<String> tasks, String to, String reason) {
        var answer = wish(caller, tasks, to, reason);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private java.net.http.HttpResponse<String> wish(Caller caller, List<String> tasks, String to, String reason) {
        try {
            return caller.post(
                    PATH + "/handover", json.writeValueAsString(Map.of("tasks", tasks, "to", to, "reason", reason)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CaseNumber begun() {
        return GuardedWork.longOverdue(story, cases, "specialist");
    }

    private String task(CaseNumber number) {
        return story.tasks(number.value()).get(0).getId();
    }

    private static java.util.stream.Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
