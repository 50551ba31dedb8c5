package kz.patronat.portal;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import kz.patronat.access.Caller;

/** The portal's own server: gets a token and sends applications with it. */
public final class Portal {

    private static final String BOUNDARY = "----part-of-an-application";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private String token = "";

    public Portal(int port) {
        this.port = port;
    }

    /** Asks the issuer for a token, as often as a token lapses. */
    public Portal signIn() {
        var answer = Caller.basic(port, "portal")
                .send(
                        "POST",
                        "/demo/oauth2/token",
                        "grant_type=client_credentials",
                        "application/x-www-form-urlencoded");
        token = JsonPath.read(answer.body(), "$.access_token");
        return this;
    }

    public String token() {
        return token;
    }

    public HttpResponse<String> sends(SampleApplication application) {
        return sends(UUID.randomUUID().toString(), application.sealed(), application.files());
    }

    public HttpResponse<String> sends(String key, byte[] request, Map<String, byte[]> files) {
        return sends(key, body(request, files), "ru");
    }

    public HttpResponse<String> sends(String key, byte[] body, String language) {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/applications"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(body));
        if (!key.isEmpty()) {
            asked.header("Idempotency-Key", key);
        }
        try {
            return client.send(asked.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static byte[] body(byte[] request, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        part(body, "request", "application.xml", request);
        files.forEach((name, bytes) -> part(body, "files", name, bytes));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String part, String name, byte[] bytes) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
