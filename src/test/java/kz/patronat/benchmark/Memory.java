package kz.patronat.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Takes all free memory of the machine for as long as something is measured, so that what is written to files gets pages that
 * were in use before, as on a server that has been up for a day: nearly all of its memory holds files that were read and written.
 *
 * <p>Free memory is slower than that on many virtual machines. Their host gives them a page only when it is first touched, which
 * makes the first writing of a page several times slower, and two seconds after it became free takes it back, which stops the
 * whole machine for a fifth of a second.
 */
final class Memory implements AutoCloseable {

    private static final boolean IS_TAKEN = !Boolean.getBoolean("leave-free-memory");

    private static final int PIECE = 16 * 1024 * 1024;
    private static final int LEFT = 16 * PIECE;

    private static final Path STATE = Path.of("/proc/meminfo");
    private static final Path FILES = Path.of("/dev/shm");

    private final @Nullable FileChannel taken;

    private Memory(@Nullable FileChannel taken) {
        this.taken = taken;
    }

    /** A file in memory, gone with the process at the latest. */
    static Memory take() throws IOException {
        if (!isTaken()) {
            return new Memory(null);
        }
        var file = FileChannel.open(
                Files.createTempFile(FILES, "taken", null),
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        var zeros = ByteBuffer.allocateDirect(PIECE);
        while (free() > LEFT && Files.getFileStore(FILES).getUsableSpace() > PIECE) {
            file.write(zeros.rewind());
        }
        return new Memory(file);
    }

    static String said() {
        return isTaken() ? "free memory taken before" : "memory as it was found";
    }

    private static boolean isTaken() {
        return IS_TAKEN && Files.isDirectory(FILES) && Files.isReadable(STATE);
    }

    private static long free() throws IOException {
        try (var lines = Files.lines(STATE)) {
            return lines.filter(line -> line.startsWith("MemFree:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        if (taken != null) {
            taken.close();
        }
    }
}
