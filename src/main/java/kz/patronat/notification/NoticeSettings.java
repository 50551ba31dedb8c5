package kz.patronat.notification;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house; none of it stands in the passport, so all of it is configuration.
 *
 * @param lookEvery pause between two looks of a channel for what is due; zero: nobody looks
 * @param pauses between attempts, growing; the last one is repeated
 * @param giveUpAfter when a notice that was never taken has failed
 */
@ConfigurationProperties("patronat.notices")
record NoticeSettings(
        @DefaultValue("PT5S") Duration lookEvery,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H"})
        List<Duration> pauses,

        @DefaultValue("P3D") Duration giveUpAfter,
        @DefaultValue Sms sms,
        @DefaultValue Mail mail) {

    /**
     * The provider of SMS.
     *
     * @param key of its interface; never logged
     * @param sender the name registered with the operators
     */
    record Sms(
            @DefaultValue("NONE") SmsProvider provider,
            @Nullable URI address,
            @DefaultValue("") String key,
            @DefaultValue("") String sender) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Sms[" + provider + ", " + address + "]";
        }
    }

    /** Whose interface the SMS go through. */
    enum SmsProvider {
        NONE,
        SMSC,
        MOBIZON
    }

    /** @param from the address that notices come from; the server stands under {@code spring.mail} */
    record Mail(@DefaultValue("") String from) {}

    /** @param attempt number of the attempt that failed, from 1 */
    Duration pauseAfter(int attempt) {
        return pauses.get(Math.min(Math.max(attempt, 1), pauses.size()) - 1);
    }
}
