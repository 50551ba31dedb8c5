package kz.patronat.inspection.process;

import java.util.List;
import kz.patronat.inspection.ActSteps;
import kz.patronat.inspection.HousingAct.Acknowledgement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteUnreadDelegate implements JavaDelegate {

    private final ActSteps acts;

    NoteUnreadDelegate(ActSteps acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.acknowledge(
                execution.getProcessInstanceId(), Acknowledgement.NOT_READ, acts.today(), null, List.of(), null);
    }
}
