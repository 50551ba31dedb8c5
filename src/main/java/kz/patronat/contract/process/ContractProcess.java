package kz.patronat.contract.process;

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

    /** {@code SIGNED}, {@code DECLINED} or {@code BARRED}. */
    static final Variable<String> SIGNING_RESULT = Variable.text("signingResult");

    /** A complaint about the decision has been closed. */
    static final String COMPLAINT_CLOSED = "complaint.closed";

    private ContractProcess() {}

    static UUID childOf(VariableScope scope) {
        return UUID.fromString(CHILD_ID.from(scope));
    }
}
