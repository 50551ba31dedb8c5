package kz.patronat.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RussianFormTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void putsRussianWordsInPlaceOfKazakhOnesAtEveryDepth() throws JsonProcessingException {
        var form = json.readTree("""
                {"components": [{"type": "group", "label": "Отбасы", "properties": {"label_ru": "Семья"}, "components": [
                  {"type": "radio", "key": "married", "label": "Некеде", "description": "Құжат бойынша",
                   "properties": {"label_ru": "В браке", "description_ru": "По документу",
                                  "values_ru": "YES=Да|NO=Нет"},
                   "values": [{"value": "YES", "label": "Иә"}, {"value": "NO", "label": "Жоқ"}]}]}]}
                """);

        RussianForm.translate(form);

        assertThat(form.at("/components/0/label").asText()).isEqualTo("Семья");
        assertThat(form.at("/components/0/components/0/label").asText()).isEqualTo("В браке");
        assertThat(form.at("/components/0/components/0/description").asText()).isEqualTo("По документу");
        assertThat(form.at("/components/0/components/0/values").findValuesAsText("label"))
                .containsExactly("Да", "Нет");
    }

    @Test
    void putsRussianHeadingsOverTheColumnsOfATable() throws JsonProcessingException {
        var form = json.readTree("""
                {"components": [{"type": "table", "dataSource": "=children", "properties": {"columns_ru": "name=Имя | born=Дата рождения"},
                  "columns": [{"key": "name", "label": "Аты"}, {"key": "born", "label": "Туған күні"},
                              {"key": "note", "label": "Ескерту"}]}]}
                """);

        RussianForm.translate(form);

        assertThat(form.at("/components/0/columns").findValuesAsText("label"))
                .containsExactly("Имя", "Дата рождения", "Ескерту");
        assertThat(form.at("/components/0/columns").findValuesAsText("key")).containsExactly("name", "born", "note");
    }

    @Test
    void translatesNamesWhereverTheyStandAndLeavesValuesAlone() throws JsonProcessingException {
        var answer = json.readTree("""
                [{"name": "Бұрыштама", "id": "Бұрыштама", "_embedded": {"processDefinition": [{"name": "Белгісіз"}]}}]
                """);

        RussianNames.translate(answer, Map.of("Бұрыштама", "Резолюция"));

        assertThat(answer.at("/0/name").asText()).isEqualTo("Резолюция");
        assertThat(answer.at("/0/id").asText()).isEqualTo("Бұрыштама");
        assertThat(answer.at("/0/_embedded/processDefinition/0/name").asText()).isEqualTo("Белгісіз");
    }
}
