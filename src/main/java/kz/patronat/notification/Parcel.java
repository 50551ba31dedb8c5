package kz.patronat.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way, taken by the job of its channel.
 *
 * @param serial the number by which an outside provider knows it, the same at each attempt
 * @param sender whose letter it is when it goes by post
 * @param state as it was before it was taken
 * @param attempts that were made before
 * @param reference what the outside provider answered when it took it
 */
record Parcel(
        UUID id,
        int serial,
        Delivery.State state,
        int attempts,
        ProviderId provider,
        String number,
        AnsweringBody sender,
        Language language,
        String address,
        String event,
        List<String> arguments,
        @Nullable Instant sentAt,
        @Nullable String reference) {}
