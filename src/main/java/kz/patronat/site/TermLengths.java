package kz.patronat.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.patronat.deadline.TermRules;
import org.springframework.stereotype.Component;

/** The lengths of the terms that the pages mention, in the units in which their sentences count. */
@Component
class TermLengths {

    private static final List<String> MENTIONED =
            List.of("decision", "visit-waiting", "visit-service", "complaint", "quality-review", "appeal");

    private final TermRules rules;

    TermLengths(TermRules rules) {
        this.rules = rules;
    }

    /** By the codes of the terms, as they stand on the day. */
    Map<String, Integer> on(LocalDate day) {
        return MENTIONED.stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> rules.rule(code, day).length()));
    }
}
