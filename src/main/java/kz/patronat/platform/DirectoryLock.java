package kz.patronat.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sees to it that a data directory has one application; the operating system frees it when the application dies. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory for this application.
     *
     * @throws StartRefused when another one has it, or it cannot be written
     */
    static DirectoryLock take(Path directory) {
        var file = directory.resolve("running.pid");
        try {
            Files.createDirectories(directory);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                var owner = owner(channel);
                channel.close();
                throw new StartRefused(
                        "Patronat already runs on the data directory " + directory + owner + ".",
                        "Stop it first, or start with another directory (PATRONAT_DATABASE_DIRECTORY) and another"
                                + " port (SERVER_PORT).");
            }
            channel.truncate(0);
            channel.write(text(Long.toString(ProcessHandle.current().pid())), 0);
            return new DirectoryLock(channel);
        } catch (IOException failed) {
            throw new StartRefused(
                    "The data directory " + directory + " cannot be used: " + failed,
                    "Start in a directory you may write to, or name one in PATRONAT_DATABASE_DIRECTORY.",
                    failed);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    private static String owner(FileChannel channel) {
        try {
            var content = ByteBuffer.allocate(20);
            channel.read(content, 0);
            var pid = StandardCharsets.US_ASCII.decode(content.flip()).toString();
            return pid.isBlank() ? "" : " (process " + pid + ")";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
