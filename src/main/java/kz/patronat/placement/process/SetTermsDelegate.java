package kz.patronat.placement.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.Variable;
import kz.patronat.placement.CaseDates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Everything that timers and due dates of the process read (clause C4). */
@Component
class SetTermsDelegate implements JavaDelegate {

    private final CaseFiles caseFiles;
    private final People people;
    private final CaseDates dates;

    SetTermsDelegate(CaseFiles caseFiles, People people, CaseDates dates) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var everybody = people.of(file.number());
        CaseVariables.APPLICANT_NAME.set(
                execution, people.applicant(file.number()).name().brief());
        PlacementProcess.PERSON_IDS.set(
                execution,
                everybody.stream().map(Person::id).map(UUID::toString).toList());
        PlacementProcess.THROUGH_PORTAL.set(execution, file.channel() == Channel.PORTAL);
        PlacementProcess.ACCEPTED.set(execution, true);
        PlacementProcess.CHILDREN_TO_AGREE.set(execution, true);
        dates(execution, file);
    }

    private void dates(DelegateExecution execution, CaseFile file) {
        dates.of(file).forEach((name, at) -> set(execution, name, at));
    }

    private static void set(DelegateExecution execution, String name, Instant at) {
        Variable.date(name).set(execution, Date.from(at));
    }
}
