package kz.patronat.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A server that speaks clamd's INSTREAM as the daemon does: pieces with their length before them, the size limit, the
 * answer that ends with a zero byte. It knows one virus, the harmless test file of EICAR.
 */
final class ClamdSimulator implements AutoCloseable {

    /** How the server behaves. */
    enum Mood {
        SOUND,
        SILENT,
        /** Takes the connection and does not even read. */
        DEAF,
        NONSENSE,
        /** Says that all is well, but not in the words of the protocol. */
        NEARLY,
        HANGS_UP,
        ENDLESS
    }

    private final ServerSocket server;
    private final int largest;
    private volatile Mood mood = Mood.SOUND;
    private volatile int asked;

    /** @param largest bytes that it takes in one stream */
    ClamdSimulator(int largest) throws IOException {
        this.largest = largest;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "clamd-simulator");
        thread.setDaemon(true);
        thread.start();
    }

    /** The test file in two parts, so that no checker takes the source for it. */
    static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    ClamdSettings settings(Duration timeout) {
        return new ClamdSettings(server.getInetAddress().getHostAddress(), server.getLocalPort(), timeout);
    }

    void is(Mood now) {
        mood = now;
    }

    int asked() {
        return asked;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                var thread = new Thread(() -> answer(caller), "clamd-simulator-call");
                thread.setDaemon(true);
                thread.start();
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void answer(Socket caller) {
        asked++;
        try (caller) {
            var in = new DataInputStream(caller.getInputStream());
            switch (mood) {
                case DEAF -> waitUntilClosed();
                case HANGS_UP -> in.readNBytes(4);
                case SILENT -> in.transferTo(OutputStream.nullOutputStream());
                default -> {
                    var said = said(in);
                    caller.getOutputStream().write((said + "\0").getBytes(StandardCharsets.UTF_8));
                    caller.getOutputStream().flush();
                }
            }
        } catch (IOException left) {
            // Whoever asked has gone, or was sent away in the middle of a sentence.
            return;
        }
    }

    private synchronized void waitUntilClosed() {
        while (!server.isClosed()) {
            try {
                wait();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String said(DataInputStream in) throws IOException {
        if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        var stream = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            if (stream.size() + length > largest) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            stream.writeBytes(in.readNBytes(length));
        }
        return switch (mood) {
            case NONSENSE -> "<html>502</html>";
            case NEARLY -> "stream: OK maybe";
            case ENDLESS -> "stream: OK".repeat(100_000);
            default -> holdsEicar(stream.toByteArray()) ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
        };
    }

    private static boolean holdsEicar(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(eicar(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public synchronized void close() throws IOException {
        server.close();
        notifyAll();
    }
}
