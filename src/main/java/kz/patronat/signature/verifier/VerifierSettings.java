package kz.patronat.signature.verifier;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code patronat.signature.*}.
 *
 * @param trustFolder where trusted authorities and their lists of revoked certificates lie
 * @param revocation who is asked whether a certificate was revoked, in this order, until one can tell
 * @param connect how long a connection to responder, list or NCANode may take
 * @param patience how long an answer of theirs may take in all
 * @param outageAfter how long nobody can verify signatures until the heads are told
 * @param gost whether signatures by GOST are judged by our own code, which is certified by nobody
 */
@ConfigurationProperties("patronat.signature")
record VerifierSettings(
        @Nullable Path trustFolder,

        @DefaultValue({"OCSP", "FOLDER", "CRL"}) List<Source> revocation,

        @DefaultValue("PT3S") Duration connect,
        @DefaultValue("PT8S") Duration patience,
        @DefaultValue("PT30M") Duration outageAfter,
        @DefaultValue("false") boolean gost,
        @DefaultValue Ncanode ncanode) {

    /** Who knows of revocation. */
    enum Source {
        FOLDER,
        OCSP,
        CRL
    }

    /**
     * The verifier of the national authority's tools.
     *
     * @param url where NCANode is; none when it is not connected
     * @param verifies which signatures are given to it
     */
    record Ncanode(@Nullable URI url, @DefaultValue("ALL") Share verifies) {}

    /** Of the signatures. */
    enum Share {
        ALL,
        GOST
    }
}
