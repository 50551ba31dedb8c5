package kz.patronat.gateway;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import kz.patronat.gateway.wire.BodySignature;
import kz.patronat.gateway.wire.BodyVerdict;
import kz.patronat.gateway.wire.SignatureToolAway;
import kz.patronat.gateway.wire.TransportSignature;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.platform.Neighbour;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.w3c.dom.Document;

/**
 * Lets NCANode sign bodies with a key of GOST 34.10-2015, and do the arithmetic of those that come signed so. What a
 * signature covers and whose certificate it names is read by ourselves, also in what NCANode has signed for us.
 */
class NcanodeSignature implements TransportSignature {

    private static final String VERIFY = "/wsse/verify";

    /** What goes by itself: too slow (408), too often (429). */
    private static final Set<Integer> PASSING = Set.of(408, 429);

    /** What is said of us and not of what came: not let in (401, 403), no NCANode at this address (404, 405). */
    private static final Set<Integer> TO_BE_MENDED = Set.of(401, 403, 404, 405);

    private final RestClient ncanode;
    private final String key;
    private final String password;
    private final Predicate<X509Certificate> trusted;

    /**
     * @param key the PKCS12 file as it is
     * @param trusted for whose signatures NCANode is asked
     */
    NcanodeSignature(URI address, byte[] key, String password, Predicate<X509Certificate> trusted) {
        this.trusted = trusted;
        this.ncanode = Neighbour.at(address.toString());
        this.key = Base64.getEncoder().encodeToString(key);
        this.password = password;
    }

    private record Sign(String xml, String key, String password, boolean trimXml) {

        /** Without key and password: what asks over the line writes its question into the log when it is told to. */
        @Override
        public String toString() {
            return "a body to be signed";
        }
    }

    private record Verify(String xml, List<String> revocationCheck) {}

    private record SignedXml(@Nullable String xml) {}

    private record Judged(boolean valid, @Nullable List<Signer> signers) {

        private record Signer(@Nullable String serialNumber) {}

        /** Whether it speaks of one signature, made with this certificate. */
        private boolean isAbout(X509Certificate certificate) {
            return signers != null
                    && signers.size() == 1
                    && number(signers.get(0)).equals(certificate.getSerialNumber());
        }

        private static BigInteger number(Signer signer) {
            try {
                return new BigInteger(Objects.requireNonNullElse(signer.serialNumber(), ""), 16);
            } catch (NumberFormatException none) {
                return BigInteger.ZERO;
            }
        }
    }

    @Override
    public byte[] signed(Document envelope) {
        var sent = Xml.bytes(envelope);
        var answer = ask("/wsse/sign", new Sign(text(sent), key, password, false), SignedXml.class);
        if (answer.xml() == null || answer.xml().isBlank()) {
            throw new SignatureToolAway("NCANode signs nothing");
        }
        var signed = answer.xml().getBytes(StandardCharsets.UTF_8);
        if (!BodySignature.isOver(Xml.parse(sent), read(signed))) {
            throw new SignatureToolAway("NCANode signs something else");
        }
        return signed;
    }

    private static Document read(byte[] signed) {
        try {
            return Xml.parse(signed);
        } catch (UnreadableMessage unreadable) {
            throw new SignatureToolAway("NCANode answers nonsense: " + unreadable.getMessage());
        }
    }

    @Override
    public BodyVerdict verify(Document envelope, byte[] bytes) {
        return BodySignature.verify(envelope, certificate -> isMadeWith(certificate, bytes), trusted);
    }

    /** Revocation is not asked for: a certificate of the gateway is trusted by itself, and by nobody's leave. */
    private boolean isMadeWith(X509Certificate certificate, byte[] bytes) {
        var judged = ask(VERIFY, new Verify(text(bytes), List.of()), Judged.class);
        if (!judged.isAbout(certificate)) {
            throw new SignatureToolAway("NCANode speaks of another signature");
        }
        return judged.valid();
    }

    private <T> T ask(String path, Object question, Class<T> answer) {
        try {
            return Objects.requireNonNullElseGet(
                    ncanode.post().uri(path).body(question).retrieve().body(answer), () -> {
                        throw new SignatureToolAway("NCANode answers nothing");
                    });
        } catch (HttpClientErrorException refused) {
            throw refusal(path, refused.getStatusCode().value());
        } catch (RestClientException away) {
            throw new SignatureToolAway("NCANode does not answer");
        }
    }

    /** Its message can name the key; the status says enough. */
    private static RuntimeException refusal(String path, int status) {
        var said = "NCANode answers " + status + " to " + path;
        if (PASSING.contains(status)) {
            return new SignatureToolAway(said);
        }
        // What came was written by others: that NCANode cannot read it mends nobody's configuration.
        return path.equals(VERIFY) && !TO_BE_MENDED.contains(status)
                ? new IllegalArgumentException(said)
                : new GatewayBreakdown(said);
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
