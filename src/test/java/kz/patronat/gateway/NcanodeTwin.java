package kz.patronat.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kz.patronat.gateway.wire.BodySignature;
import kz.patronat.gateway.wire.TransportKey;
import kz.patronat.gateway.wire.Xml;

/**
 * An NCANode at the other end of a real line. Its arithmetic is that of RSA under the names of GOST 34.10-2015, so it is
 * the only one that can judge what it has signed.
 */
final class NcanodeTwin implements AutoCloseable {

    private static final String GOST = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final TransportKey key;
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> says = UnaryOperator.identity();
    private volatile int status = 200;

    private NcanodeTwin(HttpServer server, TransportKey key) {
        this.server = server;
        this.key = key;
    }

    static NcanodeTwin start(TransportKey key) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var twin = new NcanodeTwin(server, key);
            server.createContext("/wsse/sign", exchange -> twin.answer(exchange, twin::sign));
            server.createContext("/wsse/verify", exchange -> twin.answer(exchange, twin::verify));
            server.start();
            return twin;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    NcanodeSignature signature() {
        return signature(anybody -> true);
    }

    NcanodeSignature signature(Predicate<X509Certificate> trusted) {
        return new NcanodeSignature(address(), "key-file".getBytes(StandardCharsets.UTF_8), "secret", trusted);
    }

    /** It answers something else from now on. */
    void says(int other, UnaryOperator<String> change) {
        status = other;
        says = change;
    }

    List<JsonNode> asked() {
        return asked;
    }

    private interface Work {
        Object of(JsonNode question);
    }

    private void answer(HttpExchange exchange, Work work) throws IOException {
        var question = JSON.readTree(exchange.getRequestBody());
        asked.add(question);
        var body = says.apply(JSON.writeValueAsString(work.of(question))).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Object sign(JsonNode question) {
        var document = Xml.parse(question.path("xml").asText().getBytes(StandardCharsets.UTF_8));
        BodySignature.sign(document, key);
        var xml = new String(Xml.bytes(document), StandardCharsets.UTF_8)
                .replaceFirst("(SignatureMethod Algorithm=\")[^\"]*", "$1" + GOST + "gostr34102015-gostr34112015-512")
                .replaceFirst("(DigestMethod Algorithm=\")[^\"]*", "$1" + GOST + "gostr34112015-512");
        signed.add(xml);
        return Map.of("status", 200, "message", "OK", "xml", xml);
    }

    private Object verify(JsonNode question) {
        var signer = Map.of(
                "valid",
                true,
                "revocations",
                new ArrayList<>(),
                "keyUsage",
                "SIGN",
                "serialNumber",
                key.certificate().getSerialNumber().toString(16),
                "signAlg",
                "ECGOST3410-2015-512");
        return Map.of(
                "status",
                200,
                "message",
                "OK",
                "valid",
                signed.contains(question.path("xml").asText()),
                "signers",
                List.of(signer));
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
