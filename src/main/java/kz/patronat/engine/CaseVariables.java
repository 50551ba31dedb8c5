package kz.patronat.engine;

import java.util.Date;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The variables that every process of a case carries. */
public final class CaseVariables {

    /** The case number once more, so that a card and a form can show it. */
    public static final Variable<String> CASE_NUMBER = Variable.text("caseNumber");

    /** Surname and initials of the applicant, for cards. */
    public static final Variable<String> APPLICANT_NAME = Variable.text("applicantName");

    /** End of the last day of the term of the service. */
    public static final Variable<Date> DUE_AT = Variable.date("dueAt");

    /** User id of the responsible executor. */
    public static final Variable<String> EXECUTOR = Variable.text("executor");

    /** The provider to which a case started by a message belongs. */
    public static final Variable<String> PROVIDER = Variable.text("provider");

    /** Number of the complaint of the first level that a complaint to the quality body follows. */
    public static final Variable<String> EARLIER_COMPLAINT = Variable.text("earlierComplaint");

    private CaseVariables() {}

    public static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    public static CaseNumber caseOf(DelegateTask task) {
        return new CaseNumber(task.getExecution().getProcessBusinessKey());
    }
}
