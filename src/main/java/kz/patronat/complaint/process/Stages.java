package kz.patronat.complaint.process;

import java.util.Date;
import kz.patronat.access.StaffMember;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.Judges;
import kz.patronat.complaint.process.ComplaintProcess.Stage;
import kz.patronat.complaint.store.Additions;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Recipient;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Finds the next step of a complaint: first what is missing, then who may judge it (clauses C17, C18). */
@Component
class Stages {

    private final Judges judges;
    private final Complaints complaints;
    private final Additions additions;
    private final ComplaintWork work;

    Stages(Judges judges, Complaints complaints, Additions additions, ComplaintWork work) {
        this.judges = judges;
        this.complaints = complaints;
        this.additions = additions;
        this.work = work;
    }

    /** The first step. */
    void begin(VariableScope scope, Complaint complaint) {
        if (complaint.filing().way() == Way.PORTAL
                && complaint.filing().matter().signed()) {
            verify(scope);
        } else {
            afterSignature(scope, complaint.number());
        }
    }

    /** A signature from the portal is verified; what came without one is asked for what is still missing. */
    void added(VariableScope scope, String number) {
        if (additions.isLatestSigned(number)) {
            verify(scope);
        } else {
            afterSignature(scope, number);
        }
    }

    private static void verify(VariableScope scope) {
        ComplaintProcess.VERIFIER_ASKED.set(scope, 0);
        enter(scope, Stage.VERIFY);
    }

    /** Asks for what is missing, once. */
    void afterSignature(VariableScope scope, String number) {
        var complaint = complaints.get(number);
        if (complaint.defects().isEmpty()) {
            toJudge(scope, number);
        } else {
            var mendBy = work.following("complaint-mending", complaint);
            ComplaintProcess.MEND_BY.set(scope, mendBy);
            complaint.defects().forEach(defect -> tell(complaint, defect, mendBy));
            enter(scope, Stage.MEND);
        }
    }

    private void tell(Complaint complaint, Defect defect, Date mendBy) {
        work.tell(
                complaint,
                Recipient.applicant(),
                "complaint.notice.defect." + defect,
                "",
                complaint.number(),
                Written.day(Zone.day(mendBy.toInstant())));
    }

    /** The quality body itself; the addressed head if uninvolved, else the deputy, else the akimat. */
    void toJudge(VariableScope scope, String number) {
        var complaint = complaints.get(number);
        if (complaint.isQuality()) {
            enter(scope, Stage.REVIEW);
            return;
        }
        ComplaintProcess.AT_AKIMAT.set(scope, complaint.isAtAkimat());
        if (complaint.isAtAkimat()) {
            enter(scope, Stage.AKIMAT);
            return;
        }
        var signer = judges.signer(complaint).map(StaffMember::userId);
        scope.setVariable(ComplaintProcess.SIGNER.name(), signer.orElse(null));
        if (signer.isEmpty()) {
            toAkimat(scope, complaint, "CONFLICT");
        } else {
            enter(scope, Stage.NAME_REVIEWER);
        }
    }

    /** It goes on to the akimat within the term of the code. */
    void toAkimat(VariableScope scope, Complaint complaint, String reason) {
        work.writeBySystem(complaint, "complaint.journal.to-akimat." + reason);
        ComplaintProcess.FORWARDING.set(scope, reason);
        ComplaintProcess.FORWARD_BY.set(scope, work.forwardBy(complaint));
        enter(scope, Stage.FORWARD);
    }

    static void enter(VariableScope scope, Stage stage) {
        ComplaintProcess.STAGE.set(scope, stage.name());
    }
}
