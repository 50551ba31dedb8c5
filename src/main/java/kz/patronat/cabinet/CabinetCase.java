package kz.patronat.cabinet;

import java.util.List;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseTerm;
import kz.patronat.document.Issue;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperKind;
import kz.patronat.provider.Provider;
import kz.patronat.registry.AskedRegistries.Asking;

/**
 * What an applicant sees of the own case (clauses C11, C20, C25).
 *
 * @param term of the service, 30 calendar days, with its explanation
 * @param papers that were handed out in whatever way
 * @param askings when registries were asked about the applicant
 * @param requests what the applicant signed in the cabinet
 */
public record CabinetCase(
        CaseFile file,
        Provider provider,
        CaseTerm term,
        List<StatusChange> steps,
        List<Expectation> expected,
        List<Paper> papers,
        List<Asking> askings,
        List<PersonalRequest> requests) {

    public CabinetStatus status() {
        return CabinetStatus.of(file.status());
    }

    /**
     * Whether the PDF can be fetched in the cabinet; receipt and ticket lie there from the beginning (clauses C10, C11,
     * C18).
     */
    public static boolean isInCabinet(Paper paper) {
        return paper.kind() == PaperKind.RECEIPT
                || paper.kind() == PaperKind.COMPLAINT_TICKET
                || paper.issues().stream().anyMatch(issue -> issue.way() == Issue.Way.CABINET);
    }
}
