package kz.patronat.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.ForMachines;
import kz.patronat.access.Role;
import kz.patronat.access.Scope;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * The description of the endpoints for outside systems: what springdoc finds out by itself, with words in both
 * languages, who may call, and what is answered when it goes wrong.
 */
final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final String PATHS = "/api/v1/";
    private static final String SUBMIT = "POST./api/v1/applications";

    /** What an applicant signs about the own case. */
    private static final String SIGNED = "POST./api/v1/applications/{number}/";

    /** What is answered beyond what everybody may get. */
    private static final Map<String, List<Integer>> REFUSALS = Map.of(
            SUBMIT,
            List.of(400, 409, 413, 422, 503),
            "POST./api/v1/inbox/{id}/retry",
            List.of(400, 404, 409, 422),
            "POST./api/v1/inbox/{id}/close",
            List.of(400, 404),
            SIGNED + "withdrawal",
            List.of(400, 404, 409, 413, 415, 422),
            SIGNED + "acknowledgement",
            List.of(400, 404, 409, 413, 415, 422),
            SIGNED + "objection",
            List.of(400, 404, 409, 413, 415, 422),
            SIGNED + "agreement",
            List.of(400, 404, 409, 413, 415, 422));

    private static final Map<Integer, String> REASONS = Map.of(
            400, "portal.signature-missing",
            401, "access.problem.token",
            403, "access.problem.forbidden",
            404, "workplace.not-found",
            409, "portal.idempotency-key-reused",
            413, "portal.upload-too-large",
            415, "api.xml-expected",
            422, "casefile.birth-date.impossible",
            503, "portal.busy");

    private final Texts texts;
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    ApiDescription(Texts texts) {
        this.texts = texts;
        for (var language : Language.values()) {
            words.put(language, read(language));
        }
    }

    private static Properties read(Language language) {
        var read = new Properties();
        try (var reader = new InputStreamReader(
                ApiDescription.class.getResourceAsStream("/openapi/operations_" + language.code() + ".properties"),
                StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    /**
     * @param generated what springdoc wrote
     * @param handlers the methods behind {@code GET./api/v1/…}
     */
    String of(byte[] generated, Map<String, HandlerMethod> handlers) throws IOException {
        var document = (ObjectNode) JSON.readTree(generated);
        document.remove("servers");
        document.remove("tags");
        document.putObject("info").put("title", "Patronat").put("version", "1").put("description", both("info"));
        var paths = document.putObject("paths");
        var ours = (ObjectNode) JSON.readTree(generated).get("paths");
        ours.properties().forEach(path -> {
            if (path.getKey().startsWith(PATHS)) {
                paths.set(path.getKey(), path.getValue());
                path.getValue()
                        .properties()
                        .forEach(operation -> describe(
                                (ObjectNode) operation.getValue(),
                                operation.getKey().toUpperCase() + "." + path.getKey(),
                                handlers));
            }
        });
        var components = document.withObject("components");
        components.withObject("schemas").set("Problem", problem());
        components.set("securitySchemes", schemes());
        REASONS.keySet().forEach(status -> components.withObject("responses").set(name(status), refusal(status)));
        keepReachable(document);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(document)) + "\n";
    }

    private void describe(ObjectNode operation, String key, Map<String, HandlerMethod> handlers) {
        operation.remove("tags");
        operation.put("operationId", operationId(handlers.get(key)));
        operation.put("description", both(key));
        var responses = operation.withObject("responses");
        if (key.equals(SUBMIT)) {
            responses.set("201", responses.remove("200"));
            operation.get("parameters").forEach(header -> ((ObjectNode) header).put("required", true));
            operation
                    .get("requestBody")
                    .get("content")
                    .get("multipart/form-data")
                    .withObject("schema")
                    .putArray("required")
                    .add("request");
        }
        if (key.startsWith(SIGNED)) {
            operation
                    .putObject("requestBody")
                    .put("required", true)
                    .putObject("content")
                    .putObject("application/xml")
                    .putObject("schema")
                    .put("type", "string");
            responses.set("202", responses.get("200").deepCopy());
        }
        if (key.contains("/applications/{number}")) {
            operation.get("parameters").forEach(each -> ((ObjectNode) each).put("required", true));
        }
        REFUSALS.getOrDefault(key, key.contains("{") ? List.of(400, 404) : List.of(400))
                .forEach(status -> refuse(responses, status));
        var roles = allowed(handlers.get(key));
        if (!roles.isEmpty()) {
            refuse(responses, 401);
            refuse(responses, 403);
            var names = operation.putArray("x-roles");
            roles.forEach(role -> names.add(role.id()));
            var security = operation.putArray("security");
            security.addObject().putArray("basic");
            var scope = on(handlers.get(key), ForMachines.class);
            if (scope != null) {
                security.addObject().putArray("oauth2").add(scope.value().id());
            }
        }
    }

    private static void refuse(ObjectNode responses, int status) {
        responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/" + name(status));
    }

    private static String name(int status) {
        return "Refused" + status;
    }

    private static String operationId(HandlerMethod method) {
        return method.getBeanType().getSimpleName() + "_" + method.getMethod().getName();
    }

    private static List<Role> allowed(HandlerMethod method) {
        var allowed = on(method, AllowedTo.class);
        return allowed == null ? List.of() : List.of(allowed.value());
    }

    private static <A extends java.lang.annotation.Annotation> A on(HandlerMethod method, Class<A> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    private String both(String key) {
        var kk = words.get(Language.KK).getProperty(key);
        var ru = words.get(Language.RU).getProperty(key);
        if (kk == null || ru == null) {
            throw new IllegalStateException("openapi/operations_{kk,ru}.properties say nothing of " + key);
        }
        return kk + "\n\n" + ru;
    }

    private ObjectNode refusal(int status) {
        var refusal = JSON.createObjectNode();
        refusal.put("description", title(Language.KK) + " / " + title(Language.RU));
        var content = refusal.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        var examples = content.putObject("examples");
        for (var language : Language.values()) {
            var key = REASONS.get(status);
            examples.putObject(language.code())
                    .putObject("value")
                    .put("type", "about:blank")
                    .put("title", title(language))
                    .put("status", status)
                    .put("detail", texts.in(language, key))
                    .put("code", key.substring(key.indexOf('.') + 1));
        }
        return refusal;
    }

    private String title(Language language) {
        return texts.in(language, "api.refused");
    }

    private static ObjectNode problem() {
        var problem = JSON.createObjectNode().put("type", "object");
        var properties = problem.putObject("properties");
        for (var text : List.of("type", "title", "detail", "instance", "code", "field", "inbox")) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        var error = properties.putObject("errors").put("type", "array").putObject("items");
        error.put("type", "object");
        for (var text : List.of("code", "field", "detail")) {
            error.withObject("properties").putObject(text).put("type", "string");
        }
        error.withObject("properties").putObject("line").put("type", "integer");
        return problem;
    }

    private static ObjectNode schemes() {
        var schemes = JSON.createObjectNode();
        schemes.putObject("basic").put("type", "http").put("scheme", "basic");
        var flow = schemes.putObject("oauth2")
                .put("type", "oauth2")
                .putObject("flows")
                .putObject("clientCredentials")
                .put("tokenUrl", "/demo/oauth2/token");
        Arrays.stream(Scope.values()).forEach(scope -> flow.withObject("scopes").put(scope.id(), scope.id()));
        return schemes;
    }

    /** Of the types only those that our own paths mention. */
    private static void keepReachable(ObjectNode document) {
        var schemas = document.withObject("components").withObject("schemas");
        var kept = new LinkedHashMap<String, JsonNode>();
        var before = -1;
        var text = document.get("paths").toString() + document.at("/components/responses");
        while (before != kept.size()) {
            before = kept.size();
            var mentioned = text + kept.values();
            schemas.properties().forEach(schema -> {
                if (mentioned.contains("#/components/schemas/" + schema.getKey() + "\"")) {
                    kept.put(schema.getKey(), schema.getValue());
                }
            });
        }
        schemas.removeAll();
        schemas.setAll(kept);
    }

    private static Object sorted(JsonNode node) {
        var tree = JSON.convertValue(node, Object.class);
        return ordered(tree);
    }

    private static Object ordered(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), ordered(value)));
            return sorted;
        }
        return tree instanceof List<?> list
                ? list.stream().map(ApiDescription::ordered).toList()
                : tree;
    }
}
