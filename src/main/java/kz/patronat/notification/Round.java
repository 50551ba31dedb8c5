package kz.patronat.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.notification.ChannelOutages.Silence;
import kz.patronat.notification.Delivery.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel's job. What is due is carried by the handful; while the other side is silent the whole channel pauses,
 * longer each time, and is then tried with one notice alone. No other channel and no case waits for it.
 */
class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int HANDFUL = 20;

    /** How often something is tried at which we ourselves fail. */
    private static final int FAULTS = 3;

    /** When the fate of what was sent is asked for, counted from the sending; after the last nobody asks again. */
    private static final List<Duration> LOOKS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(2));

    private final Carrier carrier;
    private final NoticeDeliveryTable table;
    private final ChannelOutages outages;
    private final NoticeSettings settings;
    private final Clock clock;

    Round(Carrier carrier, NoticeDeliveryTable table, ChannelOutages outages, NoticeSettings settings, Clock clock) {
        this.carrier = carrier;
        this.table = table;
        this.outages = outages;
        this.settings = settings;
        this.clock = clock;
    }

    NoticeChannel channel() {
        return carrier.channel();
    }

    /** Carries everything that is due, unless the channel pauses. */
    void run() {
        var now = clock.instant();
        table.giveUp(channel(), now.minus(settings.giveUpAfter()), now);
        var outage = outages.of(channel()).orElse(null);
        if (outage != null && (now.isBefore(outage.probeAt()) || now.isBefore(unquiet(now)))) {
            return;
        }
        if (outage != null) {
            if (!carried(1, outage)) {
                return;
            }
            outages.end(channel());
            LOG.info("Notices by {} go out again, they waited since {}", channel(), outage.since());
        }
        while (carried(HANDFUL, null)) {
            // Until nothing is due or the other side falls silent.
        }
    }

    /** Whether something was due and all of it found the other side at home. */
    private boolean carried(int atMost, @Nullable Silence outage) {
        var taken = table.take(channel(), atMost, clock.instant());
        for (var parcel : taken) {
            var silence = settle(parcel);
            if (silence != null) {
                pause(outage, silence);
                var untouched = taken.subList(taken.indexOf(parcel) + 1, taken.size());
                untouched.forEach(each -> table.release(each, clock.instant()));
                return false;
            }
        }
        return !taken.isEmpty();
    }

    private void pause(@Nullable Silence outage, String reason) {
        var now = clock.instant();
        var attempt = outage == null ? 1 : outage.attempts() + 1;
        outages.note(channel(), now, unquiet(now.plus(settings.pauseAfter(attempt))), reason);
        if (attempt == 1) {
            LOG.warn("Notices by {} do not go out and wait ({})", channel(), reason);
        }
    }

    /** Answers why the other side is silent, null when it is not. */
    private @Nullable String settle(Parcel parcel) {
        var asked = clock.instant();
        if (parcel.state() != State.SENT && asked.isBefore(unquiet(asked))) {
            table.postpone(parcel, unquiet(asked), "notification.reason.quiet");
            return null;
        }
        var outcome = attempt(parcel);
        var now = clock.instant();
        if (outcome instanceof Outcome.Sent sent) {
            table.sent(parcel.id(), sent.reference(), now, sent.reference() == null ? null : look(now, now));
        } else if (outcome instanceof Outcome.Ready) {
            table.ready(parcel.id());
        } else if (outcome instanceof Outcome.Delivered) {
            table.delivered(parcel.id(), now);
        } else if (outcome instanceof Outcome.OnTheWay
                || outcome instanceof Outcome.NotKnown
                || outcome instanceof Outcome.Broken && parcel.state() == State.SENT) {
            table.lookAgain(parcel.id(), parcel.sentAt() == null ? null : look(parcel.sentAt(), now));
        } else if (outcome instanceof Outcome.Refused refused) {
            table.failed(parcel.id(), refused.reason());
        } else if (outcome instanceof Outcome.Later later) {
            table.again(
                    parcel.id(),
                    State.WAITING,
                    later.reason(),
                    unquiet(now.plus(settings.pauseAfter(parcel.attempts() + 1))));
        } else if (outcome instanceof Outcome.Broken broken) {
            if (parcel.attempts() + 1 < FAULTS) {
                var pause = settings.pauseAfter(parcel.attempts() + 1);
                table.again(parcel.id(), State.SENDING, broken.reason(), unquiet(now.plus(pause)));
            } else {
                table.failed(parcel.id(), broken.reason());
            }
        } else if (outcome instanceof Outcome.Unavailable silent) {
            if (parcel.state() == State.SENT) {
                table.lookAgain(parcel.id(), now);
            } else {
                table.again(parcel.id(), parcel.state(), silent.reason(), now);
            }
            return silent.reason();
        } else if (outcome instanceof Outcome.Unclear silent) {
            table.again(parcel.id(), State.SENDING, silent.reason(), now);
            return silent.reason();
        } else if (outcome instanceof Outcome.Doubtful silent) {
            table.failed(parcel.id(), "notification.reason.unclear");
            return silent.reason();
        }
        return null;
    }

    /** A fault with one notice is told of it alone, the others go on. */
    private Outcome attempt(Parcel parcel) {
        try {
            return switch (parcel.state()) {
                case SENT -> carrier.trace(parcel);
                case SENDING -> afterSilence(parcel);
                default -> carrier.carry(parcel);
            };
        } catch (RuntimeException fault) {
            LOG.error("Notice {} of {} cannot go out by {}", parcel.serial(), parcel.number(), channel(), fault);
            return new Outcome.Broken(NoticeDeliveryTable.FAULT);
        }
    }

    /** Somebody began to give it away and nobody wrote down the end: the other side is asked before it gets it again. */
    private Outcome afterSilence(Parcel parcel) {
        var found = carrier.trace(parcel);
        if (found instanceof Outcome.NotKnown) {
            return carrier.carry(parcel);
        }
        return found instanceof Outcome.OnTheWay ? new Outcome.Sent(String.valueOf(parcel.serial())) : found;
    }

    private Instant unquiet(Instant moment) {
        return settings.quiet().after(channel(), moment);
    }

    private static @Nullable Instant look(Instant sentAt, Instant now) {
        return LOOKS.stream()
                .map(sentAt::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }
}
