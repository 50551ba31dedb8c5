package kz.patronat.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the gateway is and how we speak with it.
 *
 * @param url of the synchronous channel; without it no gateway is connected
 * @param asyncUrl of the asynchronous channel, which has no public address of its own
 * @param sender our login
 * @param keyStore PKCS12 with our transport key
 * @param ncanode address of the NCANode that signs and judges bodies with a key of GOST 34.10-2015; without it the key is
 *     one of RSA or ECDSA and no tool is asked
 * @param tokenKeyStore PKCS12 with the RSA or ECDSA key of our tokens, beside a transport key of GOST 34.10-2015, with the
 *     same password
 * @param trusted folder with the certificates that the gateway signs with, each trusted by itself
 * @param caller login with which the gateway calls us; without it nobody may
 * @param connect how long until there is a connection
 * @param read how long until the whole answer is there
 * @param maxMessage longest message either way
 * @param processed status codes of an answer
 * @param refused status codes of a provider that has understood and says no
 * @param promised status codes of a provider that will answer on the asynchronous channel; assumed
 * @param breakdowns beginnings of the codes that somebody has to mend
 * @param fetch services whose messages are fetched because the gateway cannot call us
 */
@ConfigurationProperties("patronat.gateway")
public record GatewaySettings(
        @Nullable URI url,
        @Nullable URI asyncUrl,
        @Nullable Login sender,
        @Nullable Path keyStore,
        @Nullable String keyStorePassword,
        @Nullable URI ncanode,
        @Nullable Path tokenKeyStore,
        @Nullable Path trusted,
        @Nullable Login caller,
        @DefaultValue("PT5S") Duration connect,
        @DefaultValue("PT35S") Duration read,
        @DefaultValue("16MB") DataSize maxMessage,
        @DefaultValue({"SCSS001", "Success"}) Set<String> processed,
        @DefaultValue({"SCSE001", "SCSE002"}) Set<String> refused,
        @DefaultValue("PENDING") Set<String> promised,

        @DefaultValue({"SBF-VE", "SBF-AD", "VAL-JSR", "VAL-R", "FAULT-015"})
        List<String> breakdowns,

        @DefaultValue List<String> fetch) {

    /** Name and password of one side. */
    public record Login(String id, @Nullable String password) {

        /** Without the password, which has no place in a log. */
        @Override
        public String toString() {
            return id;
        }
    }

    boolean isBreakdown(String code) {
        return breakdowns.stream().anyMatch(code::startsWith);
    }
}
