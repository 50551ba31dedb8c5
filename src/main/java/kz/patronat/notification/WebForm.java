package kz.patronat.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends a form and reads JSON. Everything stands in the body, the key of the account too, and nothing of a request or an
 * answer is ever logged.
 */
class WebForm {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Duration patience;

    WebForm(Duration patience) {
        this.patience = patience;
    }

    /** Answers what the reader makes of the answer, or why there is none. */
    Outcome post(URI address, Map<String, String> fields, Function<JsonNode, Outcome> reader) {
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 401 || answer.statusCode() == 403) {
                return new Outcome.Unavailable("notification.reason.access-denied");
            }
            if (answer.statusCode() == 429 || answer.statusCode() == 503) {
                return new Outcome.Unavailable("notification.reason.server-fault");
            }
            if (answer.statusCode() >= 500) {
                return new Outcome.Unclear("notification.reason.server-fault");
            }
            return answer.statusCode() == 200
                    ? reader.apply(JSON.readTree(answer.body()))
                    : new Outcome.Unavailable("notification.reason.not-understood");
        } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
            return new Outcome.Unavailable("notification.reason.silent");
        } catch (JsonProcessingException noJson) {
            return new Outcome.Unclear("notification.reason.not-understood");
        } catch (IOException broken) {
            return new Outcome.Unclear("notification.reason.silent");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unclear("notification.reason.silent");
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
