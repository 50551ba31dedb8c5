package kz.patronat.placement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Written;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.Awaited.OpenHearing;
import kz.patronat.placement.store.SignedObjections;
import kz.patronat.placement.store.SignedObjections.SignedObjection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Objections that the applicant signs in the cabinet, and the word that there is none (APPC art. 73). What came is seen
 * from the first moment; whether the signature holds is said beside it.
 */
@Component
public class Objections {

    private static final String NOTHING_TO_OBJECT = "placement.nothing-to-object";

    private final SignedObjections objections;
    private final Awaited awaited;
    private final CaseFiles caseFiles;
    private final Notices notices;
    private final Messages messages;

    /** What the applicant has said of an intended refusal, as far as no signature was refused. */
    public enum Said {
        NOTHING,
        AGREES,
        OBJECTS
    }

    Objections(SignedObjections objections, Awaited awaited, CaseFiles caseFiles, Notices notices, Messages messages) {
        this.objections = objections;
        this.awaited = awaited;
        this.caseFiles = caseFiles;
        this.notices = notices;
        this.messages = messages;
    }

    /**
     * Keeps the objection and tells whoever works the case.
     *
     * @param id under which its signature is judged
     * @param text null where there is nothing to object
     */
    public void keep(CaseNumber number, OpenHearing hearing, UUID id, @Nullable String text, Instant at, boolean late) {
        objections.add(hearing.intended(), id, text, at, late);
        executorIsTold(
                caseFiles.get(number),
                text == null
                        ? "placement.notice.agreement"
                        : late ? "placement.notice.objection-late" : "placement.notice.objection",
                id,
                at);
    }

    /** An objection outweighs the word that there is none: the hearing waits for its day. */
    public Said said(UUID intended) {
        var heard = objections.of(intended).stream()
                .filter(each -> !each.isRefused())
                .toList();
        if (heard.isEmpty()) {
            return Said.NOTHING;
        }
        return heard.stream().allMatch(SignedObjection::isAgreement) ? Said.AGREES : Said.OBJECTS;
    }

    private void executorIsTold(CaseFile file, String event, UUID id, Instant at) {
        if (file.executor() != null) {
            notices.tell(
                    file.number(),
                    Recipient.official(file.executor()),
                    event,
                    id.toString(),
                    file.number(),
                    Written.moment(at));
        }
    }

    /**
     * Once it is sure that there is nothing to object nobody has to wait for the day of the hearing any more, if it is the
     * hearing that is awaited now: the word itself holds, or what was objected beside it does not.
     *
     * @return false when nothing of the kind was kept
     */
    public boolean judge(CaseNumber number, UUID id, boolean valid) {
        if (!objections.judge(id, valid)) {
            return false;
        }
        awaited.hearing(number)
                .map(OpenHearing::intended)
                .filter(intended ->
                        objections.decision(id).filter(intended::equals).isPresent())
                .filter(this::isSurelyAgreed)
                .ifPresent(intended -> messages.correlateCase(NOTHING_TO_OBJECT, number, Map.of()));
        return true;
    }

    private boolean isSurelyAgreed(UUID intended) {
        return said(intended) == Said.AGREES && objections.of(intended).stream().anyMatch(SignedObjection::isConfirmed);
    }
}
