package kz.patronat.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Somebody who calls the service over HTTP: nobody, a person with Basic, or a browser with a session. */
public class Caller {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----file-of-a-form";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private final String address;
    private final HttpClient client;
    private final Map<String, String> headers = new HashMap<>();

    private Caller(int port) {
        this.address = "http://localhost:" + port;
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    public static Caller nobody(int port) {
        return new Caller(port);
    }

    /** A machine that signs each call; the sample people's password is their id. */
    public static Caller basic(int port, String userId) {
        return basic(port, userId, userId);
    }

    public static Caller basic(int port, String userId, String password) {
        var caller = new Caller(port);
        var pair = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
        caller.headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        return caller;
    }

    /** A browser that signed in to Tasklist as the person would. */
    public static Caller browser(int port, String userId, String application) {
        return browser(port, userId, userId, application);
    }

    public static Caller browser(int port, String userId, String password, String application) {
        var caller = new Caller(port);
        var status = caller.signIn(userId, password, application);
        if (status != 200) {
            throw new IllegalStateException(userId + " cannot sign in to " + application + ": " + status);
        }
        return caller;
    }

    /** A browser in which a sample citizen signed in to the own pages. */
    public static Caller citizen(int port, String iin) {
        var caller = new Caller(port);
        var answer = caller.form("/ru/my/sign-in", "/ru/my/sign-in/sample", "iin=" + iin);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(iin + " cannot sign in: " + answer.statusCode());
        }
        return caller;
    }

    /** Sends a form of a page with the token that stands there. */
    public HttpResponse<String> form(String page, String path, String fields) {
        return send(
                "POST",
                path,
                fields + "&_csrf=" + URLEncoder.encode(token(page), StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
    }

    /** Types name and password into the page; answers what came of it. */
    int signIn(String userId, String password, String application) {
        fetchToken(application);
        var answer = send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + application,
                "username=" + userId + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
        // Signing in begins a new session with a token of its own.
        fetchToken(application);
        return answer.statusCode();
    }

    private void fetchToken(String application) {
        get("/camunda/app/" + application + "/default/")
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .ifPresent(token -> headers.put("X-XSRF-TOKEN", token));
    }

    /** Sends a file as a form of a page does, with the token that stands there. */
    public HttpResponse<String> file(String page, String path, String name, byte[] bytes) {
        return send("POST", path, multipart(page, name, bytes), MULTIPART);
    }

    /** The connection is lost while the file is under way. */
    public void losesFile(String page, String path, String name, byte[] bytes) {
        breaksOff(path, multipart(page, name, bytes), MULTIPART);
    }

    private byte[] multipart(String page, String name, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(page)
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** That of the session, as a page has it. */
    public String token(String page) {
        var token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form at " + page);
        }
        return token.group(1);
    }

    /** The same with this header, or without it when the value is empty. */
    public Caller header(String name, String value) {
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", "application/json");
    }

    public byte[] bytes(String path) {
        return bytes("GET", path, "");
    }

    public byte[] bytes(String method, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What a socket answers to the message after its greeting. */
    public String asks(String path, String message) {
        var said = new LinkedBlockingQueue<String>();
        var words = new StringBuilder();
        var listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                words.append(text);
                if (last) {
                    said.add(words.toString());
                    words.setLength(0);
                }
                socket.request(1);
                return null;
            }
        };
        var socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address.replaceFirst("http", "ws") + path), listener)
                .join();
        try {
            said.poll(30, TimeUnit.SECONDS);
            socket.sendText(message, true).join();
            var answer = said.poll(30, TimeUnit.SECONDS);
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            return String.valueOf(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    public HttpResponse<String> send(String method, String path, String body, String contentType) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), contentType);
    }

    /** Begins to send and is cut off in the middle of the body; no answer ever comes. */
    public void breaksOff(String path, byte[] body, String contentType) {
        var half = new SequenceInputStream(new ByteArrayInputStream(body, 0, body.length / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the connection is lost");
            }
        });
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> half), body.length));
        headers.forEach(request::header);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            throw new IllegalStateException("answered to half a body: " + answer.statusCode());
        } catch (IOException expected) {
            // as somebody under way sees it
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<String> send(String method, String path, byte[] body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
