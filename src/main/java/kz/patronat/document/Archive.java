package kz.patronat.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.patronat.kernel.Sha256;

/** A zip with a list of the fingerprints of its files, as {@code sha256sum -c} reads it. */
public final class Archive {

    private static final String FINGERPRINTS = "SHA256SUMS";

    private Archive() {}

    /** @param files by their path in the archive */
    public static byte[] of(Map<String, byte[]> files) {
        return of(files, new StringBuilder());
    }

    /** @param remark one line above the fingerprints, which {@code sha256sum -c} skips */
    public static byte[] of(Map<String, byte[]> files, String remark) {
        return of(files, new StringBuilder("# ").append(remark).append('\n'));
    }

    private static byte[] of(Map<String, byte[]> files, StringBuilder fingerprints) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
                fingerprints
                        .append(Sha256.of(file.getValue()))
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
            }
            add(zip, FINGERPRINTS, fingerprints.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        // The same facts give the same archive.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
