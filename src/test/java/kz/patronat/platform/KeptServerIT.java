package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptServerIT {

    @TempDir
    Path directory;

    @Test
    void keepsWhatItConfirmed() throws SQLException {
        try (var server = start(directory, 0)) {
            execute(server, "create table kept as select 1");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
        }
        try (var again = start(directory, 0)) {
            assertThat(ask(again, "select count(*) from kept")).isEqualTo("1");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsInUse() throws IOException, SQLException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = start(directory, taken.getLocalPort())) {
            assertThat(server.url()).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void belongsToOneApplication() {
        try (var server = start(directory, 0)) {
            assertThat(server.url()).isNotEmpty();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> start(directory, 0))
                    .withMessageContaining(directory.toString())
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void stopsTheServerOfAKilledApplication() throws IOException, InterruptedException, SQLException {
        killedApplication();
        var orphan = ProcessHandle.of(serverProcess()).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (var server = start(directory, 0)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
        }
    }

    @Test
    void startsAfterItsServerWasKilledAndItsNumberIsUsedAgain() throws IOException, InterruptedException, SQLException {
        killedApplication();
        ProcessHandle.of(serverProcess()).orElseThrow().destroyForcibly();
        var pid = directory.resolve("postgresql/postmaster.pid");
        var lines = new ArrayList<>(Files.readAllLines(pid));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pid, lines);

        try (var server = start(directory, 0)) {
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
        }
    }

    /** With the programs that the other tests have unpacked already. */
    private static KeptServer start(Path directory, int port) {
        return KeptServer.start(directory, Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"), port);
    }

    private void killedApplication() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var killed = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        directory.toString()))
                .inheritIO()
                .start();
        assertThat(killed.waitFor()).isEqualTo(Killed.CODE);
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                .get(0));
    }

    /** An application that ends without a word to its database. */
    static class Killed {

        static final int CODE = 9;

        public static void main(String[] arguments) throws SQLException {
            var server = start(Path.of(arguments[0]), 0);
            execute(server, "create table kept as select 1");
            Runtime.getRuntime().halt(CODE);
        }
    }

    private static void execute(DatabaseServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), DatabaseServer.USER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), DatabaseServer.USER, "");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
