package kz.patronat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** What the threads of this process have run so far, those of the JVM itself among them; empty where there is no /proc. */
final class Threads {

    private static final Path OWN = Path.of("/proc/self/task");

    private Threads() {}

    /** Nanoseconds of the processor by the kind of work. */
    static TreeMap<String, Long> spent() {
        var spent = new TreeMap<String, Long>();
        if (!Files.isDirectory(OWN)) {
            return spent;
        }
        try (var threads = Files.newDirectoryStream(OWN)) {
            for (var thread : threads) {
                try {
                    var nanos = Long.parseLong(
                            Files.readString(thread.resolve("schedstat")).split(" ")[0]);
                    spent.merge(kind(Files.readString(thread.resolve("comm")).strip()), nanos, Long::sum);
                } catch (IOException ended) {
                    continue;
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return spent;
    }

    /** The kernel cuts names after fifteen characters, so who reads the network is not told from who answers. */
    private static String kind(String name) {
        if (name.startsWith("http-nio")) {
            return "answers";
        }
        if (name.startsWith("C1 ") || name.startsWith("C2 ") || name.startsWith("Sweeper")) {
            return "compiler";
        }
        if (name.startsWith("GC ") || name.startsWith("G1 ") || name.startsWith("VM ")) {
            return "memory and VM";
        }
        return "other";
    }
}
