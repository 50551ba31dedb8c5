package kz.patronat.cabinet;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the personal cabinet of the portal is reached.
 *
 * @param adapter in which shape statuses are told
 * @param codes where the file lies that says how the portal spells each status; the shipped file of the adapter when
 *     nothing is said
 * @param service id of the portal's service at the gateway
 * @param pauses between attempts to reach the portal, growing; the last one is repeated
 * @param outageAfter how long the portal is away until the heads are told
 */
@ConfigurationProperties("patronat.cabinet")
public record CabinetSettings(
        @DefaultValue("log") Adapter adapter,
        @Nullable String codes,
        @Nullable String service,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H"})
        List<Duration> pauses,

        @DefaultValue("PT30M") Duration outageAfter) {

    /** The shapes that are known. */
    public enum Adapter {
        /** Nothing leaves the house: each change is a line of the log. */
        LOG,
        /** National education database, where the services for children live. */
        NOBD,
        /** The portal's universal shape. */
        PEP
    }

    /** @param failed number of attempts that have failed before this one */
    Duration pauseAfter(int failed) {
        return pauses.get(Math.min(failed, pauses.size() - 1));
    }
}
