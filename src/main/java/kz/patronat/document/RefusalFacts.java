package kz.patronat.document;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The reasoned refusal.
 *
 * @param children to whom it applies; empty when no child was named
 * @param hearing null when there was none
 */
public record RefusalFacts(
        Recipient recipient,
        CaseNumber number,
        LocalDate submittedOn,
        @MayBeEmpty List<NamedChild> children,
        List<Ground> grounds,
        @Nullable Hearing hearing,
        Appeal appeal,
        Official signer)
        implements Facts {

    /**
     * What came of the hearing.
     *
     * @param on the day for which it was appointed
     * @param attended the applicant or a representative came
     * @param agreed the applicant has signed that there is nothing to object, and nobody was waited for
     * @param objection what was objected, null when nothing was
     * @param answer why the objection was not followed
     */
    public record Hearing(
            LocalDate on,
            boolean attended,
            boolean agreed,
            @Nullable String objection,
            @Nullable String answer) {}

    @Override
    public PaperKind kind() {
        return PaperKind.REFUSAL;
    }
}
