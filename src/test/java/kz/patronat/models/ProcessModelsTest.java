package kz.patronat.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessModelsTest {

    private static final Models MODELS = Models.ofTheService();

    static List<Rule> rules() {
        return List.of(
                new FileRule(),
                new Ids(),
                new NameRule(),
                new BeanRule(),
                new AgreementRule(),
                new CallRule(),
                new VariableRule(),
                new TimerRule(),
                new WaitRule(),
                new FormOfTaskRule(),
                new FormRule(),
                new DrawingRule(),
                new WayRule(),
                new TableRule());
    }

    static Stream<Named<Rule>> named() {
        return rules().stream().map(rule -> Named.of(rule.getClass().getSimpleName(), rule));
    }

    @ParameterizedTest
    @MethodSource("named")
    void modelsFormsAndCodeAgree(Rule rule) {
        assertThat(rule.complaints(MODELS)).isEmpty();
    }
}
