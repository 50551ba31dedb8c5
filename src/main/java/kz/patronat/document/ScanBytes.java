package kz.patronat.document;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.patronat.kernel.Pieces;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the scans hold. */
@Component
class ScanBytes {

    /** Bytes of several scans that are written by one statement. */
    private static final int TOGETHER = 4 * 1024 * 1024;

    private final JdbcClient database;
    private final Semaphore writers = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    ScanBytes(JdbcClient database) {
        this.database = database;
    }

    /** @param bytes asked for right before they are written */
    record Of(ScanId scan, int size, Supplier<Pieces> bytes) {}

    /**
     * Writes as many in one statement as may lie in memory together: who sends several one by one waits for the database,
     * and it for him, each time. No more at once than there are processors, or they would only wait for each other.
     */
    void write(List<Of> scans) {
        var some = new ArrayList<Of>();
        var together = 0;
        for (var scan : scans) {
            if (!some.isEmpty() && together + scan.size() > TOGETHER) {
                writeTogether(some);
                some.clear();
                together = 0;
            }
            some.add(scan);
            together += scan.size();
        }
        if (!some.isEmpty()) {
            writeTogether(some);
        }
    }

    private void writeTogether(List<Of> scans) {
        var rows = String.join(", ", Collections.nCopies(scans.size(), "(?, ?)"));
        writers.acquireUninterruptibly();
        try {
            database.sql("insert into scan_bytes (scan_id, bytes) values " + rows)
                    .params(scans.stream().flatMap(ScanBytes::row).toList())
                    .update();
        } finally {
            writers.release();
        }
    }

    void forget(List<ScanId> scans) {
        if (!scans.isEmpty()) {
            database.sql("delete from scan_bytes where scan_id = any(?)")
                    .param(scans.stream().map(ScanId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    // The driver copies an array that it is given as one. It must not be left to ask for the bytes while it writes:
    // they may come from the same connection.
    private static Stream<Object> row(Of one) {
        return Stream.of(
                one.scan().value(), ByteStreamWriter.of(read(one).buffers().toArray(ByteBuffer[]::new)));
    }

    private static Pieces read(Of one) {
        var bytes = one.bytes().get();
        if (bytes.size() != one.size()) {
            throw new IllegalStateException("the file has changed since it was examined");
        }
        return bytes;
    }
}
