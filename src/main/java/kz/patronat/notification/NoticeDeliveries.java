package kz.patronat.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Delivery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the notices of a case or a complaint, and what an official does about it. */
@Component
public class NoticeDeliveries {

    private static final int LONGEST_TRACK = 40;

    private final NoticeDeliveryTable table;
    private final Addressees addressees;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeDeliveries(NoticeDeliveryTable table, Addressees addressees, NoticeSettings settings, Clock clock) {
        this.table = table;
        this.addressees = addressees;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the order in which they were begun. */
    public List<Delivery> of(CaseNumber number) {
        return table.of(number.value());
    }

    /**
     * Sends the notice again, on this channel, to where the person is reached now. What still waited is replaced.
     *
     * @throws RejectedInput when the person cannot be reached so, or the notice goes out at this very moment
     */
    @Transactional
    public void sendAgain(CaseNumber number, UUID notice, NoticeChannel channel, String by) {
        if (channel == NoticeChannel.CABINET) {
            throw new RejectedInput("channel", "notification.again.cabinet");
        }
        var reach = addressees.of(number).reach();
        var earlier = table.lock(number.value(), notice);
        if (earlier.stream().anyMatch(state -> state == State.SENDING)) {
            throw new RejectedInput("notice", "notification.again.on-its-way");
        }
        var address = reach.address(channel);
        if (address == null) {
            throw new RejectedInput("channel", "notification.again.no-address");
        }
        table.replace(notice);
        var now = clock.instant();
        table.add(
                notice,
                earlier.size() + 1,
                channel,
                reach.language(),
                address,
                by,
                now,
                settings.quiet().after(channel, now));
        addressees.note(number, by, "again." + channel.name(), address);
    }

    /**
     * The letter was handed to the post.
     *
     * @param track number under which the post carries it
     * @throws RejectedInput when the track number cannot be one, or the letter does not wait to be posted
     */
    @Transactional
    public void posted(CaseNumber number, UUID delivery, @Nullable String track, String by) {
        var written = checked(track);
        if (!table.posted(number.value(), delivery, written, clock.instant())) {
            throw new RejectedInput("delivery", "notification.post.not-waiting");
        }
        addressees.note(number, by, "posted", written);
    }

    /**
     * The letter was posted under another track number than was written; the journal keeps both.
     *
     * @throws RejectedInput when the track number cannot be one, or the letter was never posted
     */
    @Transactional
    public void correctTrack(CaseNumber number, UUID delivery, @Nullable String track, String by) {
        var written = checked(track);
        var before = table.retrack(number.value(), delivery, written)
                .orElseThrow(() -> new RejectedInput("track", "notification.post.never-posted"));
        if (!before.equals(written)) {
            addressees.note(number, by, "track", before + " → " + written);
        }
    }

    private static String checked(@Nullable String track) {
        var written = track == null ? "" : track.strip();
        if (written.isEmpty() || written.length() > LONGEST_TRACK || !written.matches("[\\p{L}\\p{Nd} -]+")) {
            throw new RejectedInput("track", "notification.post.track");
        }
        return written;
    }

    /**
     * What the post said became of the letter; said again it is corrected.
     *
     * @param delivered false: the letter came back
     * @param on the day on which it did
     * @throws RejectedInput when the day is no day between the posting and today, or the letter was never posted
     */
    @Transactional
    public void arrived(CaseNumber number, UUID delivery, boolean delivered, LocalDate on, String by) {
        if (on.isAfter(Zone.day(clock.instant()))) {
            throw new RejectedInput("on", "notification.post.on");
        }
        if (!table.arrived(number.value(), delivery, delivered, on)) {
            throw new RejectedInput("on", "notification.post.not-posted");
        }
        addressees.note(number, by, delivered ? "delivered" : "returned", Written.day(on));
    }
}
