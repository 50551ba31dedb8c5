package kz.patronat.notification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house; none of it stands in the passport, so all of it is configuration.
 *
 * @param lookEvery pause between two looks of a channel for what is due; zero: nobody looks
 * @param pauses between attempts, growing; the last one is repeated
 * @param giveUpAfter when a notice that was never taken has failed
 * @param outageAfter how long a channel is silent until the heads are told
 * @param quiet hours in which nobody is woken
 */
@ConfigurationProperties("patronat.notices")
record NoticeSettings(
        @DefaultValue("PT5S") Duration lookEvery,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H"})
        List<Duration> pauses,

        @DefaultValue("P3D") Duration giveUpAfter,
        @DefaultValue("PT30M") Duration outageAfter,
        @DefaultValue Quiet quiet,
        @DefaultValue Sms sms,
        @DefaultValue Mail mail) {

    /**
     * When nobody is woken; what falls into these hours waits for their end.
     *
     * @param from the same as {@code until}: there are none
     * @param channels that are heard when they arrive
     */
    record Quiet(
            @DefaultValue("21:00") LocalTime from,
            @DefaultValue("08:00") LocalTime until,
            @DefaultValue("SMS") Set<NoticeChannel> channels) {

        Quiet {
            channels = Set.copyOf(channels);
        }

        String[] names() {
            return channels.stream().map(NoticeChannel::name).toArray(String[]::new);
        }

        /** The first moment from this one on at which the channel may be heard. */
        Instant after(NoticeChannel channel, Instant moment) {
            return channels.contains(channel) ? end(moment) : moment;
        }

        /** The end of the quiet hours in which the moment lies, else the moment itself. */
        Instant end(Instant moment) {
            var local = LocalDateTime.ofInstant(moment, Zone.ALMATY);
            if (!covers(local.toLocalTime())) {
                return moment;
            }
            var today = local.toLocalDate().atTime(until);
            var end = today.isAfter(local) ? today : today.plusDays(1);
            return end.atZone(Zone.ALMATY).toInstant();
        }

        private boolean covers(LocalTime time) {
            var begun = !time.isBefore(from);
            var notOver = time.isBefore(until);
            return from.isBefore(until) ? begun && notOver : !from.equals(until) && (begun || notOver);
        }
    }

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
