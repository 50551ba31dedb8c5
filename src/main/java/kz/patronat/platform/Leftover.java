package kz.patronat.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an application that was killed may have left of its PostgreSQL. Only called by the owner of the directory, so
 * no living application uses what is found here.
 *
 * @param cluster data directory of the server
 */
record Leftover(Path cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** No process has this number on any system. */
    private static final String NOBODY = "2147483646";

    /** Stops a server that still runs, and makes sure that a number used again by another process bars nothing. */
    void stop() {
        var pid = cluster.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return;
        }
        try {
            var lines = new ArrayList<>(Files.readAllLines(pid));
            var process = process(lines);
            if (process.isEmpty()) {
                awaitBackends();
            } else if (isOurServer(process.get())) {
                LOG.info("A database server of an earlier start still runs (process {}); stopping it", lines.get(0));
                stop(process.get());
            } else {
                // The rest of the file stays: by it the server knows whether old processes still hold its memory.
                lines.set(0, NOBODY);
                Files.write(pid, lines);
                awaitBackends();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        try {
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException | IndexOutOfBoundsException torn) {
            return Optional.empty();
        }
    }

    private boolean isOurServer(ProcessHandle process) {
        var info = process.info();
        var isServer = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        var onCluster = info.arguments().map(List::of).orElse(List.of()).contains(cluster.toString());
        return isServer && (onCluster || worksIn(process));
    }

    private boolean worksIn(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        // An interrupt is its fast shutdown: sessions end, everything is written. A mere end would wait for sessions.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stays) {
            throw new StartRefused(
                    "The database server of an earlier start (process " + server.pid() + ") does not stop.",
                    "End that process and start again.",
                    stays);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Processes of a killed server notice its death within moments; until then nothing new may start beside them. */
    private void awaitBackends() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (ProcessHandle.allProcesses().anyMatch(this::worksIn) && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
