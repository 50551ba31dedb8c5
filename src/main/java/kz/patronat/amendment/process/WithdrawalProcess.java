package kz.patronat.amendment.process;

import kz.patronat.engine.Variable;

/** What the code and {@code processes/withdrawal.bpmn} agree on. */
final class WithdrawalProcess {

    static final String KEY = "withdrawal";

    /** Who started the amendment; the task is this person's. */
    static final Variable<String> STARTED_BY = CaseToAmendForm.STARTED_BY;

    /** Why the case ends without a decision, one of {@link Ending}. */
    static final Variable<String> BASIS = Variable.text("basis");

    /** Whether the ending was confirmed. */
    static final Variable<Boolean> CONFIRMED = Variable.flag("confirmed");

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

    private WithdrawalProcess() {}
}
