package kz.patronat.contract.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import kz.patronat.engine.Variable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the code and {@code processes/contract.bpmn} agree on. */
final class ContractProcess {

    static final String KEY = "contract";

    /** Whose contract this instance concludes. */
    static final Variable<String> CHILD_ID = Variable.text("childId");

    /** Set when the contract is drawn; messages find the instance by it. */
    static final Variable<String> CONTRACT_NUMBER = Variable.text("contractNumber");

    /** {@code SIGNED}, {@code DECLINED}, {@code BARRED} or {@code ASK_AGAIN}. */
    static final Variable<String> SIGNING_RESULT = Variable.text("signingResult");

    /** Whom the registries are asked about again; a contract begun by an older model has none and knows no such way. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> PERSON_IDS = Variable.list("personIds");

    /** The day for which the answers are asked for again. */
    static final Variable<Date> SIGNING_AT = Variable.date("signingAt");

    /** Every new answer of the registries is clear. */
    static final Variable<Boolean> ANSWERS_CLEAR = Variable.flag("answersClear");

    /** Where the registries are asked again. */
    static final String ASKED_AGAIN = "CallActivity_RegistryChecks";

    /** Error: the answers asked for at the signing are not all clear; placement takes the notice back. */
    static final String ANSWERS_NOT_CLEAR = "answers-not-clear";

    /** A complaint about the decision has been closed. */
    static final String COMPLAINT_CLOSED = "complaint.closed";

    private ContractProcess() {}

    static UUID childOf(VariableScope scope) {
        return UUID.fromString(CHILD_ID.from(scope));
    }
}
