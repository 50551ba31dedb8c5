package kz.patronat.complaint;

import java.time.Instant;
import java.time.LocalDate;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it was handed in, whichever way it came (clauses C17, C18; APPC art. 93).
 *
 * @param origin what brought it, such as the instance that records it or the portal's request; the same origin is
 *     registered once
 * @param acceptedBy user id of the official who took it, null for the portal
 */
public record Filing(
        String origin,
        Level level,
        ProviderId provider,
        Way way,
        Addressee addressee,
        Language language,
        Instant receivedAt,
        Complainant complainant,
        Matter matter,
        @Nullable String acceptedBy) {

    /** First at the provider or the akimat, then at the quality body. */
    public enum Level {
        FIRST,
        QUALITY
    }

    /** How it came; texts under {@code complaint.way.<name>}. */
    public enum Way {
        POST,
        HAND,
        PORTAL
    }

    /** To whom it is written; texts under {@code complaint.addressee.<name>}. */
    public enum Addressee {
        HEAD,
        AKIMAT,
        QUALITY_BODY
    }

    /** Against what it is. Only a complaint about a decision suspends one (APPC art. 96). */
    public enum Subject {
        DECISION,
        ACTION
    }

    /** Who complains. What is missing of it is a defect to be mended, never a reason not to accept. */
    public record Complainant(
            PersonName name,
            @Nullable Iin iin,
            @Nullable String address,
            @Nullable Phone phone,
            @Nullable String email) {}

    /**
     * What is complained of.
     *
     * @param caseNumber as it was written; null for an action without a case
     * @param learnedOn when the person learned of the act; null when it is not said
     * @param routeNamed the act said how it can be appealed
     * @param official user id of the official complained of, where one is named
     * @param signed by hand, or with a signature that still has to be verified
     */
    public record Matter(
            Subject subject,
            @Nullable String caseNumber,
            @Nullable LocalDate learnedOn,
            boolean routeNamed,
            @Nullable String official,
            String content,
            boolean signed) {}
}
