package kz.patronat.casefile;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.kernel.Language;

/**
 * A person's answer to the question whether data may be used (clause C9; Law on personal data, art. 8).
 *
 * @param textVersion version of the text that was read to or by the person
 * @param way how it was confirmed: paper, signature, spoken before the official
 */
public record Consent(
        UUID person, Kind kind, boolean given, String textVersion, Language language, Instant at, String way) {

    /** To what the person consents. */
    public enum Kind {
        PERSONAL_DATA,
        PROTECTED_SECRETS,
        PLACEMENT_BY_SPOUSE
    }
}
