package kz.patronat.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Time on the processor: of this thread, and of the processes in which PostgreSQL serves one database. The second is
 * known on Linux only and nought elsewhere.
 */
final class Cpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final JdbcClient database;
    private List<Path> backends = List.of();
    private Spent sum = Spent.NOTHING;

    Cpu(JdbcClient database) {
        this.database = database;
    }

    /** Begins anew, with the connections that are open now. */
    void begin() {
        sum = Spent.NOTHING;
        backends =
                database
                        .sql("select pid from pg_stat_activity where datname = current_database()")
                        .query(Integer.class)
                        .list()
                        .stream()
                        .map(pid -> Path.of("/proc/" + pid + "/schedstat"))
                        .toList();
    }

    /** Does it and adds what it cost. */
    <T> T charge(Supplier<T> act) {
        var before = now();
        try {
            return act.get();
        } finally {
            sum = sum.plus(now().minus(before));
        }
    }

    /** What this whole process and those of the database have run so far, other people's work included. */
    Spent everybody() {
        return new Spent(PROCESS.getProcessCpuTime(), now().database());
    }

    Spent sum() {
        return sum;
    }

    private Spent now() {
        return new Spent(
                THREADS.getCurrentThreadCpuTime(),
                backends.stream().mapToLong(Cpu::nanosOf).sum());
    }

    /** The first word is the time that the process has run. */
    private static long nanosOf(Path schedule) {
        try {
            return Long.parseLong(Files.readString(schedule).split(" ")[0]);
        } catch (NoSuchFileException notLinux) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nanoseconds of the processor. */
    record Spent(long java, long database) {

        static final Spent NOTHING = new Spent(0, 0);

        Spent plus(Spent more) {
            return new Spent(java + more.java, database + more.database);
        }

        Spent minus(Spent less) {
            return new Spent(java - less.java, database - less.database);
        }

        long both() {
            return java + database;
        }
    }
}
