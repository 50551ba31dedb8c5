package kz.patronat.amendment.process;

import kz.patronat.amendment.CorrectedField;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.IdentityRules;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Iin;
import org.springframework.stereotype.Component;

/** Asks of a corrected birth date or IIN what the intake asked of the first one (clause C3). */
@Component
class CorrectedIdentity {

    private final IdentityRules rules;
    private final People people;
    private final Children children;

    CorrectedIdentity(IdentityRules rules, People people, Children children) {
        this.rules = rules;
        this.people = people;
        this.children = children;
    }

    /** @throws kz.patronat.kernel.RejectedInput when the intake would not have taken the person so */
    void check(FormInput input, CorrectedField field, Person corrected) {
        var compared = input.flag("iinConfirmed");
        if (field == CorrectedField.BIRTH_DATE) {
            checkBorn(input.name("newValue"), corrected);
        } else if (field != CorrectedField.IIN) {
            return;
        } else if (isOfAnother(corrected.iin(), corrected)) {
            throw input.reject("newValue", "amendment.correction.iin-of-another");
        }
        rules.checkFit(input.name("iinConfirmed"), corrected.iin(), corrected.birthDate(), compared);
    }

    private void checkBorn(String at, Person corrected) {
        rules.checkBorn(at, corrected.birthDate());
        if (corrected.part() == Part.APPLICANT) {
            rules.checkApplicant(at, corrected.birthDate());
        }
    }

    private boolean isOfAnother(Iin iin, Person corrected) {
        var number = corrected.caseNumber();
        return people.of(number).stream()
                        .anyMatch(person -> person.part() != corrected.part()
                                && person.iin().equals(iin))
                || children.of(number).stream().anyMatch(child -> child.iin().equals(iin));
    }
}
