package kz.patronat.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Evaluates the FEEL expressions of forms on the server. The interpreter makes its library of functions anew for every
 * expression, so what follows from choices alone is remembered. What was typed is not, it may be personal.
 */
@Component
class Feel {

    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|([a-zA-Z_]\\w*)");
    private static final Pattern CLOCK_OR_DICE = Pattern.compile("\\b(now|today|random)\\b");
    private static final Pattern CHOICE = Pattern.compile("([A-Z][A-Z0-9_]*)?");

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
    private final Remembered<Question, Boolean> answers = new Remembered<>(this::evaluate);

    private record Question(String expression, Map<String, Object> values) {}

    /** Whether the expression is true for these values; anything but true counts as false. */
    boolean holds(String expression, Map<String, Object> values) {
        var question = new Question(expression, namedIn(expression, values));
        return question.values().values().stream().allMatch(Feel::isChoice)
                        && !CLOCK_OR_DICE.matcher(expression).find()
                ? answers.of(question)
                : evaluate(question);
    }

    private static Map<String, Object> namedIn(String expression, Map<String, Object> values) {
        var named = new HashMap<String, Object>();
        NAME.matcher(expression)
                .results()
                .map(name -> name.group(1))
                .filter(values::containsKey)
                .forEach(name -> named.put(name, values.get(name)));
        return named;
    }

    private static boolean isChoice(Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof String text && CHOICE.matcher(text).matches();
    }

    private boolean evaluate(Question question) {
        return Boolean.TRUE.equals(feel.evaluateSimpleExpression(
                question.expression(), Variables.fromMap(question.values()).asVariableContext()));
    }
}
