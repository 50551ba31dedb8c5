package kz.patronat.inspection.process;

import kz.patronat.engine.CaseVariables;
import kz.patronat.inspection.ActTerm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WarnHousingActDelegate implements JavaDelegate {

    private final ActTerm term;

    WarnHousingActDelegate(ActTerm term) {
        this.term = term;
    }

    @Override
    public void execute(DelegateExecution execution) {
        term.warn(CaseVariables.caseOf(execution));
    }
}
