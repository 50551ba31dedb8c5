package kz.patronat.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.patronat.gateway.store.GatewayMessageTable;
import kz.patronat.gateway.wire.AsyncChannel;
import kz.patronat.gateway.wire.AsyncReply;
import kz.patronat.gateway.wire.BodySignature;
import kz.patronat.gateway.wire.BodyVerdict;
import kz.patronat.gateway.wire.ErrorInfo;
import kz.patronat.gateway.wire.Keys;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.SignatureToolAway;
import kz.patronat.gateway.wire.SyncChannel;
import kz.patronat.gateway.wire.SyncReply;
import kz.patronat.gateway.wire.SyncResponse;
import kz.patronat.gateway.wire.TransportKey;
import kz.patronat.gateway.wire.TransportSignature;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.platform.SilentLines;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.w3c.dom.Document;

/** A gateway at the other end of a real line that says exactly what a test tells it to. */
public final class GatewayTwin implements AutoCloseable {

    private static final TransportKey OURS = Keys.of("patronat", "EC");
    private static final TransportKey THEIRS = Keys.of("gateway", "RSA");

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Function<byte[], Answer> speech = heard -> Answer.raw(503, "");
    private volatile TransportSignature ours = OURS;
    private volatile byte[] heard = {};
    private volatile byte[] said = {};

    private GatewayTwin(HttpServer server) {
        this.server = server;
    }

    public static GatewayTwin start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var twin = new GatewayTwin(server);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", twin::answer);
            server.start();
            return twin;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One answer of the twin, signed by it unless told otherwise. */
    public record Answer(
            int status,
            @Nullable Function<String, Document> envelope,
            String text,
            @Nullable TransportKey key,
            UnaryOperator<String> change,
            Duration delay,
            Trouble trouble) {

        private enum Trouble {
            NONE,
            STALLS,
            BREAKS_OFF
        }

        private static Answer of(int status, @Nullable Function<String, Document> envelope, String text) {
            return new Answer(status, envelope, text, THEIRS, UnaryOperator.identity(), Duration.ZERO, Trouble.NONE);
        }

        public static Answer status(String code, MessageData data) {
            return of(200, asked -> SyncChannel.write((SyncReply) response(asked, code, data)), "");
        }

        private static SyncResponse response(String asked, String code, MessageData data) {
            return new SyncResponse(
                    "answer",
                    asked,
                    OffsetDateTime.parse("2026-09-24T10:15:30+05:00"),
                    new SyncResponse.Status(code, code),
                    null,
                    data);
        }

        public static Answer fault(ErrorInfo error) {
            return of(500, asked -> SyncChannel.write((SyncReply) error), "");
        }

        public static Answer async(AsyncReply reply) {
            return of(200, asked -> AsyncChannel.write(reply), "");
        }

        /** Something that nobody writes on purpose. */
        static Answer envelope(Document written) {
            return of(200, asked -> written, "");
        }

        public static Answer raw(int status, String text) {
            return of(status, null, text);
        }

        public Answer changed(String from, String to) {
            return new Answer(status, envelope, text, key, said -> said.replace(from, to), delay, trouble);
        }

        public Answer unsigned() {
            return new Answer(status, envelope, text, null, change, delay, trouble);
        }

        public Answer signedBy(TransportKey other) {
            return new Answer(status, envelope, text, other, change, delay, trouble);
        }

        public Answer to(String other) {
            var written = envelope;
            return new Answer(status, asked -> written.apply(other), text, key, change, delay, trouble);
        }

        public Answer after(Duration longer) {
            return new Answer(status, envelope, text, key, change, longer, trouble);
        }

        public Answer stallingInTheMiddle() {
            return new Answer(status, envelope, text, key, change, delay, Trouble.STALLS);
        }

        public Answer brokenOff() {
            return new Answer(status, envelope, text, key, change, delay, Trouble.BREAKS_OFF);
        }

        private byte[] bytes(String asked) {
            if (envelope == null) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            var document = envelope.apply(asked);
            if (key != null) {
                BodySignature.sign(document, key);
            }
            return change.apply(new String(Xml.bytes(document), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    public void says(Answer answer) {
        speech = asked -> answer;
    }

    /** What it says follows from what it heard. */
    public void says(Function<byte[], Answer> answers) {
        speech = answers;
    }

    /** What speaks with the twin signs so from now on. */
    void isSpokenToWith(TransportSignature signature) {
        ours = signature;
    }

    /** What signs for us is away: nothing leaves the house. */
    public void isSpokenToByNobody() {
        ours = new TransportSignature() {
            @Override
            public byte[] signed(Document envelope) {
                throw new SignatureToolAway("away");
            }

            @Override
            public BodyVerdict verify(Document envelope, byte[] bytes) {
                return OURS.verify(envelope, bytes);
            }
        };
    }

    /** The last message that came here. */
    public byte[] heard() {
        return heard;
    }

    /** The last message that went from here. */
    public byte[] said() {
        return said;
    }

    boolean isSignedByUs() {
        return BodySignature.verify(Xml.parse(heard)).equals(new BodyVerdict.Signed(OURS.certificate()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard = exchange.getRequestBody().readAllBytes();
        var answer = speech.apply(heard);
        said = answer.bytes(asked(heard));
        try {
            if (closed.await(answer.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            if (answer.trouble() == Answer.Trouble.NONE) {
                exchange.getResponseBody().write(said);
            } else {
                exchange.getResponseBody().write(said, 0, said.length / 2);
                exchange.getResponseBody().flush();
                if (answer.trouble() == Answer.Trouble.STALLS) {
                    closed.await(20, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static String asked(byte[] heard) {
        var text = new String(heard, StandardCharsets.UTF_8);
        return text.replaceAll("(?s).*?<messageId>([^<]*)</messageId>.*", "$1");
    }

    public GatewayLine line() {
        return new GatewayLine() {
            @Override
            public URI sync() {
                return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sync");
            }

            @Override
            public URI async() {
                return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/async");
            }

            @Override
            public Sender sender() {
                return new Sender("patronat", "secret");
            }

            @Override
            public TransportSignature signature() {
                return ours;
            }

            @Override
            public TransportKey tokenKey() {
                return OURS;
            }

            @Override
            public boolean trusts(X509Certificate certificate) {
                return THEIRS.certificate().equals(certificate);
            }

            @Override
            public boolean admits(@Nullable Sender caller) {
                return false;
            }
        };
    }

    /** What speaks with the twin. */
    public Gateway gateway(GatewayMessageTable messages, Clock clock) {
        return new Gateway(
                line(),
                new GatewayCall(settings()),
                messages,
                new GatewayFigures(new SimpleMeterRegistry()),
                settings(),
                new SilentLines(),
                clock);
    }

    /** So patient that a busy machine is not taken for a silent gateway. */
    public GatewaySettings settings() {
        return settings(Duration.ofSeconds(60));
    }

    GatewaySettings settings(Duration read) {
        return settings(read, List.of());
    }

    /** That fetch what lies ready for these services. */
    GatewaySettings settings(List<String> fetch) {
        return settings(Duration.ofSeconds(60), fetch);
    }

    private static GatewaySettings settings(Duration read, List<String> fetch) {
        return new GatewaySettings(
                null,
                null,
                new GatewaySettings.Login("patronat", "secret"),
                null,
                null,
                null,
                null,
                null,
                null,
                Duration.ofSeconds(2),
                read,
                DataSize.ofBytes(100_000),
                Set.of("SCSS001", "Success"),
                Set.of("SCSE001", "SCSE002"),
                Set.of("PENDING"),
                List.of("SBF-VE", "SBF-AD", "VAL-JSR", "VAL-R", "FAULT-015"),
                fetch);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
