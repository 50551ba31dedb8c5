package kz.patronat.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.patronat.engine.models.ModelsCheck;
import kz.patronat.platform.EmbeddedStart;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes changed models, tables and forms from an analyst on a service started for trying out. They are laid over what
 * is deployed and deployed with all the rest, because a form belongs to the deployment of its model; what breaks a rule
 * of the models is refused in words.
 */
@Component
@EmbeddedStart
public class TrialDeployment {

    private static final String KINDS = ".*\\.(bpmn|dmn|form)";

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final Grants grants;
    private @Nullable ModelsCheck check;

    TrialDeployment(ProcessEngine engine, RepositoryService repository, Grants grants) {
        this.engine = engine;
        this.repository = repository;
        this.grants = grants;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Deployed(String id, List<Definition> definitions) implements Outcome {}

        /** @param files names of what is no model, table or form */
        record UnknownKind(List<String> files) implements Outcome {}

        /** @param report what is to be mended, in Kazakh and Russian */
        record ToMend(String report) implements Outcome {}
    }

    /** A process that came with the files. */
    public record Definition(String id, String key, int version, String resource) {}

    /** @param files by the names under which they were sent, without folders */
    public synchronized Outcome deploy(Map<String, byte[]> files) {
        var unknown =
                files.keySet().stream().filter(name -> !name.matches(KINDS)).toList();
        if (files.isEmpty() || !unknown.isEmpty()) {
            return new Outcome.UnknownKind(unknown);
        }
        var changed = Unrestricted.call(engine, () -> Changed.of(deployed(), files));
        var broken = check().complaints(changed.all(), changed.before());
        if (broken.isPresent()) {
            return new Outcome.ToMend(broken.get());
        }
        try {
            return Unrestricted.call(engine, () -> deploy(changed));
        } catch (ProcessEngineException refusal) {
            if (RefusedFiles.is(refusal)) {
                return new Outcome.ToMend(new RefusedFiles(refusal, changed.sent()).report());
            }
            throw refusal;
        }
    }

    private Outcome deploy(Changed changed) {
        var deployment = redeploy(changed.all());
        grants.bringIntoLine();
        return new Outcome.Deployed(deployment.getId(), definitions(deployment, changed.names()));
    }

    /**
     * What is deployed, and what lies over it.
     *
     * @param names those under which files were sent, by their places in the repository
     */
    private record Changed(Map<String, byte[]> before, Map<String, byte[]> all, Map<String, String> names) {

        static Changed of(Map<String, byte[]> before, Map<String, byte[]> files) {
            var names = files.keySet().stream()
                    .collect(Collectors.toMap(
                            name -> placeOf(name, before), Function.identity(), (one, other) -> other));
            var all = new TreeMap<>(before);
            names.forEach((place, name) -> all.put(place, files.get(name)));
            return new Changed(before, all, names);
        }

        Map<String, byte[]> sent() {
            var sent = new TreeMap<>(all);
            sent.keySet().retainAll(names.keySet());
            return sent;
        }

        /** Where a file of this name lies in the repository; a new one lies beside the others of its kind. */
        private static String placeOf(String name, Map<String, byte[]> deployed) {
            return deployed.keySet().stream()
                    .filter(place -> place.endsWith("/" + name))
                    .findFirst()
                    .orElse((name.endsWith(".form") ? "forms/" : "processes/") + name);
        }
    }

    /** Reading the code takes a moment, and most starts see no deployment. */
    private ModelsCheck check() {
        if (check == null) {
            check = new ModelsCheck();
        }
        return check;
    }

    /** The newest complete deployment: that of most of the newest processes. */
    private Map<String, byte[]> deployed() {
        var newest = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.groupingBy(ProcessDefinition::getDeploymentId, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        return repository.getDeploymentResourceNames(newest).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> read(repository.getResourceAsStream(newest, name)),
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static byte[] read(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Under the name of the models of the service: the next start compares with these and goes back to its own. */
    private DeploymentWithDefinitions redeploy(Map<String, byte[]> files) {
        var deployment = repository
                .createDeployment()
                .name(ModelDeployment.NAME)
                .source(ModelDeployment.NAME)
                .enableDuplicateFiltering(false);
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return deployment.deployWithResult();
    }

    private static List<Definition> definitions(DeploymentWithDefinitions deployment, Map<String, String> names) {
        var all = deployment.getDeployedProcessDefinitions();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(each -> names.containsKey(each.getResourceName()))
                        .map(each -> new Definition(
                                each.getId(), each.getKey(), each.getVersion(), names.get(each.getResourceName())))
                        .toList();
    }
}
