package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.patronat.access.Caller;
import kz.patronat.casefile.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever works on a case sees where it stands: its way, its people, why a task came and where each answer leads. */
class WhereaboutsIT extends PlacementStories {

    private static final String HERE = "/camunda/api/patronat";

    @LocalServerPort
    int port;

    @Test
    void tellsTheWayOfACaseToThoseWhoMayReadIt() {
        studied();
        var registrar = Caller.browser(port, "registrar", "tasklist");
        var told = registrar.get(ofCase()).body();

        assertThat(JsonPath.<List<String>>read(told, "$.paths[*].model")).startsWith("placement");
        assertThat(JsonPath.<List<String>>read(told, "$.paths[0].elements")).contains("UserTask_NameExecutor");
        assertThat(JsonPath.<List<String>>read(told, "$.steps[*].name"))
                .as("newest first, only what is done")
                .contains("Бұрыштама қою")
                .doesNotContain(
                        story.task(number.value(), "UserTask_AgreeChildren").getName());
        assertThat(JsonPath.<List<String>>read(told, "$.people[*].part")).startsWith("Көрсетілетін қызметті алушы");
        assertThat(registrar.get(HERE + "/pictures/placement").body()).contains("data-element-id");
        assertThat(registrar.get(HERE + "/pictures/nothing").statusCode()).isEqualTo(404);

        assertThat(Caller.browser(port, "head-2", "tasklist").get(ofCase()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhereEachAnswerLeadsInTheLanguageOfTheReader() {
        studied();
        var task = story.task(number.value(), "UserTask_AgreeChildren").getId();
        var specialist = Caller.browser(port, "specialist", "tasklist");
        var kazakh = specialist.get(HERE + "/tasks/" + task + "/next").body();
        var russian = specialist
                .header("Cookie", "patronat-lang=ru")
                .get(HERE + "/tasks/" + task + "/next")
                .body();

        assertThat(JsonPath.<String>read(kazakh, "$.model")).isEqualTo("placement");
        assertThat(JsonPath.<List<List<String>>>read(kazakh, "$.choices[*].leadsTo"))
                .isNotEmpty()
                .allSatisfy(names -> assertThat(names).isNotEmpty());
        assertThat(JsonPath.<List<String>>read(russian, "$.choices[*].leadsTo[*]"))
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*[ӘәҒғҚқҢңӨөҰұҮүҺһІі].*"));
        assertThat(Caller.browser(port, "specialist-2", "tasklist")
                        .get(HERE + "/tasks/" + task + "/next")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsTheModelsInTheLanguageOfTheReader() {
        var model = "/camunda/api/engine/engine/default/process-definition/key/reception/xml";
        var registrar = Caller.browser(port, "registrar", "tasklist").header("Accept-Language", "kk");
        assertThat(registrar.get(HERE + "/pictures/reception").body()).contains("қабылдау");
        assertThat(JsonPath.<String>read(registrar.get(model).body(), "$.bpmn20Xml"))
                .contains("name=\"Құжаттарды қабылдау\"");

        registrar.header("Cookie", "patronat-lang=ru");
        assertThat(registrar.get(HERE + "/pictures/reception").body())
                .contains("UserTask_AcceptDocuments", "документы")
                .doesNotContain("қабылдау");
        assertThat(JsonPath.<String>read(registrar.get(model).body(), "$.bpmn20Xml"))
                .contains("name=\"Принять документы\"", "id=\"UserTask_AcceptDocuments\"")
                .doesNotContain("name=\"Құжаттарды қабылдау\"");
    }

    private void studied() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.CLEAR);
    }

    private String ofCase() {
        return HERE + "/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8) + "/whereabouts";
    }
}
