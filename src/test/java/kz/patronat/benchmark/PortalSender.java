package kz.patronat.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The portal in a process of its own, as thin as a sender can be: sockets that stay open, and bytes that were ready
 * beforehand. It obeys lines on its input, {@code <folder> <how many at once> <token>}, and answers each with the
 * milliseconds of every call and with what it took of the processor itself.
 *
 * <p>A folder holds the file {@code page}, which all attachments begin with, and for each call {@code <i>.request}, the
 * signed request, and {@code <i>.parts}: its key, then a line for each file, name and end.
 */
final class PortalSender {

    static final String DONE = "done";

    private static final String BOUNDARY = "----part-of-an-application";

    private final int port;

    private PortalSender(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        var sender = new PortalSender(Integer.parseInt(arguments[0]));
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = orders.readLine(); line != null; line = orders.readLine()) {
            var order = line.split(" ");
            sender.send(Path.of(order[0]), Integer.parseInt(order[1]), order[2]);
        }
    }

    private record Call(byte[] head, List<byte[]> pieces) {}

    private void send(Path folder, int atOnce, String token) throws Exception {
        var page = Files.readAllBytes(folder.resolve("page"));
        var calls = new ArrayList<Call>();
        for (var i = 0; Files.exists(folder.resolve(i + ".request")); i++) {
            calls.add(call(folder, i, page, token));
        }
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(atOnce);
        var before = processor();
        var begun = System.nanoTime();
        var work = new ArrayList<Callable<List<Long>>>();
        for (var i = 0; i < atOnce; i++) {
            work.add(() -> sent(calls, next));
        }
        try {
            for (var done : threads.invokeAll(work)) {
                for (var nanos : done.get()) {
                    System.out.println(nanos);
                }
            }
            System.out.println(DONE + " " + (System.nanoTime() - begun) + " " + (processor() - before));
        } finally {
            threads.shutdown();
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private List<Long> sent(List<Call> calls, AtomicInteger next) throws IOException {
        var nanos = new ArrayList<Long>();
        for (var i = next.getAndIncrement(); i < calls.size(); ) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                var out = socket.getOutputStream();
                var in = new BufferedInputStream(socket.getInputStream());
                // The container ends a connection after a hundred requests, and says so before.
                for (var isKept = true; isKept && i < calls.size(); i = next.getAndIncrement()) {
                    var before = System.nanoTime();
                    write(out, calls.get(i));
                    isKept = readAnswer(in);
                    nanos.add(System.nanoTime() - before);
                }
            }
        }
        return nanos;
    }

    private static void write(OutputStream out, Call call) throws IOException {
        out.write(call.head());
        for (var piece : call.pieces()) {
            out.write(piece);
        }
    }

    /** Whether the connection is kept for another request. */
    private static boolean readAnswer(InputStream in) throws IOException {
        var status = line(in);
        var length = 0;
        var isChunked = false;
        var isKept = true;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            isKept &= !lower.equals("connection: close");
            isChunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        var body = new ByteArrayOutputStream();
        if (isChunked) {
            for (var size = size(in); ; size = size(in)) {
                body.write(in.readNBytes(size));
                line(in);
                if (size == 0) {
                    break;
                }
            }
        } else {
            body.write(in.readNBytes(length));
        }
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IOException(status + "\n" + body.toString(StandardCharsets.UTF_8));
        }
        return isKept;
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the service hung up after: " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static Call call(Path folder, int index, byte[] page, String token) throws IOException {
        var parts = Files.readAllLines(folder.resolve(index + ".parts"));
        var pieces = new ArrayList<byte[]>();
        pieces.add(bytes(head("request", "application.xml")));
        pieces.add(Files.readAllBytes(folder.resolve(index + ".request")));
        for (var file : parts.subList(1, parts.size())) {
            var nameAndEnd = file.split(" ", 2);
            pieces.add(bytes("\r\n" + head("files", nameAndEnd[0])));
            pieces.add(page);
            pieces.add(bytes(nameAndEnd[1]));
        }
        pieces.add(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        var length = pieces.stream().mapToInt(piece -> piece.length).sum();
        return new Call(
                bytes("""
                        POST /api/v1/applications HTTP/1.1
                        Host: localhost
                        Content-Type: multipart/form-data; boundary=%s
                        Authorization: Bearer %s
                        Accept-Language: kk
                        Idempotency-Key: %s
                        Content-Length: %d

                        """.formatted(BOUNDARY, token, parts.get(0), length).replace("\n", "\r\n")), pieces);
    }

    private static String head(String part, String file) {
        return ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(BOUNDARY, part, file);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
