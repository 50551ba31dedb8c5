package kz.patronat.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.document.AnsweringBody;
import org.jspecify.annotations.Nullable;

/**
 * What became of one notice to an applicant on one channel.
 *
 * @param ordinal 1 for the first sending, more for each sending again
 * @param sender whose letter it is when it goes by post
 * @param event key of the sentence in the text bundles
 * @param address telephone, e-mail or postal address it goes to; null when none was known
 * @param reason key of the sentence that says why it failed or still waits
 * @param reference what the provider knows it by, or the track number of the letter
 * @param returnedOn the day on which the post brought the letter back; null when it did not
 * @param askedBy user id of the official who sent it again, null for the first sending
 */
public record Delivery(
        UUID id,
        UUID notice,
        int ordinal,
        String number,
        AnsweringBody sender,
        String event,
        List<String> arguments,
        NoticeChannel channel,
        @Nullable String address,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable String reason,
        @Nullable String reference,
        @Nullable LocalDate returnedOn,
        @Nullable String askedBy) {

    /** Texts under {@code notification.state.<name>}. */
    public enum State {
        WAITING,
        SENDING,
        /** The letter has to be posted by an official. */
        READY,
        SENT,
        DELIVERED,
        FAILED,
        /** An official sent the notice again before this was carried. */
        REPLACED
    }
}
