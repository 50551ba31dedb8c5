package kz.patronat.engine;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables of the term of the service (clause C4), the same in every process of a case. */
@Configuration(proxyBeanMethods = false)
class CaseTermDates {

    @Bean
    TermDates termOfServiceDates() {
        return new TermDates(
                "decision",
                CaseVariables.DUE_AT.name(),
                "breachAt",
                Map.of(10, "warn10At", 5, "warn5At", 1, "warn1At"));
    }
}
