package kz.patronat.placement.process;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Finding.Check;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.engine.CaseVariables;
import kz.patronat.kernel.Age;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.SpouseConsent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the table of suggested grounds what the case file knows; the variables live as long as the question. */
@Component
class ReadGroundFacts implements ExecutionListener {

    private static final String UNKNOWN = "UNKNOWN";

    private final CaseFiles caseFiles;
    private final People people;
    private final Findings findings;
    private final SpouseConsent spouseConsent;
    private final Clock clock;

    ReadGroundFacts(CaseFiles caseFiles, People people, Findings findings, SpouseConsent spouseConsent, Clock clock) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.findings = findings;
        this.spouseConsent = spouseConsent;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var file = caseFiles.get(CaseVariables.caseOf(execution));
        var found = findings.latest(file.number());
        var applicant = people.applicant(file.number());
        var spouse = people.find(file.number(), Part.SPOUSE).map(Person::id).orElse(null);
        PlacementProcess.APPLICANT_IS_ADULT.setLocal(execution, isAdult(applicant));
        PlacementProcess.IDENTITY.setLocal(execution, outcome(found, Check.IDENTITY, applicant.id()));
        PlacementProcess.CRIMINAL_RECORD.setLocal(execution, outcome(found, Check.CRIMINAL_RECORD, applicant.id()));
        PlacementProcess.SPOUSE_CRIMINAL_RECORD.setLocal(
                execution, spouse == null ? UNKNOWN : outcome(found, Check.CRIMINAL_RECORD, spouse));
        PlacementProcess.HOUSING.setLocal(execution, outcome(found, Check.HOUSING, null));
        PlacementProcess.SPOUSE_CONSENT.setLocal(execution, consent(file));
    }

    private boolean isAdult(Person applicant) {
        return Age.of(applicant.birthDate(), Zone.day(clock.instant())).isAdult();
    }

    private String consent(CaseFile file) {
        return spouseConsent.of(file).name();
    }

    private static String outcome(List<Finding> found, Check check, @Nullable UUID person) {
        return found.stream()
                .filter(finding -> finding.check() == check)
                .filter(finding -> person == null || person.equals(finding.person()))
                .map(finding -> finding.outcome().name())
                .findFirst()
                .orElse(UNKNOWN);
    }
}
