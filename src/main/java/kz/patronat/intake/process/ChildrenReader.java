package kz.patronat.intake.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.patronat.casefile.Application.NamedChild;
import kz.patronat.casefile.IdentityRules;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Age;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import org.springframework.stereotype.Component;

/** Reads the children named in the application; it may name none. */
@Component
class ChildrenReader {

    private final IdentityRules rules;

    ChildrenReader(IdentityRules rules) {
        this.rules = rules;
    }

    /** @param adults IINs of the applicant and the spouse, who are none of the children */
    List<NamedChild> children(FormInput input, Set<Iin> adults) {
        var children = new ArrayList<NamedChild>();
        var known = new HashSet<>(adults);
        for (var row : input.rows("children")) {
            var child = child(row);
            if (!known.add(child.iin())) {
                throw row.reject("childIin", "intake.child.twice");
            }
            children.add(child);
        }
        return children;
    }

    private NamedChild child(FormInput row) {
        var iin = Iin.check(row.name("childIin"), row.text("childIin"));
        var written = row.findDate("childBirthDate");
        var birthDate = written != null
                ? written
                : iin.spelledBirthDate()
                        .orElseThrow(() -> row.reject("childBirthDate", "intake.child.birth-date-missing"));
        rules.checkBorn(row.name("childBirthDate"), birthDate);
        rules.checkFit(row.name("childIinConfirmed"), iin, birthDate, row.flag("childIinConfirmed"));
        if (rules.isAdult(birthDate)) {
            throw row.reject("childBirthDate", "intake.child.adult", Age.ADULT);
        }
        var names = new String[] {row.name("childSurname"), row.name("childGiven"), row.name("childPatronymic")};
        return new NamedChild(
                iin,
                PersonName.check(names, row.find("childSurname"), row.find("childGiven"), row.find("childPatronymic")),
                birthDate);
    }
}
