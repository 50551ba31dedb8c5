package kz.patronat.complaint.process;

import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.store.Complaints;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term to mend has passed: the reviewer weighs what is missing, the complaint stays registered (clause C18). */
@Component
class GoOnUnmendedDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final Stages stages;
    private final Complaints complaints;

    GoOnUnmendedDelegate(ComplaintWork work, Stages stages, Complaints complaints) {
        this.work = work;
        this.stages = stages;
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complaint = work.of(execution);
        complaints.remark(complaint.number(), Remark.UNMENDED);
        work.writeBySystem(complaint, "complaint.journal.unmended");
        stages.toJudge(execution, complaint.number());
    }
}
