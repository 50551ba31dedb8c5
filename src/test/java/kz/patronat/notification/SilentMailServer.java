package kz.patronat.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of mail that fails at a certain line, and counts the letters that it heard whole. */
class SilentMailServer implements AutoCloseable {

    static final String HANGS_UP = "hangs up";

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final AtomicInteger letters = new AtomicInteger();
    private final String last;
    private final String said;

    /**
     * @param last the line at which it fails, such as {@code DATA}, or the dot that ends a letter
     * @param said what it answers then; empty where it falls silent for good, or {@link #HANGS_UP}
     */
    SilentMailServer(String last, String said) throws IOException {
        this.last = last;
        this.said = said;
        var thread = new Thread(this::serve, "silent-mail");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int letters() {
        return letters.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException hungUp) {
                // The next one may call.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 silent\r\n");
        out.flush();
        var inLetter = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inLetter && !line.equals(".")) {
                continue;
            }
            letters.addAndGet(inLetter ? 1 : 0);
            var answer = line.startsWith(last) ? said : line.startsWith("DATA") ? "354 go on" : "250 well";
            if (answer.equals(HANGS_UP)) {
                return;
            }
            if (answer.isEmpty()) {
                in.transferTo(Writer.nullWriter());
                return;
            }
            inLetter = answer.startsWith("354");
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
