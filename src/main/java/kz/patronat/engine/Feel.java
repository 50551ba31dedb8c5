package kz.patronat.engine;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL expressions of forms on the server. */
@Component
class Feel {

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    /** Whether the expression is true for these values; anything but true counts as false. */
    boolean holds(String expression, Map<String, Object> values) {
        return Boolean.TRUE.equals(feel.evaluateSimpleExpression(
                expression, Variables.fromMap(values).asVariableContext()));
    }
}
