package kz.patronat.engine.models;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.patronat.engine.Variable;

/** What one class of the code says about a process: a constant {@code KEY}, ids of elements, variables. */
record Contract(Class<?> type, String key, Map<String, Class<?>> variables, List<String> elements) {

    private static final Pattern ELEMENT = Pattern.compile(Ids.PREFIXES + "_[A-Z]\\w*");

    static Optional<Contract> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals("KEY") && Modifier.isStatic(field.getModifiers()))
                .filter(field -> type.getSimpleName().endsWith("Process"))
                .map(field -> new Contract(type, String.valueOf(Code.valueOf(field)), variables(type), elements(type)))
                .findFirst();
    }

    static Map<String, Class<?>> variables(Class<?> type) {
        var variables = new HashMap<String, Class<?>>();
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class)
                .map(field -> (Variable<?>) Code.valueOf(field))
                .forEach(variable -> variables.put(variable.name(), variable.type()));
        return variables;
    }

    private static List<String> elements(Class<?> type) {
        return Stream.concat(
                        Code.constantsOf(type),
                        Arrays.stream(type.getDeclaredClasses()).flatMap(Code::constantsOf))
                .filter(constant -> ELEMENT.matcher(constant).matches())
                .toList();
    }
}
