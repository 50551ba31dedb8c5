package kz.patronat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.access.Caller;
import kz.patronat.story.WholeService;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** docs/api/openapi.json says what the endpoints are; whoever changes one changes it too. */
@WholeService
class OpenApiIT {

    private static final Path FILE = Path.of("docs/api/openapi.json");

    @LocalServerPort
    int port;

    @Autowired
    OpenApiWebMvcResource springdoc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Texts texts;

    @Test
    void describesEveryEndpointAsItIs() throws IOException {
        var generated = springdoc.openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ROOT);
        var description = new ApiDescription(texts).of(generated, handlers());

        if (Boolean.getBoolean("patronat.write")) {
            Files.writeString(FILE, description);
        }
        assertThat(FILE).as("written anew with -Dpatronat.write=true").hasContent(description);
    }

    @Test
    void isServedToNobody() {
        assertThat(Caller.nobody(port).get("/v3/api-docs").statusCode()).isEqualTo(401);
        assertThat(Caller.basic(port, "administrator").get("/v3/api-docs").statusCode())
                .isEqualTo(403);
    }

    private Map<String, HandlerMethod> handlers() {
        var handlers = new TreeMap<String, HandlerMethod>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> handlers.put(verb + "." + path, method))));
        return handlers;
    }
}
