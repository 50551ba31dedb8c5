package kz.patronat.amendment.process;

import kz.patronat.engine.Variable;

/** What the code and {@code processes/correction.bpmn} agree on. */
final class CorrectionProcess {

    static final String KEY = "correction";

    /** Who started the amendment; the task is this person's. */
    static final Variable<String> STARTED_BY = CaseToAmendForm.STARTED_BY;

    /** Whether a corrected field belongs to the identity. */
    static final Variable<Boolean> IDENTITY_CHANGED = Variable.flag("identityChanged");

    /** About whom the registries are asked again. */
    static final Variable<String> PERSON_ID = Variable.text("personId");

    private CorrectionProcess() {}
}
