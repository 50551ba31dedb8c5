package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.story.Applications;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service on a real database, told in the order of its first day: nobody is there but the administrator of
 * PATRONAT_ADMIN_PASSWORD, who makes providers and people, and these begin to work.
 */
@TestMethodOrder(OrderAnnotation.class)
class OwnDatabaseIT {

    static final String ADMINISTRATORS = "Bastapqy-2026";
    private static final String CLERKS = "Qyzmet+2026&";
    private static final String OURS = "/camunda/api/patronat";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static TemporaryServer database;
    private static Installation service;
    private static int port;

    @BeforeAll
    static void starts(@TempDir Path directory) {
        database = TemporaryServer.start();
        service = Installation.start(
                directory,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        database.url(),
                        "SPRING_DATASOURCE_USERNAME",
                        DatabaseServer.USER,
                        "PATRONAT_ADMIN_PASSWORD",
                        ADMINISTRATORS));
        port = service.port();
    }

    @AfterAll
    static void ends() {
        service.close();
        database.close();
    }

    @Test
    @Order(1)
    void beginsWithOneAdministratorAndNoMachineSignIn() {
        assertThat(JsonPath.<List<String>>read(
                        administrator().get(OURS + "/people").body(), "$[*].userId"))
                .containsExactly("administrator");
        assertThat(Caller.basic(port, "administrator", ADMINISTRATORS)
                        .get("/api/v1/people")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Caller.basic(port, "administrator", ADMINISTRATORS)
                        .post("/demo/clock", "{\"advance\":\"P1D\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Caller.basic(port, "administrator", ADMINISTRATORS)
                        .post("/engine-rest/deployment/create", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(2)
    void getsItsProvidersAndPeopleFromTheAdministrator() {
        var administrator = administrator();

        for (var provider : List.of(provider("kokshetau", "КӨ"), provider("shchuchinsk", "ЩЧ"))) {
            enters(administrator, "/providers/", provider);
        }
        for (var at : List.of("kokshetau", "shchuchinsk")) {
            enters(administrator, "/people/", person("registrar." + at, "registrar", at));
            enters(administrator, "/people/", person("head." + at, "head", at));
        }

        assertThat(JsonPath.<List<String>>read(
                        administrator.get(OURS + "/people/head.kokshetau").body(), "$.changes[*].by"))
                .containsExactly("administrator");
        assertThat(administrator.get(ENGINE + "/tenant").body()).contains("kokshetau", "shchuchinsk");
    }

    @Test
    @Order(3)
    void givesACaseANumberOfTheNewProvider() {
        var registrar = Caller.browser(port, "registrar.kokshetau", CLERKS, "tasklist");
        var visit = JsonPath.<String>read(
                accepted(registrar.post(
                        ENGINE + "/process-definition/key/reception/submit-form", form(Map.of("ticketNumber", "A1")))),
                "$.businessKey");
        completes(registrar, visit, "UserTask_CallVisitor", Map.of("presence", "PRESENT", "iin", ""));
        completes(
                registrar,
                visit,
                "UserTask_AcceptDocuments",
                Applications.single("850315400015", LocalDate.of(1985, 3, 15)));

        assertThat(registrar.get(OURS + "/cases?q=850315400015").body()).containsPattern("\"number\":\"КӨ-[^\"]+\"");
    }

    @Test
    @Order(4)
    void showsPeopleTheQueueOfTheirProviderAndNoOther() {
        assertThat(Caller.browser(port, "head.kokshetau", CLERKS, "tasklist")
                        .get(ENGINE + "/task/count")
                        .body())
                .isNotEqualTo("{\"count\":0}");
        var others = Caller.browser(port, "head.shchuchinsk", CLERKS, "tasklist");
        assertThat(others.get(ENGINE + "/task/count").body()).isEqualTo("{\"count\":0}");
        assertThat(others.get(OURS + "/cases?q=850315400015").body()).isEqualTo("[]");
        assertThat(others.get(ENGINE + "/user").body())
                .contains("registrar.shchuchinsk")
                .doesNotContain("kokshetau");
    }

    @Test
    @Order(5)
    void takesNoPasswordThatIsEasilyGuessed() {
        var administrator = administrator().header("Accept-Language", "ru");
        for (var weak :
                List.of("short-1A", "no-capital-1", "NO-SMALL-1", "No-digit-at-all", "NoSign12345", "Registrar.3-a")) {
            var entry = new java.util.TreeMap<>(person("registrar.3", "registrar", "kokshetau"));
            entry.put("password", weak);
            var answer = administrator.put(
                    OURS + "/people/registrar.3", JsonPath.parse(entry).jsonString());

            assertThat(answer.statusCode()).as(weak).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"password\"", "не короче 10 знаков");
        }
        assertThat(administrator.get(OURS + "/people/registrar.3").statusCode()).isEqualTo(404);
    }

    private Caller administrator() {
        return Caller.browser(port, "administrator", ADMINISTRATORS, "admin");
    }

    private static void enters(Caller administrator, String path, Map<String, Object> entry) {
        accepted(administrator.put(
                OURS + path + entry.get("id"), JsonPath.parse(entry).jsonString()));
    }

    private static Map<String, Object> provider(String id, String prefix) {
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("nameKk", "Үлгі қаласының білім бөлімі"),
                Map.entry("nameRu", "Отдел образования образцового города"),
                Map.entry("akimatKk", "Үлгі қаласының әкімдігі"),
                Map.entry("akimatRu", "Акимат образцового города"),
                Map.entry("addressKk", "Үлгі қаласы, Абай көшесі, 1"),
                Map.entry("addressRu", "г. Образцовый, ул. Абая, 1"),
                Map.entry("phones", List.of("8 7162 00 00 01")),
                Map.entry("headKk", "Үлгібаева Үлгі"),
                Map.entry("headRu", "Улгибаева Улги"),
                Map.entry("numberPrefix", prefix),
                Map.entry("opens", "09:00"),
                Map.entry("closes", "18:30"));
    }

    private static Map<String, Object> person(String id, String role, String provider) {
        return Map.of(
                "id",
                id,
                "surname",
                "Үлгіқызы",
                "given",
                "Айгүл",
                "roles",
                List.of(role),
                "providers",
                List.of(provider),
                "password",
                CLERKS);
    }

    private static void completes(Caller person, String key, String task, Map<String, Object> fields) {
        var id = JsonPath.<String>read(
                accepted(person.get(ENGINE + "/task?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + task)),
                "$[0].id");
        accepted(person.post(ENGINE + "/task/" + id + "/claim", "{\"userId\":\"registrar.kokshetau\"}"));
        accepted(person.post(ENGINE + "/task/" + id + "/submit-form", form(fields)));
    }

    private static String form(Map<String, Object> fields) {
        var variables = new java.util.TreeMap<String, Object>();
        fields.forEach((name, value) -> variables.put(
                name,
                value instanceof List<?>
                        ? Map.of("value", JsonPath.parse(value).jsonString(), "type", "Json")
                        : Map.of("value", value)));
        return JsonPath.parse(Map.of("variables", variables)).jsonString();
    }

    private static String accepted(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
