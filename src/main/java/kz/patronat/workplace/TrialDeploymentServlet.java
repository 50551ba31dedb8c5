package kz.patronat.workplace;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.engine.TrialDeployment;
import kz.patronat.engine.TrialDeployment.Definition;
import kz.patronat.engine.TrialDeployment.Outcome;
import kz.patronat.kernel.Language;
import kz.patronat.platform.EmbeddedStart;
import kz.patronat.texts.Texts;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes what Camunda Modeler sends to be deployed, in the place of the engine's own endpoint, and answers in its form.
 * Modeler shows the message of a refusal and has one language, so that a message says everything in both of ours.
 */
class TrialDeploymentServlet extends HttpServlet {

    private static final String PATH = "/engine-rest/deployment/create";

    private static final int MEGABYTE = 1024 * 1024;

    private final transient TrialDeployment trial;
    private final transient Texts texts;
    private final transient ObjectMapper json;

    TrialDeploymentServlet(TrialDeployment trial, Texts texts, ObjectMapper json) {
        this.trial = trial;
        this.texts = texts;
        this.json = json;
    }

    /** More special than the path of the engine's interface, and therefore before it. */
    @Configuration(proxyBeanMethods = false)
    @EmbeddedStart
    static class Registration {

        @Bean
        ServletRegistrationBean<TrialDeploymentServlet> trialDeploymentServlet(
                TrialDeployment trial, Texts texts, ObjectMapper json) {
            var servlet = new ServletRegistrationBean<>(new TrialDeploymentServlet(trial, texts, json), PATH);
            servlet.setMultipartConfig(new MultipartConfigElement("", 5L * MEGABYTE, 20L * MEGABYTE, MEGABYTE));
            return servlet;
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, byte[]> files;
        try {
            files = files(request);
        } catch (ServletException | IllegalStateException unreadable) {
            // Not multipart, or larger than allowed.
            refuse(response, inBoth("workplace.trial.unreadable"));
            return;
        }
        var outcome = trial.deploy(files);
        if (outcome instanceof Outcome.Deployed deployed) {
            answer(response, 200, answer(deployed, request.getParameter("deployment-name")));
        } else if (outcome instanceof Outcome.ToMend broken) {
            refuse(response, broken.report());
        } else if (outcome instanceof Outcome.UnknownKind unknown) {
            refuse(response, inBoth("workplace.trial.unknown-kind", String.join(", ", unknown.files())));
        }
    }

    private static Map<String, byte[]> files(HttpServletRequest request) throws IOException, ServletException {
        var files = new TreeMap<String, byte[]>();
        for (var part : request.getParts()) {
            var name = part.getSubmittedFileName();
            if (name != null) {
                files.put(withoutFolder(name), content(part));
            }
        }
        return files;
    }

    private static String withoutFolder(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static byte[] content(Part part) throws IOException {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private static Map<String, Object> answer(Outcome.Deployed deployed, String name) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("links", List.of());
        answer.put("id", deployed.id());
        answer.put("name", name);
        var definitions = new LinkedHashMap<String, Object>();
        deployed.definitions()
                .forEach(definition -> definitions.put(definition.id(), definition(definition, deployed.id())));
        answer.put("deployedProcessDefinitions", definitions);
        return answer;
    }

    private static Map<String, Object> definition(Definition definition, String deployment) {
        return Map.of(
                "id",
                definition.id(),
                "key",
                definition.key(),
                "version",
                definition.version(),
                "resource",
                definition.resource(),
                "deploymentId",
                deployment);
    }

    private void refuse(HttpServletResponse response, String message) throws IOException {
        answer(response, 400, Map.of("type", "InvalidRequestException", "message", message));
    }

    private void answer(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private String inBoth(String key, Object... facts) {
        return texts.in(Language.KK, key, facts) + "\n" + texts.in(Language.RU, key, facts);
    }
}
