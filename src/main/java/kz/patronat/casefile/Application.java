package kz.patronat.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * An application with all that came with it, ready to be registered, whichever way it came (clause C2).
 *
 * @param origin what brought it, such as the number of the visit or of the portal's request; the same origin is
 *     registered once
 * @param submittedAt when it was handed in
 * @param spouse there exactly when the applicant is married
 * @param registrar user id of the official who accepted it, null for the portal
 */
public record Application(
        String origin,
        ProviderId provider,
        Channel channel,
        Language language,
        Instant submittedAt,
        Party applicant,
        @Nullable Party spouse,
        List<NamedChild> children,
        List<SubmittedDocument> documents,
        @Nullable String registrar) {

    /** The applicant or the spouse, with the answers to the questions for consent. */
    public record Party(
            Iin iin,
            PersonName name,
            LocalDate birthDate,
            @Nullable Phone phone,
            @Nullable String email,
            @Nullable String address,
            List<Answer> answers) {

        public Party {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer to a question for consent (clause C9).
     *
     * @param textVersion version of the text that was put to the person
     * @param way how it was confirmed
     */
    public record Answer(Consent.Kind kind, boolean given, String textVersion, String way) {}

    /** A child named in the application. */
    public record NamedChild(Iin iin, PersonName name, LocalDate birthDate) {}

    public Application {
        children = List.copyOf(children);
        documents = List.copyOf(documents);
    }

    public boolean isMarried() {
        return spouse != null;
    }
}
