package kz.patronat.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * That somebody stands in for a colleague who is absent, from the first to the last day.
 *
 * @param absent user id of whoever is away
 * @param deputy user id of whoever stands in
 * @param reason why the colleague is away; for the people concerned, the heads and the auditor
 * @param order number and date of the order that names the deputy acting head; null where there is none
 * @param endedBy who ended it before its last day
 */
public record Deputyship(
        UUID id,
        String absent,
        String deputy,
        LocalDate from,
        LocalDate until,
        String reason,
        @Nullable String order,
        String namedBy,
        Instant namedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    private static final int LONGEST_REASON = 500;

    /** @throws RejectedInput when the days, the people or the reason do not go together */
    public Deputyship {
        if (absent.equals(deputy)) {
            throw new RejectedInput("deputy", "access.deputy.oneself");
        }
        if (until.isBefore(from)) {
            throw new RejectedInput("until", "access.deputy.until");
        }
        if (from.plusYears(1).isBefore(until)) {
            throw new RejectedInput("until", "access.deputy.long");
        }
        if (reason.isBlank()) {
            throw new RejectedInput("reason", "access.deputy.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RejectedInput("reason", "access.deputy.long-reason", LONGEST_REASON);
        }
        if (order != null && order.length() > LONGEST_REASON) {
            throw new RejectedInput("order", "access.deputy.long-reason", LONGEST_REASON);
        }
    }

    /** Whether the deputy stands in on this day. */
    public boolean holds(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is past on this day, or was ended. */
    public boolean isOver(LocalDate day) {
        return endedAt != null || day.isAfter(until);
    }

    /** «01.12.2026–14.12.2026». */
    public String period() {
        return Written.day(from) + "–" + Written.day(until);
    }
}
