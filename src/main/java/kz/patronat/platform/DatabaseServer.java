package kz.patronat.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.sql.SQLException;

/** A running PostgreSQL that belongs to this application. */
interface DatabaseServer extends AutoCloseable {

    String USER = "postgres";

    /** JDBC address of the database of the service. */
    String url();

    @Override
    void close();

    /**
     * Settings common to every server we start. Text is compared by code point, the same on every machine; what people
     * read is sorted with the collation {@code kazakh}.
     */
    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("random_page_cost", "1.1")
                // Scans of a megabyte fill the four that it has otherwise, and are then logged page by page.
                .setServerConfig("wal_buffers", "16MB")
                // What they leave for the disk goes there steadily, not in one go when much has gathered.
                .setServerConfig("backend_flush_after", "1MB")
                .setServerConfig("timezone", "UTC");
    }

    static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused(
                    "PostgreSQL refuses to run as root, and this machine does not let it step down into a user"
                            + " namespace of its own (unshare -U).",
                    "Start the service as an ordinary user, allow user namespaces, or name a database of your own"
                            + " in SPRING_DATASOURCE_URL.");
        }
        try {
            return builder.start();
        } catch (IOException | IllegalStateException failed) {
            throw new StartRefused(
                    "The embedded PostgreSQL did not start: " + failed.getMessage(),
                    "Look into postgresql.log in the data directory, or name a database of your own"
                            + " in SPRING_DATASOURCE_URL.",
                    failed);
        }
    }

    /** Makes the database of that name unless it is there. */
    static void create(EmbeddedPostgres server, String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'");
            if (!found.next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("database " + name, failed);
        }
    }

    static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }
}
