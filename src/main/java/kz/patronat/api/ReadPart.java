package kz.patronat.api;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that came with a request.
 *
 * @param bytes those of a short one, never copied; of a long one they lie in {@code path}
 */
@SuppressWarnings("ArrayRecordComponent")
record ReadPart(
        String name,
        String filename,
        @Nullable String kind,
        int size,
        byte @Nullable [] bytes,
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
        return bytes != null ? bytes : Files.readAllBytes(onDisk());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(onDisk());
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
