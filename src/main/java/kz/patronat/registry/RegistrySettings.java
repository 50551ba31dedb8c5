package kz.patronat.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with the registries; none of it stands in the passport, so all of it is configuration.
 *
 * @param pauses between attempts, growing; the last one is repeated
 * @param unaskedPause until what nobody could be asked is asked; it does not grow, as it says nothing of the registry
 * @param answerWithin how long a promised answer is waited for before the registry is asked again and counts as silent
 * @param paperWayAfter when the clerk may obtain the certificate on paper instead
 * @param shelfLifeDays calendar days for which an answer or a certificate is good
 * @param outageAfter how long a registry answers nobody until the heads are told
 */
@ConfigurationProperties("patronat.registry")
public record RegistrySettings(
        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H"})
        List<Duration> pauses,

        @DefaultValue("PT30M") Duration unaskedPause,
        @DefaultValue("P1D") Duration answerWithin,
        @DefaultValue("P2D") Duration paperWayAfter,
        @DefaultValue("30") int shelfLifeDays,
        @DefaultValue("PT30M") Duration outageAfter) {

    /** @param attempt number of the attempt that failed, from 1 */
    public Duration pauseAfter(int attempt) {
        return pauses.get(Math.min(attempt, pauses.size()) - 1);
    }

    /** Last day on which something said or issued on the given day is good. */
    public LocalDate validUntil(LocalDate day) {
        return day.plusDays(shelfLifeDays);
    }

    /** First day of what may have been said or issued to be good on the given day. */
    public LocalDate goodSince(LocalDate day) {
        return day.minusDays(shelfLifeDays);
    }
}
