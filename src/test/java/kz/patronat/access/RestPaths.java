package kz.patronat.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;

/** Every path of a JAX-RS application, found by walking its annotations, sub-resources included. */
final class RestPaths {

    /** One endpoint; parameters of the path stand in braces. */
    record Endpoint(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final int DEEPEST = 6;

    private final Set<Endpoint> found = new LinkedHashSet<>();

    private RestPaths() {}

    static Collection<Endpoint> of(String prefix, Set<Class<?>> resources) {
        var paths = new RestPaths();
        resources.stream()
                .filter(each -> AnnotationUtils.findAnnotation(each, Path.class) != null)
                .forEach(each -> paths.walk(
                        prefix,
                        Objects.requireNonNull(AnnotationUtils.findAnnotation(each, Path.class))
                                .value(),
                        each,
                        0));
        return paths.found;
    }

    private void walk(String prefix, String path, Class<?> resource, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        var here = join(prefix, path);
        for (var method : methods(resource)) {
            var at = AnnotationUtils.findAnnotation(method, Path.class);
            var full = at == null ? here : join(here, at.value());
            var verbs = verbs(method);
            if (verbs.isEmpty() && at != null) {
                walk(full, "", method.getReturnType(), depth + 1);
            }
            verbs.forEach(verb -> found.add(new Endpoint(verb, full.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}"))));
        }
    }

    private static List<Method> methods(Class<?> resource) {
        var all = new ArrayList<Method>(List.of(resource.getMethods()));
        return all.stream()
                .filter(method -> method.getDeclaringClass() != Object.class)
                .toList();
    }

    private static List<String> verbs(Method method) {
        return Stream.concat(Arrays.stream(method.getAnnotations()), Arrays.stream(inherited(method)))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .distinct()
                .toList();
    }

    private static java.lang.annotation.Annotation[] inherited(Method method) {
        return Arrays.stream(org.springframework.util.ClassUtils.getAllInterfacesForClass(method.getDeclaringClass()))
                .flatMap(each -> Arrays.stream(each.getMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .toArray(java.lang.annotation.Annotation[]::new);
    }

    private static String join(String one, String other) {
        return (one + "/" + other).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}
