package kz.patronat.complaint.process;

import java.util.Date;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.Variable;

/** What the code and {@code processes/quality-review.bpmn} agree on; its business key is the number of the complaint. */
final class QualityReviewProcess {

    static final String KEY = "quality-review";

    static final String SENT_THROUGH_PORTAL = "quality-review.sent-through-portal";

    static final Variable<String> WAY = ComplaintProcess.WAY;
    static final Variable<String> RECEIVED_BY = ComplaintProcess.RECEIVED_BY;
    static final Variable<Date> RECORD_BY = ComplaintProcess.RECORD_BY;
    static final Variable<String> EARLIER_COMPLAINT = CaseVariables.EARLIER_COMPLAINT;
    static final Variable<String> STAGE = ComplaintProcess.STAGE;
    static final Variable<Boolean> VERIFIER_ANSWERED = ComplaintProcess.VERIFIER_ANSWERED;
    static final Variable<Date> VERIFIER_ASKED_AGAIN_AT = ComplaintProcess.VERIFIER_ASKED_AGAIN_AT;
    static final Variable<Date> MEND_BY = ComplaintProcess.MEND_BY;
    static final Variable<String> SIGNING_RESULT = ComplaintProcess.SIGNING_RESULT;
    static final Variable<Date> WARN_EARLY_AT = ComplaintProcess.WARN_EARLY_AT;
    static final Variable<Date> WARN_LATE_AT = ComplaintProcess.WARN_LATE_AT;
    static final Variable<Date> BREACH_AT = ComplaintProcess.BREACH_AT;
    static final Variable<Boolean> DECIDE_ANEW = ComplaintProcess.DECIDE_ANEW;

    private QualityReviewProcess() {}
}
