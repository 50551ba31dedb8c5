package kz.patronat.engine;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.WrongDbException;

/** What the engine itself did not take, said in Kazakh and Russian with the place; its own words follow. */
record RefusedFiles(ProcessEngineException refusal, Map<String, byte[]> sent) {

    /** Says nothing of the files. */
    private static final List<Class<?>> BREAKDOWNS = List.of(
            ProcessEnginePersistenceException.class,
            OptimisticLockingException.class,
            AuthorizationException.class,
            AuthenticationException.class,
            WrongDbException.class,
            SQLException.class);

    private static final Pattern QUOTED = Pattern.compile("['\"]([\\w.-]+)['\"]");
    private static final Texts TEXTS = new Texts();

    /** Whether the files are to blame, and not the database or the engine. */
    static boolean is(ProcessEngineException exception) {
        return causes(exception).noneMatch(cause -> BREAKDOWNS.stream().anyMatch(kind -> kind.isInstance(cause)));
    }

    String report() {
        var places = places();
        return Stream.of(
                        TEXTS.in(Language.KK, "engine.models.refused", places),
                        TEXTS.in(Language.RU, "engine.models.refused", places),
                        "",
                        said())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private String places() {
        var places = refusal instanceof ParseException unparsed
                ? unparsed.getResorceReports().stream().flatMap(RefusedFiles::places)
                : named();
        return places.distinct().collect(Collectors.joining(", "));
    }

    private static Stream<String> places(ResourceReport report) {
        return report.getErrors().stream().map(problem -> place(report.getResourceName(), problem));
    }

    /** The file, the line and the element, as far as the engine knows them. */
    private static String place(String file, Problem problem) {
        return file
                + (problem.getLine() > 0 ? ":" + problem.getLine() : "")
                + (problem.getMainElementId() == null ? "" : " (" + problem.getMainElementId() + ")");
    }

    /** The files that hold what the engine names; all that came where it names nothing. */
    private Stream<String> named() {
        var names = new TreeSet<String>();
        causes(refusal)
                .map(cause -> String.valueOf(cause.getMessage()))
                .flatMap(message -> QUOTED.matcher(message).results())
                .forEach(quoted -> names.add(quoted.group(1)));
        var holding = sent.entrySet().stream()
                .filter(file -> names.stream().anyMatch(name -> holds(file, name)))
                .map(Map.Entry::getKey)
                .toList();
        return (holding.isEmpty() ? List.copyOf(sent.keySet()) : holding).stream();
    }

    private static boolean holds(Map.Entry<String, byte[]> file, String name) {
        return file.getKey().endsWith(name)
                || new String(file.getValue(), StandardCharsets.UTF_8).contains("id=\"" + name + "\"");
    }

    private String said() {
        return causes(refusal)
                .map(cause -> String.valueOf(cause.getMessage()).strip())
                .distinct()
                .map(message -> "    " + message)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause);
    }
}
