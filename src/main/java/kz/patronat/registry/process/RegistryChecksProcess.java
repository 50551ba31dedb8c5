package kz.patronat.registry.process;

import java.util.Date;
import java.util.UUID;
import kz.patronat.engine.Variable;
import kz.patronat.registry.Registry;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the code and {@code processes/registry-checks.bpmn} agree on. */
final class RegistryChecksProcess {

    static final String KEY = "registry-checks";

    /** Handed in by the caller: id of the person in the case file. */
    static final Variable<String> PERSON_ID = Variable.text("personId");

    /** Handed in by who asks again before a signing: when it is to be; the checks before the decision know none. */
    static final Variable<Date> SIGNING_AT = Variable.date("signingAt");

    static final Variable<Boolean> CONSENTED = Variable.flag("consented");
    static final Variable<Date> PAPER_WAY_AT = Variable.date("paperWayAt");
    static final Variable<Date> PAPER_DUE_AT = Variable.date("paperDueAt");

    /** Local to the sub-process of one registry, as are all that follow. */
    static final Variable<String> REGISTRY = Variable.text("registry");

    static final Variable<String> ACCESS_REPLY = Variable.text("accessReply");
    static final Variable<String> REGISTRY_REPLY = Variable.text("registryReply");
    static final Variable<String> REGISTRY_REQUEST_ID = Variable.text("registryRequestId");
    static final Variable<Date> ASK_AGAIN_AT = Variable.date("askAgainAt");

    /** The applicant was asked for a paper in the place of the registry. */
    static final Variable<Boolean> PAPER_WANTED = Variable.flag("paperWanted");

    /** Begin of the first day that the certificate may bear for which the applicant was asked. */
    static final Variable<Date> CERTIFICATE_SINCE = Variable.date("certificateSince");

    static final Variable<Date> ANSWER_EXPECTED_BY = Variable.date("answerExpectedBy");

    static final String ANSWER_RECEIVED = "registry.answer-received";
    /** Error: the person does not let the state database be read. */
    static final String ACCESS_REFUSED = "access-refused";

    static final String ACCESS_ANSWERED = "registry.access-answered";

    private RegistryChecksProcess() {}

    static UUID person(VariableScope scope) {
        return UUID.fromString(PERSON_ID.from(scope));
    }

    static Registry registry(VariableScope scope) {
        return Registry.valueOf(REGISTRY.from(scope));
    }
}
