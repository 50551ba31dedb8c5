package kz.patronat.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks ClamAV whether bytes hold a virus: command INSTREAM of the daemon clamd. */
@Component
class Clamd implements DisposableBean {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final Pattern FOUND = Pattern.compile("stream: (\\S.{0,200}) FOUND");

    private final ClamdSettings settings;
    // A socket that blocks while it is written to knows no timeout of its own.
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(run -> {
        var thread = new Thread(run, "clamd-watch");
        thread.setDaemon(true);
        return thread;
    });

    Clamd(ClamdSettings settings) {
        this.settings = settings;
    }

    boolean isOn() {
        return settings.isOn();
    }

    VirusVerdict check(byte[] bytes) {
        try (var socket = new Socket()) {
            var patience = Math.toIntExact(settings.timeout().toMillis());
            var end = watch.schedule(() -> close(socket), patience, TimeUnit.MILLISECONDS);
            try {
                socket.connect(
                        new InetSocketAddress(Objects.requireNonNull(settings.host()), settings.port()), patience);
                return verdict(ask(socket, bytes));
            } finally {
                end.cancel(false);
            }
        } catch (IOException silent) {
            return new VirusVerdict.Unknown(silent.toString(), true);
        }
    }

    private static String ask(Socket socket, byte[] bytes) throws IOException {
        try {
            send(socket, bytes);
        } catch (IOException cutOff) {
            // Of what is longer than it takes, clamd says so and reads no further.
            var said = answer(socket.getInputStream());
            if (said.isEmpty()) {
                throw cutOff;
            }
            return said;
        }
        return answer(socket.getInputStream());
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        out.write(COMMAND);
        for (var at = 0; at < bytes.length; at += PIECE) {
            var length = Math.min(PIECE, bytes.length - at);
            out.writeInt(length);
            out.write(bytes, at, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** Up to the zero byte or the end. */
    private static String answer(InputStream in) throws IOException {
        var said = new StringBuilder();
        for (var next = in.read(); next > 0 && said.length() < LONGEST_ANSWER; next = in.read()) {
            said.append((char) next);
        }
        return said.toString().strip();
    }

    /** Nothing but the very words of the protocol lets a file through. */
    private static VirusVerdict verdict(String said) {
        if (said.equals("stream: OK")) {
            return new VirusVerdict.Clean();
        }
        var found = FOUND.matcher(said);
        return found.matches()
                ? new VirusVerdict.Infected(found.group(1))
                : new VirusVerdict.Unknown(said.isEmpty() ? "no answer" : said, said.isEmpty());
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
