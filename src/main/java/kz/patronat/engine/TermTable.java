package kz.patronat.engine;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.deadline.TermRule;
import kz.patronat.deadline.TermRule.Unit;
import kz.patronat.deadline.TermRules;
import kz.patronat.kernel.Bilingual;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * One version of the table of terms, asked without the process engine: no history is written, and what was answered
 * once is remembered.
 */
class TermTable implements TermRules {

    static final String KEY = "terms";

    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision table;
    private final Remembered<Question, TermRule> answers = new Remembered<>(this::ask);

    TermTable(InputStream model) {
        table = DMN.parseDecision(KEY, model);
    }

    private record Question(String code, String channel, LocalDate on) {}

    @Override
    public TermRule rule(String code, String channel, LocalDate validOn) {
        return answers.of(new Question(code, channel, validOn));
    }

    private TermRule ask(Question question) {
        var input = new HashMap<String, Object>();
        input.put("code", question.code());
        input.put("channel", question.channel());
        input.put("on", question.on());
        var found = DMN.evaluateDecisionTable(table, input).getSingleResult();
        if (found == null) {
            throw TermRules.unknown(question.code());
        }
        return rule(question.code(), found);
    }

    private static TermRule rule(String code, DmnDecisionRuleResult row) {
        var countedBackFrom = text(row, "countedBackFrom");
        var referenceKk = text(row, "referenceKk");
        var referenceRu = text(row, "referenceRu");
        return new TermRule(
                code,
                new Bilingual(required(row, "nameKk"), required(row, "nameRu")),
                ((Number) row.getEntry("length")).intValue(),
                Unit.valueOf(required(row, "unit")),
                countedBackFrom,
                required(row, "metBy"),
                warnings(text(row, "warnings")),
                referenceKk == null || referenceRu == null ? null : new Bilingual(referenceKk, referenceRu));
    }

    private static List<Integer> warnings(@Nullable String days) {
        return days == null
                ? List.of()
                : Stream.of(days.split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList();
    }

    private static String required(DmnDecisionRuleResult row, String column) {
        var text = text(row, column);
        if (text == null) {
            throw new IllegalStateException("a row of the terms has no " + column);
        }
        return text;
    }

    private static @Nullable String text(DmnDecisionRuleResult row, String column) {
        // an empty cell leaves no entry at all
        var text = (String) row.getEntryMap().get(column);
        return text == null || text.isBlank() ? null : text;
    }
}
