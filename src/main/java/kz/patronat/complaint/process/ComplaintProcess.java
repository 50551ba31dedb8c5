package kz.patronat.complaint.process;

import java.util.Date;
import kz.patronat.engine.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the code and {@code processes/complaint.bpmn} agree on; its business key is the number of the complaint. */
final class ComplaintProcess {

    static final String KEY = "complaint";

    static final String SENT_THROUGH_PORTAL = "complaint.sent-through-portal";
    static final String ADDITIONS_SENT = "complaint.additions-sent";
    static final String WITHDRAWN = "complaint.withdrawn";

    /** How it came: {@code POST} or {@code HAND}, asked when it is received. */
    static final Variable<String> WAY = Variable.text("way");

    /** Who received it and writes it down. */
    static final Variable<String> RECEIVED_BY = Variable.text("receivedBy");

    static final Variable<Date> RECORD_BY = Variable.date("recordBy");
    static final Variable<String> STAGE = Variable.text("stage");
    static final Variable<Boolean> VERIFIER_ANSWERED = Variable.flag("verifierAnswered");
    static final Variable<Integer> VERIFIER_ASKED = Variable.number("verifierAsked");
    static final Variable<Date> VERIFIER_ASKED_AGAIN_AT = Variable.date("verifierAskedAgainAt");
    static final Variable<Date> MEND_BY = Variable.date("mendBy");

    /** User ids, null while nobody is named. */
    static final Variable<String> SIGNER = Variable.text("signer");

    static final Variable<String> REVIEWER = Variable.text("reviewer");

    /** {@code true} when the provider answers by itself, {@code false} when the complaint goes on to the akimat. */
    static final Variable<Boolean> ANSWERED_HERE = Variable.flag("answeredHere");

    static final Variable<Boolean> AT_AKIMAT = Variable.flag("atAkimat");
    static final Variable<String> SIGNING_RESULT = Variable.text("signingResult");
    static final Variable<String> CONSIDERED = Variable.text("considered");
    /** Why it goes on to the akimat: {@code CONFLICT} or {@code NOT_SATISFIED}. */
    static final Variable<String> FORWARDING = Variable.text("forwarding");

    static final Variable<Date> FORWARD_BY = Variable.date("forwardBy");
    static final Variable<Date> TELL_BY = Variable.date("tellBy");
    static final Variable<Date> WARN_EARLY_AT = Variable.date("warnEarlyAt");
    static final Variable<Date> WARN_LATE_AT = Variable.date("warnLateAt");
    static final Variable<Date> BREACH_AT = Variable.date("breachAt");
    static final Variable<Boolean> DECIDE_ANEW = Variable.flag("decideAnew");

    /** The next step of the consideration. */
    enum Stage {
        VERIFY,
        MEND,
        NAME_REVIEWER,
        REVIEW,
        FORWARD,
        AKIMAT
    }

    /** What came of a letter that lay there to be signed. */
    enum SigningResult {
        ANSWERED,
        EXTENDED,
        SENT_BACK
    }

    /** How the consideration was left. */
    enum Considered {
        ANSWERED,
        EXTENDED,
        FORWARDED,
        WITHDRAWN
    }

    private ComplaintProcess() {}

    static String complaintOf(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static String complaintOf(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
