package kz.patronat.signature.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key with its certificate.
 *
 * @param chain from the holder's certificate to the root
 */
public record SampleKey(PrivateKey key, List<X509Certificate> chain) {

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The key as people carry it: a file {@code .p12} with one entry. */
    public byte[] pkcs12(String alias, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(alias, key, password, chain.toArray(X509Certificate[]::new));
            var file = new ByteArrayOutputStream();
            store.store(file, password);
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "key of " + certificate().getSubjectX500Principal();
    }
}
