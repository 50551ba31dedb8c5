package kz.patronat.notification;

import java.time.Instant;
import java.util.Optional;
import kz.patronat.casefile.NoticeChannel;

/** The line to whoever carries notices on a channel. */
class ChannelLine implements Line {

    private final NoticeChannel channel;
    private final ChannelOutages outages;
    private final NoticeSettings settings;

    ChannelLine(NoticeChannel channel, ChannelOutages outages, NoticeSettings settings) {
        this.channel = channel;
        this.outages = outages;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "notification.outage." + channel.name();
    }

    @Override
    public Optional<Instant> silentSince(Instant now) {
        return outages.of(channel)
                .map(ChannelOutages.Silence::since)
                .filter(since -> !since.isAfter(now.minus(settings.outageAfter())));
    }

    /** The channel carries as soon as it is not known to be silent; when it began to is known to the minute. */
    @Override
    public Optional<Instant> answeredAfter(Instant since, Instant now) {
        return outages.of(channel)
                .map(silence -> Optional.of(silence.since()).filter(later -> later.isAfter(since)))
                .orElseGet(() -> Optional.of(now));
    }
}
