package kz.patronat.intake.process;

import java.util.Date;
import kz.patronat.engine.Variable;
import kz.patronat.intake.AcceptanceRefusals.Reasons;

/** What the code and {@code processes/reception.bpmn} agree on. */
final class ReceptionProcess {

    static final String KEY = "reception";
    static final String SUBMITTED_AT_OFFICE = "placement.submitted-at-office";

    /** Field of the start form. */
    static final Variable<String> TICKET_NUMBER = Variable.text("ticketNumber");

    /** Field of the start form, {@code HH:mm}. */
    static final Variable<String> ARRIVED_AT = Variable.text("arrivedAt");

    static final Variable<Date> WAITING_ENDS_AT = Variable.date("waitingEndsAt");
    static final Variable<Date> SERVICE_ENDS_AT = Variable.date("serviceEndsAt");
    static final Variable<Date> VISIT_ENDS_AT = Variable.date("visitEndsAt");
    static final Variable<Boolean> VISITOR_PRESENT = Variable.flag("visitorPresent");

    /** User id of the registrar who called the visitor. */
    static final Variable<String> REGISTRAR = Variable.text("registrar");

    /** One of {@link kz.patronat.intake.VisitOutcome}. */
    static final Variable<String> OUTCOME = Variable.text("outcome");

    /** Handed from the completed form to the registration; never stored. */
    static final Variable<Accepted> ACCEPTED = new Variable<>("accepted", Accepted.class);

    /** Handed from the completed form to the paper; never stored. */
    static final Variable<Reasons> REFUSAL = new Variable<>("refusal", Reasons.class);

    private ReceptionProcess() {}
}
