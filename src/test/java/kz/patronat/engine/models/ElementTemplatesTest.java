package kz.patronat.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ElementTemplatesTest {

    private static final Pattern BEAN = Pattern.compile("[$]\\{(\\w+)}");

    private final Models models = ModelsOfTheRepository.read();

    @Test
    void existForEveryBeanThatAModelNames() throws IOException {
        var used = new TreeSet<String>();
        for (var model : models.processes()) {
            Pattern.compile("delegateExpression=\"[$]\\{(\\w+)}\"")
                    .matcher(Files.readString(model.file()))
                    .results()
                    .forEach(match -> used.add(match.group(1)));
        }

        assertThat(beansOfTemplates()).isEqualTo(used);
        assertThat(models.code().beans().keySet()).containsAll(used);
    }

    @Test
    void areCalledInKazakhAndRussianAndHaveIdsOfTheirOwn() throws IOException {
        var ids = new HashSet<String>();
        for (var template : templates()) {
            assertThat(template.path("name").asText()).matches("\\S.* / \\S.*");
            assertThat(ids.add(template.path("id").asText()))
                    .as(template.path("id").asText())
                    .isTrue();
        }
    }

    @Test
    void sayInThreeLanguagesWhenTheyRunOrWhatIsToBeAdded() throws IOException {
        for (var template : templates()) {
            assertThat(template.path("description").asText())
                    .as(template.path("id").asText())
                    .matches("(Task listeners )?\\p{IsCyrillic}[^/]* / \\p{IsCyrillic}[^/]* / [A-Z].*");
        }
    }

    @Test
    void sayInThreeLanguagesWhatTheModelSaysOfTheElement() throws IOException {
        var words = DocumentationWords.read();
        var used = new TreeSet<String>();
        for (var template : templates()) {
            var description = template.path("description").asText();
            var said = words.byEnglish().keySet().stream()
                    .filter(description::endsWith)
                    .max(Comparator.comparing(String::length));
            said.ifPresent(english -> {
                used.add(english);
                assertThat(description).contains(words.before(english));
            });
            var last = description.substring(description.lastIndexOf(". ") + 2);
            assertThat(said.isPresent() || !DocumentationWords.needsWords(last))
                    .as(
                            "models/documentation.txt has words for what %s says",
                            template.path("id").asText())
                    .isTrue();
        }
        assertThat(used)
                .as("nothing is translated for nobody")
                .isEqualTo(new TreeSet<>(words.byEnglish().keySet()));
    }

    @Test
    void bringTheFieldsOfTheirForms() throws IOException {
        for (var template : templates()) {
            var form = models.forms().stream()
                    .filter(each -> template.findValuesAsText("value").contains(each.name()))
                    .findFirst();
            if (form.isPresent() && template.path("appliesTo").toString().contains("UserTask")) {
                var names = new HashSet<>(template.findValuesAsText("name"));
                names.addAll(models.code().contracts().stream()
                        .flatMap(contract -> contract.variables().keySet().stream())
                        .toList());
                assertThat(names)
                        .as(template.path("id").asText())
                        .containsAll(form.get().keys());
            }
        }
    }

    private Set<String> beansOfTemplates() throws IOException {
        var beans = new TreeSet<String>();
        for (var template : templates()) {
            Stream.concat(
                            Stream.of(template.path("description").asText()),
                            StreamSupport.stream(template.path("properties").spliterator(), false)
                                    .filter(property -> "Hidden"
                                            .equals(property.path("type").asText()))
                                    .map(property -> property.path("value").asText()))
                    .flatMap(text -> BEAN.matcher(text).results())
                    .forEach(match -> beans.add(match.group(1)));
        }
        return beans;
    }

    private static Iterable<JsonNode> templates() throws IOException {
        try (var files = Files.list(ElementTemplates.FOLDER)) {
            return files.sorted()
                    .map(ElementTemplatesTest::read)
                    .flatMap(file -> StreamSupport.stream(file.spliterator(), false))
                    .toList();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
