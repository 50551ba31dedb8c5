package kz.patronat.intake.process;

import java.util.List;
import kz.patronat.casefile.Application.Answer;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consent.Kind;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * Reads the answers to the questions for consent (clause C9). Without the consent to use secrets protected by law the
 * application is accepted, and the certificates are asked for on paper.
 */
@Component
class AnswerReader {

    private static final String VERSION = "intake.consent.version";

    private final Texts texts;

    AnswerReader(Texts texts) {
        this.texts = texts;
    }

    private enum Given {
        GIVEN,
        REFUSED
    }

    private enum Way {
        PAPER,
        SPOKEN
    }

    List<Answer> ofApplicant(FormInput input) {
        if (!isGiven(input, "personalDataConsent")) {
            throw input.reject("personalDataConsent", "intake.consent.personal-data-refused");
        }
        return List.of(
                answer(Kind.PERSONAL_DATA, true, way(input)),
                answer(Kind.PROTECTED_SECRETS, isGiven(input, "secretsConsent"), way(input)));
    }

    /** @param writtenConsent whether the spouse's consent to the placement lies in the package */
    List<Answer> ofSpouse(FormInput input, boolean writtenConsent) {
        var given = isGiven(input, "spouseConsent");
        return List.of(
                answer(Kind.PERSONAL_DATA, given, Way.PAPER),
                answer(Kind.PROTECTED_SECRETS, given, Way.PAPER),
                answer(Kind.PLACEMENT_BY_SPOUSE, writtenConsent, Way.PAPER));
    }

    private Answer answer(Consent.Kind kind, boolean given, Way way) {
        return new Answer(kind, given, texts.in(Language.KK, VERSION), way.name());
    }

    private static boolean isGiven(FormInput input, String field) {
        return input.choice(field, Given.class) == Given.GIVEN;
    }

    private static Way way(FormInput input) {
        return input.choice("consentWay", Way.class);
    }
}
