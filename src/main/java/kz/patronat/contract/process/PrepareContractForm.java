package kz.patronat.contract.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person.Part;
import kz.patronat.contract.Contracts;
import kz.patronat.engine.CaseVariables;
import kz.patronat.engine.FormInput;
import kz.patronat.engine.Forms;
import kz.patronat.engine.TaskForm;
import kz.patronat.kernel.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Term and conditions of the contract, and the consents without which there is none. The term begins today at the
 * earliest, which is never before the decision, and ends when the child comes of age at the latest (Code art. 130(3)).
 */
@Component
class PrepareContractForm extends TaskForm {

    private final Clock clock;
    private final CaseFiles caseFiles;
    private final Children children;
    private final People people;
    private final Consents consents;
    private final Contracts contracts;

    PrepareContractForm(
            Forms forms,
            Clock clock,
            CaseFiles caseFiles,
            Children children,
            People people,
            Consents consents,
            Contracts contracts) {
        super(forms);
        this.clock = clock;
        this.caseFiles = caseFiles;
        this.children = children;
        this.people = people;
        this.consents = consents;
        this.contracts = contracts;
    }

    @Override
    protected Map<String, ?> prefill(DelegateTask task) {
        var child = child(task);
        return Map.of(
                "childName", child.name().full(),
                "childBirthDate", child.birthDate().toString(),
                "consentNeeded", child.isAskedOn(LocalDate.now(clock)),
                "childConsents", Boolean.TRUE.equals(child.consents()));
    }

    @Override
    protected void accept(FormInput input, DelegateTask task) {
        var from = input.date("termFrom");
        var until = input.date("termUntil");
        var child = child(task);
        checkTerm(input, from, until, child);
        if (child.isAskedOn(from) && !input.flag("childConsents")) {
            throw input.reject("childConsents", "contract.child-consent.missing", Child.AGE_OF_CONSENT);
        }
        var number = CaseVariables.caseOf(task);
        if (lacksSpouseConsent(number)) {
            throw input.reject("", "contract.spouse-consent.missing");
        }
        contracts.prepare(child.id(), number, from, until, input.find("conditions"));
    }

    private void checkTerm(FormInput input, LocalDate from, LocalDate until, Child child) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw input.reject("termFrom", "contract.term.past");
        }
        if (!from.isBefore(until)) {
            throw input.reject("termUntil", "contract.term.order");
        }
        if (until.isAfter(child.comesOfAgeOn())) {
            throw input.reject("termUntil", "contract.term.of-age", Child.AGE_OF_MAJORITY);
        }
    }

    private boolean lacksSpouseConsent(CaseNumber number) {
        return caseFiles.get(number).married()
                && people.find(number, Part.SPOUSE)
                        .filter(spouse -> consents.isGiven(spouse.id(), Consent.Kind.PLACEMENT_BY_SPOUSE))
                        .isEmpty();
    }

    private Child child(DelegateTask task) {
        var id = ContractProcess.childOf(task);
        return children.find(id).orElseThrow(() -> new IllegalStateException("no child " + id));
    }
}
