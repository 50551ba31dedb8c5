package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service as {@code spring-boot:run} starts it, in a process of its own, spoken to over HTTP as its people do. */
public final class Installation implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Pattern UP = Pattern.compile("Patronat is up.*?http://localhost:(\\d+)/");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final Process process;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String address;

    private Installation(Path directory, Process process, Path log) {
        this.directory = directory;
        this.process = process;
        this.log = log;
        this.port = awaitPort();
        this.address = "http://localhost:" + port;
    }

    /** On the database that it brings along, which keeps its data in the directory. */
    public static Installation start(Path directory) {
        return start(directory, fromClasses(), Map.of(), ownDatabase(directory));
    }

    /** The same from its jar. */
    public static Installation startJar(Path directory, Path jar) {
        return start(directory, List.of("-jar", jar.toString()), Map.of(), ownDatabase(directory));
    }

    /** On a database of one's own, told of in the environment. */
    static Installation start(Path directory, Map<String, String> environment, String... arguments) {
        return start(directory, fromClasses(), environment, List.of(arguments));
    }

    private static List<String> ownDatabase(Path directory) {
        return List.of(
                "--patronat.database.port=0",
                "--patronat.database.directory=" + directory.resolve("data"),
                "--patronat.database.binaries=" + Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"));
    }

    private static List<String> fromClasses() {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> !path.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-XX:TieredStopAtLevel=1", "-Xmx600m", "-cp", classes, "kz.patronat.Patronat");
    }

    private static Installation start(
            Path directory, List<String> application, Map<String, String> environment, List<String> arguments) {
        var log = directory.resolve("service-" + System.nanoTime() + ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = Stream.of(List.of(java), application, List.of("--server.port=0"), arguments)
                .flatMap(List::stream)
                .toList();
        var command = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        command.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("PATRONAT_"));
        command.environment().putAll(environment);
        try {
            return new Installation(directory, command.start(), log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return port;
    }

    private int awaitPort() {
        var end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var up = UP.matcher(said());
            if (up.find()) {
                return Integer.parseInt(up.group(1));
            }
            pause();
        }
        process.destroyForcibly();
        throw new AssertionError("the service did not start:\n" + said());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it wrote to its console. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public HttpResponse<String> call(String userId, String method, String path, Object body) throws IOException {
        var credentials = Base64.getEncoder().encodeToString((userId + ":" + userId).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "ru")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends and expects success. */
    public JsonNode ask(String userId, String method, String path, Object body) throws IOException {
        var answer = call(userId, method, path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** Submits the start form; answers the business key. */
    public String starts(String userId, String process, Map<String, Object> fields) throws IOException {
        return ask(userId, "POST", "/engine-rest/process-definition/key/" + process + "/submit-form", form(fields))
                .path("businessKey")
                .asText();
    }

    /** Claims the open task of that kind unless it is assigned already, and submits its form. */
    public void completes(String userId, String businessKey, String task, Map<String, Object> fields)
            throws IOException {
        var open = awaitTask(userId, businessKey, task);
        if (open.path("assignee").isNull()) {
            ask(userId, "POST", "/engine-rest/task/" + open.path("id").asText() + "/claim", Map.of("userId", userId));
        }
        ask(userId, "POST", "/engine-rest/task/" + open.path("id").asText() + "/submit-form", form(fields));
    }

    public JsonNode awaitTask(String userId, String businessKey, String task) throws IOException {
        var question = Map.of("processInstanceBusinessKey", businessKey, "taskDefinitionKey", task);
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            var found = ask(userId, "POST", "/engine-rest/task", question);
            if (found.size() == 1) {
                return found.get(0);
            }
            pause();
        }
        throw new AssertionError("no task " + task + " of " + businessKey + ", last words:\n"
                + said().substring(Math.max(0, said().length() - 4000)));
    }

    private static Map<String, Object> form(Map<String, Object> fields) throws IOException {
        var variables = new java.util.TreeMap<String, Object>();
        for (var field : fields.entrySet()) {
            var value = field.getValue();
            variables.put(
                    field.getKey(),
                    value instanceof List<?>
                            ? Map.of("value", JSON.writeValueAsString(value), "type", "Json")
                            : Map.of("value", value));
        }
        return Map.of("variables", variables);
    }

    /** Of the process in which it runs. */
    public long pid() {
        return process.pid();
    }

    /** The database itself, beside the service. */
    public JdbcClient database() throws IOException {
        var lines = Files.readAllLines(directory.resolve("data/postgresql/postmaster.pid"));
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/patronat", DatabaseServer.USER, ""));
    }

    /** Takes the power from the service and from its database. */
    void kill() throws IOException {
        var server = Long.parseLong(Files.readAllLines(directory.resolve("data/postgresql/postmaster.pid"))
                .get(0));
        process.destroyForcibly();
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** Ends as with Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
