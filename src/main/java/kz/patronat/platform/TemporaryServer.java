package kz.patronat.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A database for one application context of a test. The server beneath is started once in a JVM, writes without
 * waiting for the disk, and is stopped and deleted when the JVM ends.
 */
record TemporaryServer(String url) implements DatabaseServer {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres shared;

    static synchronized TemporaryServer start() {
        var server = shared;
        if (server == null) {
            server = DatabaseServer.start(DatabaseServer.builder());
            shared = server;
        }
        var name = "patronat_" + COUNT.incrementAndGet();
        DatabaseServer.create(server, name);
        return new TemporaryServer(DatabaseServer.url(server, name));
    }

    @Override
    public void close() {
        // Other contexts may still use the server.
    }
}
