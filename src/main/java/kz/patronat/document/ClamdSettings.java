package kz.patronat.document;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ClamAV listens.
 *
 * @param host nothing where nobody checks viruses
 * @param timeout for one scan, from the connection to the answer
 */
@ConfigurationProperties("patronat.documents.clamd")
record ClamdSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("PT20S") Duration timeout) {

    boolean isOn() {
        return host != null && !host.isBlank();
    }
}
