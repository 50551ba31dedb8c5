package kz.patronat.api;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.patronat.kernel.Pieces;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that came with a request.
 *
 * @param inMemory the bytes of a short one; those of a long one lie in {@code path}
 */
record ReadPart(
        String name,
        String filename,
        @Nullable String kind,
        int size,
        @Nullable Pieces inMemory,
        @Nullable Path path) implements MultipartFile {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getOriginalFilename() {
        return filename;
    }

    @Override
    public @Nullable String getContentType() {
        return kind;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        return content().array();
    }

    Pieces content() throws IOException {
        return inMemory != null ? inMemory : Pieces.of(Files.readAllBytes(onDisk()));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return inMemory != null ? inMemory.stream() : Files.newInputStream(onDisk());
    }

    @Override
    public void transferTo(File target) throws IOException {
        Files.write(target.toPath(), getBytes());
    }

    private Path onDisk() {
        if (path == null) {
            throw new IllegalStateException("neither in memory nor on the disk");
        }
        return path;
    }

    void forget() {
        if (path != null) {
            delete(path);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
