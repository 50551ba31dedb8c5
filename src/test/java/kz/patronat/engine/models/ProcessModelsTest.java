package kz.patronat.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessModelsTest {

    private static final Models MODELS = ModelsOfTheRepository.read();

    static Stream<Named<Rule>> named() {
        return Rule.all().stream().map(rule -> Named.of(rule.getClass().getSimpleName(), rule));
    }

    @ParameterizedTest
    @MethodSource("named")
    void modelsFormsAndCodeAgree(Rule rule) {
        assertThat(rule.complaints(MODELS)).isEmpty();
    }
}
