package kz.patronat.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kz.patronat.cabinet.Expectation.Act;
import kz.patronat.kernel.Language;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the models wait for from a person has a last day and words in which the person reads it. */
class ExpectationsTest {

    private static final Instant SINCE = Instant.parse("2026-08-31T19:00:00Z");

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

    @Test
    void everyElementThatNamesTheFirstDayOfAPaperExpectsWhatHasWordsForIt() throws IOException {
        var dated = expecting().stream()
                .filter(node -> !property(node, "expectsSince").isEmpty())
                .toList();

        assertThat(dated).isNotEmpty().allSatisfy(node -> {
            assertThat(Act.valueOf(property(node, "expects")).isDated()).isTrue();
            assertThat(property(node, "expectsOf").isEmpty()
                            || Act.valueOf("SPOUSE_" + property(node, "expects"))
                                    .isDated())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyActHasASentence(Language language) throws IOException {
        var texts = texts(language);

        assertThat(Act.values())
                .allSatisfy(act ->
                        assertThat(texts.getProperty("cabinet.expected." + act)).contains("{0}"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyActThatMayNameTheFirstDayOfAPaperHasASecondSentence(Language language) throws IOException {
        var texts = texts(language);

        assertThat(Act.values())
                .filteredOn(Act::isDated)
                .isNotEmpty()
                .allSatisfy(act ->
                        assertThat(texts.getProperty(until(act, SINCE).text())).contains("{0}", "{2}"));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void theFirstDayIsMentionedOnlyWhereItWasNamedAndThereAreWordsForIt(Act act) {
        var dated = until(act, SINCE);
        var undated = until(act, null);

        assertThat(undated.text()).isEqualTo("cabinet.expected." + act);
        assertThat(undated.mentions()).containsExactly("01.10.2026", "18:30");
        if (act.isDated()) {
            assertThat(dated.text()).isEqualTo("cabinet.expected." + act + ".since");
            assertThat(dated.mentions()).containsExactly("01.10.2026", "18:30", "01.09.2026");
        } else {
            assertThat(dated).isEqualTo(undated);
        }
    }

    private static Expectation until(Act act, @Nullable Instant since) {
        return Expectation.until(act, Instant.parse("2026-10-01T13:30:00Z"), since);
    }

    private static Properties texts(Language language) throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/texts/cabinet_" + language.code() + ".properties"))) {
            texts.load(file);
        }
        return texts;
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
