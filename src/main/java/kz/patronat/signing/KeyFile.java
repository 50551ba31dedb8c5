package kz.patronat.signing;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.platform.Neighbour;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Signs through NCANode with the key file of the official, brought along for this one signature. Neither the file nor
 * its password is kept or logged.
 */
@Component
public class KeyFile {

    /** A key file is a few kilobytes. */
    private static final int LARGEST = 64 * 1024;

    private final @Nullable RestClient ncanode;

    KeyFile(
            @Value("${patronat.signature.ncanode.url:}") String url,
            @Value("${patronat.signature.key-files:false}") boolean on) {
        ncanode = on && !url.isBlank() ? Neighbour.at(url) : null;
    }

    private record Sign(String data, List<Key> signers, boolean detached, boolean withTsp) {

        /** Without the paper: what asks over the line writes its question into the log when it is told to. */
        @Override
        public String toString() {
            return "a paper to be signed";
        }
    }

    private record Key(String key, String password) {

        @Override
        public String toString() {
            return "a key";
        }
    }

    public boolean isOn() {
        return ncanode != null;
    }

    /**
     * @return a detached CMS in Base64
     * @throws RejectedInput when the file or its password does not fit, or NCANode does not answer
     */
    public String sign(byte[] data, byte[] key, String password) {
        if (ncanode == null) {
            throw new RejectedInput("", "signing.key-file.off");
        }
        if (key.length == 0 || password.isEmpty()) {
            throw new RejectedInput("file", "signing.key-file.none");
        }
        if (key.length > LARGEST) {
            throw new RejectedInput("file", "signing.key-file.too-large");
        }
        try {
            var answer = ncanode.post()
                    .uri("/cms/sign")
                    .body(new Sign(
                            Base64.getEncoder().encodeToString(data),
                            List.of(new Key(Base64.getEncoder().encodeToString(key), password)),
                            true,
                            false))
                    .retrieve()
                    .body(Map.class);
            if (answer != null && answer.get("cms") instanceof String cms && !cms.isBlank()) {
                return cms;
            }
            throw new RejectedInput("", "signing.key-file.away");
        } catch (HttpClientErrorException.BadRequest refused) {
            throw new RejectedInput("file", "signing.key-file.refused");
        } catch (RestClientException away) {
            throw new RejectedInput("", "signing.key-file.away");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
