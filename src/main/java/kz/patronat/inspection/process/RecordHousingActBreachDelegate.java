package kz.patronat.inspection.process;

import kz.patronat.engine.CaseVariables;
import kz.patronat.inspection.ActTerm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordHousingActBreachDelegate implements JavaDelegate {

    private final ActTerm term;

    RecordHousingActBreachDelegate(ActTerm term) {
        this.term = term;
    }

    @Override
    public void execute(DelegateExecution execution) {
        term.breach(CaseVariables.caseOf(execution));
    }
}
