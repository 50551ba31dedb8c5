package kz.patronat.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.patronat.gateway.GatewaySettings.Login;
import kz.patronat.gateway.wire.Sender;
import kz.patronat.gateway.wire.TransportKey;
import kz.patronat.gateway.wire.TransportSignature;
import org.jspecify.annotations.Nullable;

/**
 * The line of the configuration. A certificate is trusted by itself and not for its issuer's sake: the authority that
 * issues those of the gateway issues those of all citizens too.
 */
class ConfiguredLine implements GatewayLine {

    private final GatewaySettings settings;
    private final Login login;
    private final TransportSignature signature;
    private final Set<X509Certificate> trusted;

    /** @throws IllegalStateException when something is missing or cannot be read; it says what */
    ConfiguredLine(GatewaySettings settings) {
        this.settings = settings;
        this.login = needed(settings.sender(), "sender.id");
        this.signature = signature(
                settings.ncanode(),
                needed(settings.keyStore(), "key-store"),
                needed(settings.keyStorePassword(), "key-store-password"),
                certificate -> trusts(certificate));
        this.trusted = certificates(needed(settings.trusted(), "trusted"));
    }

    private static <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("patronat.gateway." + name + " is not set");
        }
        return value;
    }

    private static TransportSignature signature(
            @Nullable URI ncanode, Path file, String password, Predicate<X509Certificate> trusted) {
        if (ncanode == null) {
            return key(file, password);
        }
        try {
            return new NcanodeSignature(ncanode, Files.readAllBytes(file), password, trusted);
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read patronat.gateway.key-store", unreadable);
        }
    }

    private static TransportKey key(Path file, String password) {
        try {
            var store = KeyStore.getInstance(file.toFile(), password.toCharArray());
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return new TransportKey((PrivateKey) store.getKey(alias, password.toCharArray()), (X509Certificate)
                            store.getCertificate(alias));
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("cannot open the key in " + file, unreadable);
        }
        throw new IllegalStateException("no key in " + file);
    }

    private static Set<X509Certificate> certificates(Path folder) {
        try (var files = Files.list(folder)) {
            var found = files.filter(Files::isRegularFile)
                    .map(ConfiguredLine::certificate)
                    .collect(Collectors.toSet());
            if (found.isEmpty()) {
                throw new IllegalStateException("no certificate in patronat.gateway.trusted");
            }
            return found;
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read patronat.gateway.trusted", unreadable);
        }
    }

    private static X509Certificate certificate(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("no certificate: " + file, unreadable);
        }
    }

    @Override
    public URI sync() {
        return needed(settings.url(), "url");
    }

    @Override
    public URI async() {
        return needed(settings.asyncUrl(), "async-url");
    }

    @Override
    public Sender sender() {
        return new Sender(login.id(), login.password());
    }

    @Override
    public TransportSignature signature() {
        return signature;
    }

    @Override
    public TransportKey tokenKey() {
        return signature instanceof TransportKey key
                ? key
                : key(
                        needed(settings.tokenKeyStore(), "token-key-store"),
                        needed(settings.keyStorePassword(), "key-store-password"));
    }

    @Override
    public boolean trusts(X509Certificate certificate) {
        return trusted.contains(certificate);
    }

    @Override
    public boolean admits(@Nullable Sender caller) {
        var expected = settings.caller();
        return expected != null
                && caller != null
                && expected.id().equals(caller.senderId())
                && isSame(expected.password(), caller.password());
    }

    /** In the same time whatever was sent. */
    private static boolean isSame(@Nullable String expected, @Nullable String sent) {
        var both = List.of(Objects.requireNonNullElse(expected, ""), Objects.requireNonNullElse(sent, "")).stream()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList();
        return MessageDigest.isEqual(both.get(0), both.get(1));
    }
}
