package kz.patronat.notification.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.patronat.kernel.Written;
import org.springframework.web.util.HtmlUtils;

/** A provider of SMS that speaks as SMSC.kz does, on this machine only; its first page shows what came, mail too. */
class SmsSimulator implements AutoCloseable {

    private static final String CHANNEL = "SMS";

    private final Inbox inbox;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, job -> {
        var thread = new Thread(job, "sms-simulator");
        thread.setDaemon(true);
        return thread;
    });

    /** @param port zero for a free one */
    SmsSimulator(Inbox inbox, int port) {
        this.inbox = inbox;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/sys/send.php", this::send);
        server.createContext("/sys/status.php", this::status);
        server.createContext("/", this::page);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void send(HttpExchange exchange) throws IOException {
        var fields = fields(exchange);
        var id = fields.getOrDefault("id", "0");
        if (!inbox.has(CHANNEL, id)) {
            inbox.receive(CHANNEL, fields.getOrDefault("phones", ""), id, fields.getOrDefault("mes", ""));
        }
        answer(exchange, "application/json", "{\"id\":" + id + ",\"cnt\":2}");
    }

    private void status(HttpExchange exchange) throws IOException {
        var known = inbox.has(CHANNEL, fields(exchange).getOrDefault("id", ""));
        answer(exchange, "application/json", known ? "{\"status\":1}" : "{\"error\":\"not found\",\"error_code\":3}");
    }

    private void page(HttpExchange exchange) throws IOException {
        var rows = new StringBuilder();
        for (var letter : inbox.all()) {
            rows.append("<tr><td>")
                    .append(Written.moment(letter.at()))
                    .append("<td>")
                    .append(letter.channel())
                    .append("<td>")
                    .append(HtmlUtils.htmlEscape(letter.to()))
                    .append("<td><pre>")
                    .append(HtmlUtils.htmlEscape(letter.text()))
                    .append("</pre>");
        }
        answer(
                exchange,
                "text/html",
                "<!doctype html><meta charset=utf-8><title>Simulator</title><h1>SMS, e-mail (simulator)</h1><table>"
                        + rows + "</table>");
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        var fields = new TreeMap<String, String>();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
