package kz.patronat.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A database for one application context of a test. The server beneath is shared by the contexts of a JVM, writes
 * without waiting for the disk, and is stopped and deleted with the last of them.
 */
record TemporaryServer(String url) implements DatabaseServer {

    private static @Nullable EmbeddedPostgres shared;
    private static int made;
    private static int open;

    static TemporaryServer start() {
        synchronized (TemporaryServer.class) {
            var server = shared;
            if (server == null) {
                server = DatabaseServer.start(DatabaseServer.builder().setRegisterShutdownHook(false));
                shared = server;
            }
            made++;
            var name = "patronat_" + made;
            DatabaseServer.create(server, name);
            open++;
            return new TemporaryServer(DatabaseServer.url(server, name));
        }
    }

    @Override
    public void close() {
        synchronized (TemporaryServer.class) {
            open--;
            var server = shared;
            if (open > 0 || server == null) {
                return;
            }
            shared = null;
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
