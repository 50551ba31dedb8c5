package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class TaskFormIT {

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    SeamForm seam;

    private String key;

    @BeforeEach
    void begins() {
        story.begins();
        key = "seam-" + Ids.next();
        engine.getRuntimeService()
                .createProcessInstanceByKey("seam")
                .businessKey(key)
                .setVariable("provider", Cases.NORTH.value())
                .execute();
    }

    @Test
    void showsWhatIsKnownAlready() {
        var shown = engine.getFormService()
                .getTaskFormVariables(story.task(key, "UserTask_FillIn").getId());

        assertThat(shown).containsEntry("surname", "Үлгіқызы").containsEntry("iin", null);
    }

    @Test
    void keepsSubmittedValuesLocalToTheTask() {
        submit(Map.of("iin", "850315300019"));

        assertThat(seam.taken()).containsEntry("iin", "850315300019").containsEntry("surname", "Үлгіқызы");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("iin")
                        .processInstanceId(seam.instance())
                        .list())
                .singleElement()
                .satisfies(value -> assertThat(value.getActivityInstanceId()).startsWith("UserTask_FillIn"));
    }

    @ParameterizedTest
    @CsvSource({
        "iin,' ',iin,engine.form.required",
        "surname,Өтеұзынтегіжоқадамныңтегі,surname,engine.form.too-long",
        "married,YES,spouse,engine.form.required",
        "married,MAYBE,married,engine.form.option",
        "birthDate,2026-02-30,birthDate,engine.form.date"
    })
    void refusesWhatTheFormWouldNotTake(String field, String value, String at, String sentence) {
        var fields = new HashMap<String, Object>(Map.of("iin", "850315300019"));
        fields.put(field, value);

        assertThat(rejection(fields)).satisfies(rejected -> {
            assertThat(rejected.field()).isEqualTo(at);
            assertThat(rejected.key()).isEqualTo(sentence);
        });
        assertThat(story.openTasks(key)).containsExactly("UserTask_FillIn");
    }

    @Test
    void refusesARowOfAListAtItsOwnField() {
        var rows = Variables.objectValue(List.of(Map.of("childName", "Үлгі"), Map.of("childName", "")))
                .serializationDataFormat("application/json")
                .create();

        assertThat(rejection(Map.of("iin", "1", "children", rows)).field()).isEqualTo("children[1].childName");
    }

    @Test
    void takesRowsAsTheBrowserSendsThem() {
        submit(Map.of(
                "iin",
                "1",
                "children",
                org.camunda.spin.Spin.JSON(
                        "[{\"childName\":\"Үлгі\"},{\"childName\":null}]".replace(",{\"childName\":null}", ""))));

        assertThat(seam.taken()).containsEntry("firstChild", "Үлгі");
    }

    private RejectedInput rejection(Map<String, Object> fields) {
        Throwable thrown = catchThrowable(() -> submit(fields));
        while (thrown != null && !(thrown instanceof RejectedInput)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isNotNull();
        return (RejectedInput) thrown;
    }

    private void submit(Map<String, Object> fields) {
        story.as("registrar").completes(key, "UserTask_FillIn", fields);
    }
}
