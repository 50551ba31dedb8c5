package kz.patronat.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A process variable: its name and type, declared once in the contract class of its process.
 *
 * @param name camelCase, English, the same in the model
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, Integer.class);
    }

    /** Timers read dates of this type and no other. */
    public static Variable<Date> date(String name) {
        return new Variable<>(name, Date.class);
    }

    @SuppressWarnings("rawtypes")
    public static Variable<List> list(String name) {
        return new Variable<>(name, List.class);
    }

    /** @throws IllegalStateException when the variable is not set */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("process variable '" + name + "' is not set"));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }

    /** Hands the value on to what follows within the running transaction; it is never stored. */
    public void pass(VariableScope scope, T value) {
        scope.setVariable(name, Variables.untypedValue(value, true));
    }

    public Map<String, Object> to(T value) {
        return Map.of(name, value);
    }
}
