package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.patronat.access.RestPaths.Endpoint;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nonsense sent to every endpoint of ours and to every door of the forms: a refusal, never a fault, and nothing leaks. */
@WholeService
class NonsenseIT {

    private static final String LONG = "x".repeat(3000);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping ours;

    private Map<String, String> ids;

    private static Stream<Body> bodies() {
        return Stream.of(
                new Body("empty", "", "application/json"),
                new Body("not closed", "{\"text\": ", "application/json"),
                new Body("null", "null", "application/json"),
                new Body("a number", "7", "application/json"),
                new Body("a list", "[]", "application/json"),
                new Body("an empty object", "{}", "application/json"),
                new Body("deep", "[".repeat(5000), "application/json"),
                new Body("NUL", every("\"a\\u0000b\""), "application/json"),
                new Body("half a letter", every("\"a\\ud800b\""), "application/json"),
                new Body("nulls", every("null"), "application/json"),
                new Body("objects", every("{\"a\": [1]}"), "application/json"),
                new Body("lists", every("[[null]]"), "application/json"),
                new Body("numbers", every("1e400"), "application/json"),
                new Body("long texts", every("\"" + "ұ".repeat(20_000) + "\""), "application/json"),
                new Body("huge", "{\"text\": \"" + "x".repeat(2_200_000) + "\"}", "application/json"),
                new Body("variables of nonsense", variables("\"x\"", "\"Nonsense\""), "application/json"),
                new Body("variables of another type", variables("\"x\"", "\"Date\""), "application/json"),
                new Body("variables of no JSON", variables("\"{\"", "\"Json\""), "application/json"),
                new Body("variables of an object", variables("{\"a\": 1}", "\"Object\""), "application/json"),
                new Body("variables of a file", variables("\"%%%\"", "\"File\""), "application/json"),
                new Body("variables with NUL", variables("\"a\\u0000\"", "\"String\""), "application/json"),
                new Body(
                        "variables with hidden NUL",
                        variables("\"[\\\"a\\\\u0000\\\"]\"", "\"Json\""),
                        "application/json"),
                new Body("variables that are none", "{\"variables\": 7}", "application/json"),
                new Body("text", "text", "text/plain"),
                new Body("XML", "<a/>", "application/xml"),
                new Body("parts without a border", "x", "multipart/form-data"),
                new Body("a page's form", "a=%00&text=b", "application/x-www-form-urlencoded"),
                new Body("no type at all", "{}", "nonsense"));
    }

    record Body(String what, String text, String type) {

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeEach
    void runsACase() {
        story.begins();
        var number = cases.aCase().opened();
        var instance = story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("guarded")
                .businessKey(number.value())
                .setVariables(cases.variables(number, Map.of("executor", "specialist")))
                .execute();
        ids = Map.of(
                "number", number.value(),
                "key", number.value(),
                "taskId", story.task(number.value(), "UserTask_Draft").getId(),
                "instance", instance.getId(),
                "year", "2031",
                "id", "00000000-0000-7000-8000-000000000000",
                "userId", "nonsense",
                "event", "placement.notice.accepted",
                "medium", "FULL");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isRefusedWhereverABodyIsRead(Body body) {
        var callers = callers();
        var faults = new ArrayList<String>();
        doors().filter(door -> !door.method().equals("GET"))
                .forEach(door -> callers.forEach((who, caller) -> {
                    if (door.path().startsWith("/camunda") != who.endsWith("in a session")) {
                        return;
                    }
                    var answer = caller.send(door.method(), filled(door.path()), body.text(), body.type());
                    if (answer.statusCode() >= 500 || leaks(answer.body())) {
                        faults.add(who + " " + door + " → " + answer.statusCode() + " " + answer.body());
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    void isRefusedInPathsAndQuestions() {
        var callers = callers();
        var faults = new ArrayList<String>();
        for (var nonsense : List.of(
                "%20",
                "%D0%B6%27%22", "x%2Fy", "%00", "..", "-1", LONG, "%ED%A0%80", "a;b=c", "{}".replace("{}", "%7B%7D"))) {
            doors().filter(door -> door.path().contains("{") || door.method().equals("GET"))
                    .forEach(door -> callers.forEach((who, caller) -> {
                        if (door.path().startsWith("/camunda") != who.endsWith("in a session")) {
                            return;
                        }
                        var path = door.path().replaceAll("\\{[^}]*}", nonsense.replace("$", ""));
                        var question = "?q=" + nonsense + "&lang=" + nonsense + "&term=" + nonsense + "&registered="
                                + nonsense + "&provider=" + nonsense;
                        var answer = caller.send(
                                door.method(),
                                path + question,
                                "GET".equals(door.method()) ? "" : "{}",
                                "application/json");
                        if (answer.statusCode() >= 500 || leaks(answer.body())) {
                            faults.add(who + " " + door + " " + nonsense.substring(0, Math.min(9, nonsense.length()))
                                    + " → " + answer.statusCode() + " " + answer.body());
                        }
                    }));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void leavesTheTaskOpen() {
        assertThat(story.openTasks(ids.get("number"))).contains("UserTask_Draft");
    }

    private Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        for (var who : List.of("specialist", "registrar", "head", "administrator")) {
            callers.put(who, Caller.basic(port, who));
            callers.put(
                    who + " in a session",
                    Caller.browser(port, who, who.equals("administrator") ? "admin" : "tasklist"));
        }
        return callers;
    }

    /** Ours, and those through which forms are filled in and tasks are found. */
    private Stream<Endpoint> doors() {
        return Stream.concat(
                ours.getHandlerMethods().entrySet().stream()
                        .filter(each -> each.getValue().getBeanType().getName().startsWith("kz.patronat."))
                        .filter(each -> !each.getKey().getPatternValues().contains("/demo/clock"))
                        // It stands for another system, which answers nonsense with a fault of its own: HTTP 500.
                        .filter(each -> each.getKey().getPatternValues().stream()
                                .noneMatch(path -> path.startsWith("/gateway-simulator")))
                        .flatMap(each -> each.getKey().getPatternValues().stream()
                                .flatMap(path -> each.getKey().getMethodsCondition().getMethods().stream()
                                        .map(method -> new Endpoint(method.name(), path)))),
                Stream.of("/engine-rest", "/camunda/api/engine/engine/default")
                        .flatMap(engine -> Stream.of(
                                        "/task/{taskId}/submit-form",
                                        "/task/{taskId}/complete",
                                        "/task/{taskId}/claim",
                                        "/task/{taskId}/assignee",
                                        "/process-definition/key/reception/submit-form",
                                        "/process-definition/key/withdrawal/submit-form")
                                .map(path -> new Endpoint("POST", engine + path))));
    }

    private String filled(String path) {
        var filled = path;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        filled = filled.replaceAll("\\{[^}]*}", "nonsense");
        return filled.chars().allMatch(letter -> letter < 128)
                ? filled
                : Stream.of(filled.split("/"))
                        .map(part -> java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8))
                        .collect(java.util.stream.Collectors.joining("/"));
    }

    private static boolean leaks(String body) {
        return body.contains("java.")
                || body.contains("org.springframework")
                || body.contains("PSQL")
                || body.contains("select ");
    }

    /** Every field that any endpoint of ours reads, with this value. */
    private static String every(String value) {
        return Stream.of(
                        "text",
                        "reason",
                        "executor",
                        "userId",
                        "advance",
                        "status",
                        "kurbanAit",
                        "transfers",
                        "source",
                        "surname",
                        "given",
                        "patronymic",
                        "roles",
                        "providers",
                        "active",
                        "password",
                        "kk",
                        "ru",
                        "notice",
                        "channel",
                        "track",
                        "nameKk",
                        "phones",
                        "opens",
                        "variables")
                .map(field -> "\"" + field + "\": " + value)
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }

    private static String variables(String value, String type) {
        return "{\"variables\": {\"ticketNumber\": {\"value\": " + value + ", \"type\": " + type
                + "}, \"caseNumber\": {\"value\": " + value + ", \"type\": " + type + "}, \"opinion\": {\"value\": "
                + value + ", \"type\": " + type + "}}}";
    }
}
