package kz.patronat.signature.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/** Where the sample authority lies, so that what was signed before a restart is trusted after it. */
final class SampleFolder {

    private static final String ALIAS = "authority";
    private static final char[] PASSWORD = "sample".toCharArray();

    private final Path directory;

    SampleFolder(Path directory) {
        this.directory = directory;
    }

    /** What the verifier trusts: root, authority and list of revoked certificates. */
    Path trust() {
        return directory.resolve("trust");
    }

    /** The authority that lies here; a new one when there is none yet. */
    SampleAuthority open() {
        var file = directory.resolve("authority.p12");
        try {
            Files.createDirectories(trust());
            if (!Files.exists(file)) {
                Files.move(written(file, SampleAuthority.create().authority()), file, StandardCopyOption.ATOMIC_MOVE);
            }
            var authority = SampleAuthority.of(read(Files.readAllBytes(file)));
            var chain = authority.authority().chain();
            Files.write(trust().resolve("sample-ca.crt"), chain.get(0).getEncoded());
            Files.write(trust().resolve("sample-root.crt"), chain.get(1).getEncoded());
            Files.write(trust().resolve("sample-ca.crl"), authority.crl());
            return authority;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot read " + file + "; delete it, and a new one is made", broken);
        }
    }

    private static Path written(Path file, SampleKey key) throws IOException {
        return Files.write(file.resolveSibling("authority.new"), key.pkcs12(ALIAS, PASSWORD));
    }

    private static SampleKey read(byte[] file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(file), PASSWORD);
        var chain = Arrays.stream(store.getCertificateChain(ALIAS))
                .map(X509Certificate.class::cast)
                .toList();
        return new SampleKey((PrivateKey) store.getKey(ALIAS, PASSWORD), chain);
    }
}
