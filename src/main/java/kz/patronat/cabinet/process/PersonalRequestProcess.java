package kz.patronat.cabinet.process;

import java.util.Date;
import java.util.UUID;
import kz.patronat.engine.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the code and {@code processes/personal-request.bpmn} agree on. */
final class PersonalRequestProcess {

    static final String KEY = "personal-request";

    static final String SENT = "personal-request.sent";

    static final Variable<String> REQUEST_ID = Variable.text("requestId");

    /** What the verifier said: {@code VALID}, {@code INVALID} or {@code UNAVAILABLE}. */
    static final Variable<String> REQUEST_SIGNATURE = Variable.text("requestSignature");

    /** Name of an outcome of {@code RequestSteps}. */
    static final Variable<String> REQUEST_OUTCOME = Variable.text("requestOutcome");

    static final Variable<Date> TRIED_AGAIN_AT = Variable.date("triedAgainAt");

    private PersonalRequestProcess() {}

    static UUID request(DelegateExecution execution) {
        return UUID.fromString(REQUEST_ID.from(execution));
    }
}
