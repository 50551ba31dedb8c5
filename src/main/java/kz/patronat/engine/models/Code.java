package kz.patronat.engine.models;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.engine.CaseVariables;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The compiled code, as far as models speak of it: beans by name, contract classes, constants. */
record Code(Map<String, Class<?>> beans, List<Contract> contracts, Set<String> constants) {

    private static final List<String> PACKAGES_OF_CONSTANTS = List.of(".process", ".engine");

    /** The code of the running service, from its jar or its folders. */
    static Code running() {
        return of(ClassNames.running("kz.patronat"));
    }

    static Code in(Path folder, String root) {
        return of(ClassNames.in(folder, root));
    }

    private static Code of(Stream<String> names) {
        var classes = names.sorted().<Class<?>>map(Code::load).toList();
        return new Code(
                beans(classes),
                classes.stream().flatMap(type -> Contract.of(type).stream()).toList(),
                classes.stream()
                        .filter(type -> PACKAGES_OF_CONSTANTS.stream()
                                .anyMatch(part -> type.getPackageName().endsWith(part)))
                        .flatMap(Code::constantsOf)
                        .collect(Collectors.toSet()));
    }

    Optional<Contract> contract(String process) {
        return contracts.stream()
                .filter(contract -> contract.key().equals(process))
                .findFirst();
    }

    /** Variables of the process by name: those that it shares with all and its own. */
    Map<String, Class<?>> variables(String process) {
        var variables = new HashMap<>(Contract.variables(CaseVariables.class));
        contract(process).ifPresent(contract -> variables.putAll(contract.variables()));
        return variables;
    }

    static Stream<String> constantsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> String.valueOf(valueOf(field)));
    }

    static Object valueOf(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Class<?>> beans(List<Class<?>> classes) {
        var beans = new HashMap<String, Class<?>>();
        for (var type : classes) {
            var component = AnnotatedElementUtils.findMergedAnnotation(type, Component.class);
            if (component != null) {
                var name = component.value();
                beans.put(name.isEmpty() ? ClassUtils.getShortNameAsProperty(type) : name, type);
            }
        }
        return beans;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Code.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
