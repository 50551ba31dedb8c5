package kz.patronat.placement.process;

import java.util.List;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseTerms;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.People;
import kz.patronat.deadline.Deadline;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.TermDates;
import kz.patronat.placement.CaseDates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Everything that timers and due dates of the process read; each term stands in the case file too (clause C4). */
@Component
class SetTermsDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final People people;
    private final CaseTerms terms;
    private final CaseDates dates;
    private final List<TermDates> variables;

    SetTermsDelegate(CaseFiles caseFiles, People people, CaseTerms terms, CaseDates dates, List<TermDates> variables) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.terms = terms;
        this.dates = dates;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var applicant = people.applicant(file.number());
        CaseVariables.APPLICANT_NAME.set(execution, applicant.name().brief());
        PlacementProcess.PERSON_IDS.set(execution, people.idsOf(file.number()));
        PlacementProcess.THROUGH_PORTAL.set(execution, file.channel() == Channel.PORTAL);
        PlacementProcess.FROM_EXAMINATION.set(execution, false);
        PlacementProcess.ACCEPTED.set(execution, true);
        PlacementProcess.CHILDREN_TO_AGREE.set(execution, true);
        dates.of(file).forEach(term -> set(execution, file, term));
    }

    private void set(DelegateExecution execution, CaseFile file, Deadline term) {
        if (terms.current(file.number(), term.code()).isEmpty()) {
            terms.set(file.number(), term, "registration");
        }
        variables.stream()
                .filter(known -> known.term().equals(term.code()))
                .forEach(known -> execution.setVariables(known.of(term)));
    }
}
