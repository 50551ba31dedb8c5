package kz.patronat.notification.simulator;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of mail (RFC 5321, no more than it needs), on this machine only; what it takes lies in the inbox. */
class MailSimulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailSimulator.class);
    private static final int SILENCE_MILLIS = 30_000;

    private final Inbox inbox;
    private final ServerSocket socket;

    /** @param port zero for a free one */
    MailSimulator(Inbox inbox, int port) {
        this.inbox = inbox;
        try {
            socket = new ServerSocket(port, 20, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        var thread = new Thread(this::serve, "mail-simulator");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** One caller after the other. */
    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                caller.setSoTimeout(SILENCE_MILLIS);
                talk(caller);
            } catch (IOException | MessagingException broken) {
                LOG.debug("a caller of the simulated mail server went away", broken);
            }
        }
    }

    private void talk(Socket caller) throws IOException, MessagingException {
        var reader = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = caller.getOutputStream();
        var to = "";
        say(out, "220 simulator");
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            var command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (command) {
                case "RCPT" -> {
                    to = line.substring(line.indexOf(':') + 1).strip().replaceAll("[<>]", "");
                    say(out, "250 ok");
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    receive(to, data(reader));
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static String data(BufferedReader reader) throws IOException {
        var data = new StringBuilder();
        for (var line = reader.readLine(); line != null && !line.equals("."); line = reader.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return data.toString();
    }

    private void receive(String to, String data) throws IOException, MessagingException {
        var bytes = new ByteArrayInputStream(data.getBytes(StandardCharsets.ISO_8859_1));
        var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
        var id = message.getMessageID() == null ? "" : message.getMessageID();
        if (!inbox.has("e-mail", id)) {
            inbox.receive("e-mail", to, id, message.getSubject() + "\n\n" + message.getContent());
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
