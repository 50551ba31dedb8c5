package kz.patronat.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms in one deployment under the names they have in the repository, the same from the
 * jar and from the classes. Nothing is deployed when nothing changed; any change makes a new version of everything,
 * which is what the binding of forms to their deployment needs.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    /** Of every deployment of the models of the service, and where it comes from. */
    static final String NAME = "patronat";

    private static final String[] PATTERNS = {
        "classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form"
    };

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        models().forEach((name, model) -> {
            try (var content = model.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name, unreadable);
            }
        });
        deployment.deploy();
    }

    private static Map<String, Resource> models() {
        var found = new TreeMap<String, Resource>();
        try {
            for (var pattern : PATTERNS) {
                for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    if (found.put(repositoryName(resource), resource) != null) {
                        throw new IllegalStateException("two models are called " + repositoryName(resource));
                    }
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String repositoryName(Resource resource) throws IOException {
        var path = resource.getURL().toString();
        var folder = Math.max(path.lastIndexOf("/processes/"), path.lastIndexOf("/forms/"));
        return path.substring(folder + 1);
    }
}
