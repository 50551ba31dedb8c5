package kz.patronat.signature.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The sample authority and the folder in which the verifier finds what it has to trust for its sake.
 *
 * @param folder root, authority and list of revoked certificates
 */
public record SampleTrust(SampleAuthority authority, Path folder) {

    static SampleTrust in(Path directory) {
        var folder = new SampleFolder(directory);
        return new SampleTrust(folder.open(), folder.trust());
    }

    /** One that is gone with the virtual machine. */
    static SampleTrust temporary() {
        try {
            var directory = Files.createTempDirectory("patronat-signatures");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return in(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
