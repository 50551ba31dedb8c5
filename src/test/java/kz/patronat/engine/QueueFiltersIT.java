package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.patronat.access.Caller;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Zone;
import kz.patronat.story.Cases;
import kz.patronat.story.GuardedWork;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The queues as Tasklist asks for them. */
@WholeService
class QueueFiltersIT {

    private static final String API = "/camunda/api/engine/engine/default/filter";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    private CaseNumber number;

    @BeforeEach
    void begins() {
        story.begins();
        number = cases.aCase().opened();
    }

    @Test
    void standInTheLanguageOfTheReaderWithTheOwnWorkFirst() throws Exception {
        for (var person : List.of("registrar", "specialist", "head", "akimat", "quality-officer")) {
            var filters = get(Caller.browser(port, person, "tasklist"), API + "?resourceType=Task");
            assertThat(names(filters)).as(person).containsExactlyInAnyOrder("Менікі", "Тобымда", "Бүгін", "Кешіккен");
        }
        var russian = Caller.browser(port, "head", "tasklist").header("Cookie", "patronat-lang=ru");
        var queues = get(russian, API + "?resourceType=Task");
        assertThat(names(queues)).containsExactlyInAnyOrder("Мои", "Группа", "Сегодня", "Просрочено");
        assertThat(queues.findValuesAsText("label")).contains("Номер", "Услугополучатель", "Срок");
        assertThat(names(get(Caller.browser(port, "auditor", "cockpit"), API))).isEmpty();
    }

    @Test
    void showNumberApplicantAndLastDayOnTheCard() throws Exception {
        starts("nobody", Duration.ofDays(10));
        var task = card(queue("specialist", "Тобымда"));

        var shown = task.path("_embedded").path("variable");
        assertThat(shown.findValuesAsText("value")).contains(number.value());
        assertThat(shown.findValuesAsText("name")).containsExactlyInAnyOrder("caseNumber", "applicantName", "dueAt");
    }

    @Test
    void holdTheOwnTheFreeTheDueAndTheOverdue() throws Exception {
        starts("nobody", Duration.ofDays(-1));
        assertThat(card(queue("specialist", "Тобымда"))).isNotNull();
        assertThat(card(queue("specialist", "Кешіккен"))).isNotNull();
        assertThat(card(queue("specialist", "Менікі"))).isNull();
        assertThat(card(queue("registrar", "Тобымда"))).isNull();
        assertThat(card(queue("specialist-2", "Кешіккен"))).isNull();

        story.as("specialist").signedIn(() -> {
            story.engine()
                    .getTaskService()
                    .claim(story.task(number.value(), "UserTask_Draft").getId(), "specialist");
            return number;
        });
        assertThat(card(queue("specialist", "Менікі"))).isNotNull();
        assertThat(card(queue("specialist", "Тобымда"))).isNull();
    }

    /** Whatever the zone of the server: what is due at night stands a day off, else. */
    @Test
    void countTheDayInAlmaty() throws Exception {
        var now = story.clock().instant();
        var midnight = Zone.day(now).atStartOfDay(Zone.ALMATY);

        startsDue(midnight.plusMinutes(1));
        assertThat(card(queue("specialist", "Бүгін"))).as("in the first minute").isNotNull();
        startsDue(midnight.plusDays(1).minusMinutes(1));
        assertThat(card(queue("specialist", "Бүгін"))).as("in the last minute").isNotNull();
        startsDue(midnight.minusMinutes(1));
        assertThat(card(queue("specialist", "Бүгін"))).as("yesterday").isNull();
        startsDue(midnight.plusDays(1));
        assertThat(card(queue("specialist", "Бүгін"))).as("tomorrow").isNull();
    }

    private void startsDue(ZonedDateTime moment) {
        number = cases.aCase().opened();
        starts("nobody", Duration.between(story.clock().instant(), moment));
    }

    @Test
    void beginWithTheMostUrgent() throws Exception {
        for (var days : List.of(20, 5, 11)) {
            number = cases.aCase().opened();
            starts("nobody", Duration.ofDays(days));
        }
        var due = queue("specialist", "Тобымда").findValuesAsText("due").stream()
                .filter(each -> !"null".equals(each))
                .toList();

        assertThat(due).hasSizeGreaterThan(2).isSorted();
    }

    private void starts(String executor, Duration untilDue) {
        var variables = new HashMap<String, Object>(cases.variables(number, Map.of("executor", executor)));
        variables.put("dueAt", Date.from(story.clock().instant().plus(untilDue)));
        GuardedWork.begins(story, number, variables);
    }

    private JsonNode queue(String person, String name) throws Exception {
        var browser = Caller.browser(port, person, "tasklist");
        var id = StreamSupport.stream(get(browser, API + "?resourceType=Task").spliterator(), false)
                .filter(each -> name.equals(each.path("name").asText()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        browser.header("Accept", "application/hal+json");
        return get(browser, API + "/" + id + "/list?maxResults=1000")
                .path("_embedded")
                .path("task");
    }

    private JsonNode card(JsonNode tasks) {
        var instance = story.task(number.value(), "UserTask_Draft").getProcessInstanceId();
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(each -> instance.equals(each.path("processInstanceId").asText()))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode get(Caller caller, String path) throws Exception {
        var answer = caller.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> names(JsonNode filters) {
        return StreamSupport.stream(filters.spliterator(), false)
                .map(filter -> filter.path("name").asText())
                .toList();
    }
}
