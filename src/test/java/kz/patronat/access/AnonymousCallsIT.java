package kz.patronat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.patronat.access.RestPaths.Endpoint;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint there is, ours and the engine's, called by nobody: all say 401 except a list that stands here. */
@WholeService
class AnonymousCallsIT {

    private static final Set<String> OPEN = Set.of(
            "GET /camunda/api/admin/auth/user/{processEngineName}",
            "POST /camunda/api/admin/auth/user/{processEngineName}/login/{appName}",
            "POST /camunda/api/admin/auth/user/{processEngineName}/logout",
            "GET /camunda/api/admin/plugin/adminPlugins/static/{file}",
            "GET /camunda/api/cockpit/plugin/base/static/{file}",
            "GET /camunda/api/cockpit/plugin/cockpitPlugins/static/{file}",
            "GET /camunda/api/tasklist/plugin/tasklistPlugins/static/{file}",
            "GET /api/v1/deadlines",
            "GET /api/v1/schemas/{file}",
            "GET /error",
            "GET /",
            "GET /kk",
            "GET /ru",
            "GET /en",
            "GET /kk/offices",
            "GET /ru/offices",
            "GET /en/offices",
            "GET /kk/check",
            "GET /ru/check",
            "GET /en/check",
            "GET /kk/1414",
            "GET /ru/1414",
            "GET /kk/my/sign-in",
            "GET /ru/my/sign-in",
            "GET /kk/**",
            "GET /ru/**",
            "GET /en/**",
            // Whoever brings something there proves it by the signature of the message.
            "POST /gateway/async");

    /** Open from this machine, where there is a simulator at all. */
    private static final String SIMULATOR = " /gateway-simulator";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping ours;

    @Test
    void areRefusedEverywhereElse() {
        var nobody = Caller.nobody(port);
        var answered = new ArrayList<String>();
        var all = endpoints().toList();
        assertThat(all).hasSizeGreaterThan(800);
        for (var endpoint : all) {
            if (OPEN.contains(endpoint.toString()) || endpoint.toString().contains(SIMULATOR)) {
                continue;
            }
            var body = "GET".equals(endpoint.method()) ? "" : "{}";
            var status = nobody.send(endpoint.method(), concrete(endpoint), body, "application/json")
                    .statusCode();
            // OPTIONS of a path that does not know it stays without an answer either way.
            if (status != 401) {
                answered.add(endpoint + " → " + status);
            }
        }
        assertThat(answered).isEmpty();
    }

    @Test
    void findNoPageOfOursByGuessing() {
        for (var path : List.of(
                "/nothing",
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/heapdump",
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/h2-console",
                "/webjars/camunda/app/admin/index.html",
                "/demo/clock",
                "/api/v2/anything",
                "/camunda/api/patronat/anything",
                "/processes/reception.bpmn")) {
            assertThat(Caller.nobody(port).get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void cannotMakeTheFirstAdministratorOfTheEngine() {
        var user = "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"secret-1A\"}}";
        var browser = Caller.nobody(port);
        var token = browser.get("/camunda/app/admin/default/")
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow();

        assertThat(browser.header("X-XSRF-TOKEN", token)
                        .post("/camunda/api/admin/setup/default/user/create", user)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Caller.browser(port, "administrator", "admin")
                        .post("/camunda/api/admin/setup/default/user/create", user)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void reachThePagesBehindWhichPeopleSignIn() {
        var nobody = Caller.nobody(port);

        for (var application : List.of("tasklist", "cockpit", "admin", "welcome")) {
            assertThat(nobody.get("/camunda/app/" + application + "/default/").statusCode())
                    .as(application)
                    .isEqualTo(200);
        }
        assertThat(nobody.get("/actuator/health").body())
                .contains("\"status\":")
                .doesNotContain("components", "details");
    }

    private Stream<Endpoint> endpoints() {
        return Stream.concat(EveryEndpoint.ofTheEngine(), EveryEndpoint.of(List.of(ours)));
    }

    private static String concrete(Endpoint endpoint) {
        return endpoint.path()
                .replace("{processEngineName}", "default")
                .replace("{engineName}", "default")
                .replace("{name}", "default")
                .replaceAll("\\{\\w+(:[^}]*)?}", "x");
    }
}
