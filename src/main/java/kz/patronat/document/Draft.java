package kz.patronat.document;

import java.util.List;
import kz.patronat.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A paper to be drawn.
 *
 * @param owner what the paper is about, unique within its kind: a case number, a child's id, a round of a decision
 * @param language of the application; a bilingual paper does not heed it
 * @param additional what an analyst added to the forms, printed as a table
 * @param drawnBy user id, null when the system draws it
 */
public record Draft(
        Folder folder,
        String owner,
        Language language,
        Facts facts,
        List<AdditionalFact> additional,
        @Nullable String drawnBy) {

    public Draft(Folder folder, String owner, Language language, Facts facts) {
        this(folder, owner, language, facts, List.of(), null);
    }

    public Draft by(String userId) {
        return new Draft(folder, owner, language, facts, additional, userId);
    }

    public Draft with(List<AdditionalFact> more) {
        return new Draft(folder, owner, language, facts, more, drawnBy);
    }
}
