package kz.patronat.amendment.process;

import kz.patronat.engine.Variable;

/**
 * What the code and the models {@code processes/withdrawal.bpmn}, {@code processes/late-document.bpmn} and
 * {@code processes/correction.bpmn} agree on.
 */
final class AmendmentProcesses {

    /** Who started the amendment; the task is this person's. */
    static final Variable<String> STARTED_BY = Variable.text("startedBy");

    /** Why a case ends without a decision, one of {@link Ending}. */
    static final Variable<String> BASIS = Variable.text("basis");

    /** Whether the ending was confirmed. */
    static final Variable<Boolean> CONFIRMED = Variable.flag("confirmed");

    /** Whether a corrected field belongs to the identity. */
    static final Variable<Boolean> IDENTITY_CHANGED = Variable.flag("identityChanged");

    /** About whom the registries are asked again. */
    static final Variable<String> PERSON_ID = Variable.text("personId");

    /** Endings without a decision, each with the message by which the leading process learns of it. */
    enum Ending {
        WITHDRAWN("placement.withdrawn"),
        DIED("placement.applicant-died"),
        SENT_ON("placement.sent-on");

        private final String message;

        Ending(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }

    private AmendmentProcesses() {}
}
