package kz.patronat.placement;

import java.time.Instant;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.Awaited.OpenHearing;
import kz.patronat.placement.store.SignedObjections;
import org.springframework.stereotype.Component;

/**
 * Objections that the applicant signs in the cabinet (APPC art. 73). What came is seen from the first moment; whether
 * the signature holds is said beside it.
 */
@Component
public class Objections {

    private final SignedObjections objections;
    private final CaseFiles caseFiles;
    private final Notices notices;

    Objections(SignedObjections objections, CaseFiles caseFiles, Notices notices) {
        this.objections = objections;
        this.caseFiles = caseFiles;
        this.notices = notices;
    }

    /**
     * Keeps the objection and tells whoever works the case.
     *
     * @param id under which its signature is judged
     */
    public void keep(CaseNumber number, OpenHearing hearing, UUID id, String text, Instant at, boolean late) {
        objections.add(hearing.intended(), id, text, at, late);
        executorIsTold(caseFiles.get(number), id, at, late);
    }

    private void executorIsTold(CaseFile file, UUID id, Instant at, boolean late) {
        if (file.executor() != null) {
            notices.tell(
                    file.number(),
                    Recipient.official(file.executor()),
                    late ? "placement.notice.objection-late" : "placement.notice.objection",
                    id.toString(),
                    file.number(),
                    Written.moment(at));
        }
    }

    /** @return false when no such objection was kept */
    public boolean judge(UUID id, boolean valid) {
        return objections.judge(id, valid);
    }
}
