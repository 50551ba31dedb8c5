package kz.patronat.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that keeps its data over restarts. What it has confirmed is on the disk, and it survives a kill of the
 * application or of itself: what an earlier start left running is stopped first.
 */
final class KeptServer implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);
    private static final String DATABASE = "patronat";
    private static final Duration START = Duration.ofSeconds(40);

    private final DirectoryLock lock;
    private final EmbeddedPostgres server;

    private KeptServer(DirectoryLock lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * @param binaries where the programs of the server are or will be unpacked
     * @throws StartRefused when it cannot start
     */
    static KeptServer start(Path directory, Path binaries, int port) {
        var lock = DirectoryLock.take(directory);
        try {
            var cluster = directory.resolve("postgresql");
            new Leftover(cluster).stop();
            var log = Redirect.appendTo(directory.resolve("postgresql.log").toFile());
            var server = DatabaseServer.start(DatabaseServer.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(made(binaries).toFile())
                    // The context stops it, after everything that still talks to it.
                    .setRegisterShutdownHook(false)
                    .setPort(free(port))
                    .setPGStartupWait(START)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    // The library switches both off, being made for tests.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    // With the one that it has otherwise, many scans at once mean a checkpoint every two seconds, for
                    // which all wait.
                    .setServerConfig("max_wal_size", "4GB"));
            DatabaseServer.create(server, DATABASE);
            return new KeptServer(lock, server);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int free(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return probe.getLocalPort();
        } catch (IOException taken) {
            LOG.info("Port {} is in use, the database takes another one", port);
            return free(0);
        }
    }

    @Override
    public String url() {
        return DatabaseServer.url(server, DATABASE);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            LOG.warn("The embedded PostgreSQL did not stop cleanly; the next start will see to it", failed);
        } finally {
            lock.close();
        }
    }
}
