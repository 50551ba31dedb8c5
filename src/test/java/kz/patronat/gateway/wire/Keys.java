package kz.patronat.gateway.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** Throw-away keys, made by the tool of the JDK. */
public final class Keys {

    private static final char[] PASSWORD = "secret".toCharArray();

    private Keys() {}

    /** @param algorithm {@code RSA} or {@code EC} */
    public static TransportKey of(String name, String algorithm) {
        try {
            var file = Files.createTempDirectory("keys").resolve(name + ".p12");
            make(file, name, algorithm);
            var store = KeyStore.getInstance(file.toFile(), PASSWORD);
            Files.delete(file);
            Files.delete(file.getParent());
            return new TransportKey(
                    (PrivateKey) store.getKey("key", PASSWORD), (X509Certificate) store.getCertificate("key"));
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void make(Path file, String name, String algorithm) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var size = algorithm.equals("RSA") ? "2048" : "256";
        var made = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        algorithm,
                        "-keysize",
                        size,
                        "-dname",
                        "CN=" + name + ", C=KZ",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes());
        try {
            if (made.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
