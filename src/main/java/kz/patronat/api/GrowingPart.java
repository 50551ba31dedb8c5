package kz.patronat.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import kz.patronat.kernel.Pieces;
import org.jspecify.annotations.Nullable;

/** The content of a part as far as it was read: in memory, and once it is longer than that on the disk. */
final class GrowingPart {

    private final long mostInMemory;
    private final Path directory;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int size;
    private @Nullable Path file;
    private @Nullable WritableByteChannel out;

    GrowingPart(long mostInMemory, Path directory) {
        this.mostInMemory = mostInMemory;
        this.directory = directory;
    }

    int size() {
        return size;
    }

    /** @param bytes nobody writes over them any more */
    void add(ByteBuffer bytes) throws IOException {
        size += bytes.remaining();
        if (out == null && size <= mostInMemory) {
            append(bytes.slice());
            return;
        }
        write(onDisk(), bytes.slice());
    }

    /** What continues the last piece lengthens it, or a body that comes byte by byte would become as many pieces. */
    private void append(ByteBuffer more) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.array() == more.array() && end(last) == more.arrayOffset()) {
            pieces.set(
                    pieces.size() - 1,
                    ByteBuffer.wrap(last.array(), last.arrayOffset(), last.limit() + more.limit())
                            .slice());
        } else if (more.hasRemaining()) {
            pieces.add(more);
        }
    }

    private static int end(ByteBuffer piece) {
        return piece.arrayOffset() + piece.limit();
    }

    private WritableByteChannel onDisk() throws IOException {
        if (out == null) {
            file = Files.createTempFile(directory, "part", null);
            out = Files.newByteChannel(file, StandardOpenOption.WRITE);
            for (var earlier : pieces) {
                write(out, earlier);
            }
            pieces.clear();
        }
        return out;
    }

    private static void write(WritableByteChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    byte[] bytes() {
        try {
            close();
            return file == null ? Pieces.of(pieces).array() : Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    ReadPart file(String name, String filename, @Nullable String kind) {
        close();
        return new ReadPart(name, filename, kind, size, file == null ? Pieces.of(pieces) : null, file);
    }

    private void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void forget() {
        close();
        if (file != null) {
            ReadPart.delete(file);
        }
    }
}
