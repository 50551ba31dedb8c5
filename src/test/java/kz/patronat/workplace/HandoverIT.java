package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.patronat.access.Caller;
import kz.patronat.access.Handover;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk passes a task in hand to a colleague who may do it, and says why. */
@WholeService
class HandoverIT {

    private static final String TASKS = "/camunda/api/patronat/tasks/";
    private static final String DRAFT = "UserTask_Draft";
    private static final String DECIDE = "UserTask_Decide";

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

    private CaseNumber number;

    @BeforeEach
    void holdsATask() {
        story.begins();
        number = GuardedWork.longOverdue(story, cases, "specialist");
    }

    @Test
    void passesItOnAndIsKeptInTheJournalAndTheCase() throws IOException {
        var specialist = Caller.browser(port, "specialist", "tasklist");
        assertThat(ids(specialist)).contains("inspector").doesNotContain("specialist", "registrar", "head");

        assertThat(gives(specialist, "inspector", "еңбек демалысы").statusCode())
                .isEqualTo(204);

        assertThat(assignee(DRAFT)).isEqualTo("inspector");
        assertThat(handovers.of(number)).singleElement().satisfies(passed -> {
            assertThat(passed.kind()).isEqualTo(Handover.Kind.GIVEN);
            assertThat(passed.from()).isEqualTo("specialist");
            assertThat(passed.to()).isEqualTo("inspector");
            assertThat(passed.by()).isEqualTo("specialist");
            assertThat(passed.reason()).isEqualTo("еңбек демалысы");
        });
        assertThat(journal.of(number))
                .anyMatch(entry -> entry.key().equals("access.journal.handover.GIVEN")
                        && entry.arguments().contains("еңбек демалысы")
                        && "specialist".equals(entry.userId()));
        var card = json.readTree(Caller.browser(port, "inspector", "tasklist")
                .get("/camunda/api/patronat/cases/" + number + "/whereabouts")
                .body());
        assertThat(all(card.get("handovers")).map(row -> row.get("sentence").asText()))
                .singleElement()
                .asString()
                .contains("басқа қызметкерге берілді", "Үлгі", "еңбек демалысы");
        assertThat(ids(specialist)).as("it is in other hands").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "specialist-2", "auditor", "specialist", "nobody-of-that-name", ""})
    void goesToNobodyForWhomItIsNotMeant(String to) {
        var answer = gives(Caller.browser(port, "specialist", "tasklist"), to, "x");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(assignee(DRAFT)).isEqualTo("specialist");
        assertThat(handovers.of(number)).isEmpty();
    }

    @Test
    void keepsApartWhatOnePersonMayNotDo() throws IOException {
        story.as("specialist").completes(number.value(), DRAFT, Map.of());
        story.as("inspector").signedIn(() -> {
            story.engine()
                    .getTaskService()
                    .claim(story.task(number.value(), DECIDE).getId(), "inspector");
            return number;
        });
        var inspector = Caller.browser(port, "inspector", "tasklist");

        assertThat(ids(inspector, DECIDE)).contains("head").doesNotContain("specialist");
        var answer = gives(inspector.header("Accept-Language", "ru"), DECIDE, "specialist", "x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("уже участвовал");
        assertThat(assignee(DECIDE)).isEqualTo("inspector");
        assertThat(acts.who(number, Act.DECIDED)).isEmpty();
    }

    @Test
    void needsAReason() {
        var specialist = Caller.browser(port, "specialist", "tasklist");

        assertThat(gives(specialist, "inspector", " ").body()).contains("\"field\":\"reason\"");
        assertThat(gives(specialist, "inspector", "ы".repeat(1001)).statusCode())
                .isEqualTo(400);
        assertThat(assignee(DRAFT)).isEqualTo("specialist");
    }

    /** The engine's own address for an assignee knows no reason. */
    @ParameterizedTest
    @ValueSource(strings = {"specialist", "head", "deputy-head"})
    void doesNotGoPastTheReason(String by) {
        var answer = Caller.basic(port, by)
                .header("Accept-Language", "ru")
                .post(
                        "/engine-rest/task/" + story.task(number.value(), DRAFT).getId() + "/assignee",
                        "{\"userId\":\"inspector\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("с указанием причины");
        assertThat(assignee(DRAFT)).isEqualTo("specialist");
    }

    @Test
    void isForWhoHoldsItAndForTheHeads() throws IOException {
        for (var other : new String[] {"inspector", "registrar"}) {
            var caller = Caller.browser(port, other, "tasklist");
            assertThat(gives(caller, "inspector", "x").statusCode()).as(other).isIn(400, 404);
            assertThat(caller.get(path(DRAFT) + "/colleagues").body()).as(other).doesNotContain("specialist");
        }
        assertThat(gives(Caller.browser(port, "specialist-2", "tasklist"), "inspector-2", "x")
                        .statusCode())
                .as("of another provider")
                .isEqualTo(404);
        assertThat(assignee(DRAFT)).isEqualTo("specialist");

        var head = Caller.browser(port, "head", "tasklist");
        assertThat(ids(head)).contains("inspector");
        assertThat(gives(head, "inspector", "жүктеме").statusCode()).isEqualTo(204);
        assertThat(assignee(DRAFT)).isEqualTo("inspector");
    }

    private List<String> ids(Caller caller, String task) throws IOException {
        var answer = caller.get(path(task) + "/colleagues");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return all(json.readTree(answer.body()))
                .map(each -> each.get("id").asText())
                .toList();
    }

    private List<String> ids(Caller caller) throws IOException {
        return ids(caller, DRAFT);
    }

    private HttpResponse<String> gives(Caller caller, String to, String reason) {
        return gives(caller, DRAFT, to, reason);
    }

    private HttpResponse<String> gives(Caller caller, String task, String to, String reason) {
        try {
            var wish = json.writeValueAsString(Map.of("to", to, "reason", reason));
            return caller.post(path(task) + "/handover", wish);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String path(String task) {
        return TASKS + story.task(number.value(), task).getId();
    }

    private String assignee(String task) {
        return story.task(number.value(), task).getAssignee();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
