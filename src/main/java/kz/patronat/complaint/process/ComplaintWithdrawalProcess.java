package kz.patronat.complaint.process;

import kz.patronat.engine.Variable;

/** What the code and {@code processes/complaint-withdrawal.bpmn} agree on. */
final class ComplaintWithdrawalProcess {

    static final String KEY = "complaint-withdrawal";

    static final Variable<String> COMPLAINT_NUMBER = Variable.text("complaintNumber");

    /** Date of the written statement, as the form hands it in. */
    static final Variable<String> STATEMENT_ON = Variable.text("statementOn");

    private ComplaintWithdrawalProcess() {}
}
