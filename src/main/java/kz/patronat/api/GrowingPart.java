package kz.patronat.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of a part as far as it was read: in memory, and once it is longer than that on the disk. */
final class GrowingPart {

    private final long mostInMemory;
    private final Path directory;
    private final List<byte[]> pieces = new ArrayList<>();
    private int size;
    private @Nullable Path file;
    private @Nullable OutputStream out;

    GrowingPart(long mostInMemory, Path directory) {
        this.mostInMemory = mostInMemory;
        this.directory = directory;
    }

    int size() {
        return size;
    }

    /** Takes the bytes away from the buffer, which may be used again. */
    void add(ByteBuffer bytes) throws IOException {
        var piece = new byte[bytes.remaining()];
        bytes.get(piece);
        size += piece.length;
        if (out == null && size <= mostInMemory) {
            pieces.add(piece);
            return;
        }
        onDisk().write(piece);
    }

    private OutputStream onDisk() throws IOException {
        if (out == null) {
            file = Files.createTempFile(directory, "part", null);
            out = Files.newOutputStream(file);
            for (var earlier : pieces) {
                out.write(earlier);
            }
            pieces.clear();
        }
        return out;
    }

    byte[] bytes() {
        try {
            close();
            return file == null ? together() : Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] together() {
        var whole = ByteBuffer.allocate(size);
        pieces.forEach(whole::put);
        return whole.array();
    }

    ReadPart file(String name, String filename, @Nullable String kind) {
        close();
        return new ReadPart(name, filename, kind, size, file == null ? together() : null, file);
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
