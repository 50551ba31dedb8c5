package kz.patronat.signature.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.patronat.signature.Verdict.Obstacle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.io.pem.PemReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which the trusted authorities ({@code .crt}, {@code .cer}, {@code .pem}) and their lists of revoked
 * certificates ({@code .crl}) lie, in DER or PEM. It is read anew when a file has come, gone or changed.
 */
final class TrustFolder implements Supplier<Trust> {

    private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);

    /** With which everything in DER begins. */
    private static final byte SEQUENCE = 0x30;

    private final Path directory;
    private volatile @Nullable Read last;

    TrustFolder(Path directory) {
        this.directory = directory;
    }

    private record Read(Map<Path, String> state, Trust trust) {}

    /** @throws Undecided when the folder cannot be read or holds no root: then nobody can tell */
    @Override
    public Trust get() {
        try {
            var state = state();
            var known = last;
            var read = known != null && known.state().equals(state) ? known : new Read(state, read(state));
            last = read;
            if (read.trust().isEmpty()) {
                throw new Undecided(Obstacle.TRUST_MISSING, "no trusted root in " + directory);
            }
            return read.trust();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The folder of the trusted authorities cannot be read", unreadable);
            throw new Undecided(Obstacle.TRUST_MISSING, "cannot read " + directory);
        }
    }

    private Map<Path, String> state() throws IOException {
        var state = new TreeMap<Path, String>();
        try (var files = Files.newDirectoryStream(directory, "*.{crt,cer,pem,crl}")) {
            for (var file : files) {
                state.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return state;
    }

    private static Trust read(Map<Path, String> state) throws IOException {
        var certificates = new ArrayList<X509CertificateHolder>();
        var lists = new ArrayList<byte[]>();
        var whole = true;
        for (var file : state.keySet()) {
            var bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".crl")) {
                lists.addAll(contents(bytes).orElse(List.of()));
            } else {
                whole &= add(certificates, file, bytes);
            }
        }
        var read = Trust.in(certificates, lists);
        var trust = whole ? read : read.inPart();
        LOG.info(
                "Signatures are verified with {} trusted authorities and {} lists of revoked certificates",
                trust.authorities().size(),
                trust.authorities().stream()
                        .mapToInt(each -> each.lists().size())
                        .sum());
        return trust;
    }

    /** @return whether all of the file could be read: it may be half copied */
    private static boolean add(List<X509CertificateHolder> certificates, Path file, byte[] bytes) {
        try {
            var found = contents(bytes).orElse(List.of()).stream()
                    .map(Certificates::read)
                    .toList();
            certificates.addAll(found);
            if (!found.isEmpty()) {
                return true;
            }
        } catch (Refused unreadable) {
            // Said below.
        }
        LOG.warn("{} is no certificate; as long as it lies there nobody is refused for an unknown authority", file);
        return false;
    }

    /** Empty when the file ends in the midst of something. */
    private static Optional<List<byte[]>> contents(byte[] file) {
        if (file.length > 0 && file[0] == SEQUENCE) {
            return Optional.of(List.of(file));
        }
        var found = new ArrayList<byte[]>();
        try (var reader =
                new PemReader(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
            for (var each = reader.readPemObject(); each != null; each = reader.readPemObject()) {
                found.add(each.getContent());
            }
        } catch (IOException cutOff) {
            return Optional.empty();
        }
        return Optional.of(found);
    }
}
