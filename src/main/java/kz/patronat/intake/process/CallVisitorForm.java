package kz.patronat.intake.process;

import java.util.Date;
import java.util.Map;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.intake.Reception;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Written;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Calls the visitor (clause C5). */
@Component
class CallVisitorForm extends TaskForm {

    private final Reception reception;

    CallVisitorForm(Forms forms, Reception reception) {
        super(forms);
        this.reception = reception;
    }

    private enum Presence {
        PRESENT,
        GONE
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        return Map.of(
                "waitingUntil",
                Written.hour(ReceptionProcess.WAITING_ENDS_AT.from(task).toInstant()));
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var present = input.choice("presence", Presence.class) == Presence.PRESENT;
        ReceptionProcess.VISITOR_PRESENT.set(task, present);
        if (present) {
            var written = input.find("iin");
            var iin = written == null ? null : Iin.check(input.name("iin"), written);
            var visit = task.getExecution().getProcessBusinessKey();
            var serviceEndsAt = reception.call(visit, task.getAssignee(), iin);
            ReceptionProcess.REGISTRAR.set(task, task.getAssignee());
            ReceptionProcess.SERVICE_ENDS_AT.set(task, Date.from(serviceEndsAt));
        }
    }
}
