package kz.patronat.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.patronat.access.RestPaths.Endpoint;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint that the service has: the engine's, those of the web applications, and ours. */
final class EveryEndpoint {

    private static final Set<String> OF_A_MAPPING_WITHOUT_METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private EveryEndpoint() {}

    /** Those of the engine and of its web applications. */
    static Stream<Endpoint> ofTheEngine() {
        return Stream.of(
                        RestPaths.of("/engine-rest", CamundaRestResources.getResourceClasses()),
                        RestPaths.of("/camunda/api/engine", CamundaRestResources.getResourceClasses()),
                        RestPaths.of("/camunda/api/admin", new AdminApplication().getClasses()),
                        RestPaths.of("/camunda/api/cockpit", new CockpitApplication().getClasses()),
                        RestPaths.of("/camunda/api/tasklist", new TasklistApplication().getClasses()),
                        RestPaths.of("/camunda/api/welcome", new WelcomeApplication().getClasses()))
                .flatMap(Collection::stream);
    }

    /** What these mappings answer to; one that names no method answers to each. */
    static Stream<Endpoint> of(List<? extends RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(each -> each.getHandlerMethods().keySet().stream())
                .flatMap(EveryEndpoint::of)
                .distinct();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping) {
        var named = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> named.isEmpty()
                        ? OF_A_MAPPING_WITHOUT_METHODS.stream().map(method -> new Endpoint(method, path))
                        : named.stream().map(method -> new Endpoint(method.name(), path)));
    }
}
