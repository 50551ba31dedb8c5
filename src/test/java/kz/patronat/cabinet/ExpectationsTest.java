package kz.patronat.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.kernel.Language;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the models wait for from a person has a last day and words in which the person reads it. */
class ExpectationsTest {

    @Test
    void everyElementThatExpectsSomethingNamesAKnownActAndItsLastDay() throws IOException {
        var expecting = expecting();

        assertThat(expecting).hasSizeGreaterThan(5).allSatisfy(node -> {
            assertThat(Act.values()).extracting(Act::name).contains(property(node, "expects"));
            assertThat(property(node, "expectsUntil")).isNotEmpty();
            if (!property(node, "expectsOf").isEmpty()) {
                assertThat(Act.valueOf("SPOUSE_" + property(node, "expects"))).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyActHasASentence(Language language) throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/texts/cabinet_" + language.code() + ".properties"))) {
            texts.load(file);
        }

        assertThat(Act.values())
                .allSatisfy(act ->
                        assertThat(texts.getProperty("cabinet.expected." + act)).contains("{0}"));
    }

    private static List<FlowNode> expecting() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class).stream())
                    .filter(node -> !property(node, "expects").isEmpty())
                    .toList();
        }
    }

    private static String property(FlowNode node, String name) {
        return Stream.ofNullable(node.getExtensionElements())
                .flatMap(extensions -> extensions
                        .getElementsQuery()
                        .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                        .list()
                        .stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(each -> name.equals(each.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }
}
