package kz.patronat.intake.process;

import java.util.Date;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.StartForm;
import kz.patronat.intake.Reception;
import kz.patronat.kernel.ProviderId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Begins a visit (clause C5): its number becomes the key of the process. */
@Component
class VisitorArrivedForm extends StartForm {

    private final Reception reception;

    VisitorArrivedForm(Forms forms, Reception reception) {
        super(forms);
        this.reception = reception;
    }

    @Override
    protected void accept(FormInput input, DelegateExecution execution) {
        var visit = reception.open(
                execution.getProcessInstanceId(),
                new ProviderId(execution.getTenantId()),
                input.text(ReceptionProcess.TICKET_NUMBER.name()),
                input.find(ReceptionProcess.ARRIVED_AT.name()) == null
                        ? null
                        : input.time(ReceptionProcess.ARRIVED_AT.name()));
        execution.setProcessBusinessKey(visit.number());
        ReceptionProcess.WAITING_ENDS_AT.set(execution, Date.from(visit.waitingEndsAt()));
        ReceptionProcess.VISIT_ENDS_AT.set(execution, reception.lastMomentOf(visit));
    }
}
