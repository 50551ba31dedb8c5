package kz.patronat.cabinet;

import java.util.Map;
import java.util.Optional;
import kz.patronat.document.Folder;
import kz.patronat.document.Issue.Way;
import kz.patronat.document.Paper;
import kz.patronat.document.PaperId;
import kz.patronat.document.PaperKind;
import kz.patronat.document.Papers;
import org.springframework.stereotype.Component;

/** The paper that lies in the cabinet as the result of which a status tells (clauses C15, C20). */
@Component
class ResultPapers {

    private static final Map<CabinetStatus, PaperKind> KINDS = Map.of(
            CabinetStatus.NOTICE_ISSUED, PaperKind.NOTICE,
            CabinetStatus.REFUSED, PaperKind.REFUSAL,
            CabinetStatus.NOT_VALID, PaperKind.ACCEPTANCE_REFUSAL,
            CabinetStatus.ANSWERED, PaperKind.COMPLAINT_ANSWER);

    private final Papers papers;

    ResultPapers(Papers papers) {
        this.papers = papers;
    }

    Optional<PaperId> of(Folder folder, CabinetStatus status) {
        var kind = KINDS.get(status);
        return kind == null
                ? Optional.empty()
                : papers.in(folder).stream()
                        .filter(paper -> paper.kind() == kind && !paper.replaced())
                        .filter(paper -> paper.issues().stream().anyMatch(issue -> issue.way() == Way.CABINET))
                        .reduce((earlier, later) -> later)
                        .map(Paper::id);
    }
}
