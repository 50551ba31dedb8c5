package kz.patronat.intake.process;

import static kz.patronat.intake.KnownApplicants.field;

import java.util.List;
import kz.patronat.casefile.Application.Answer;
import kz.patronat.casefile.Application.Party;
import kz.patronat.casefile.IdentityRules;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Email;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a grown-up person from the form (clauses C3, C18): the applicant, or with prefix the spouse. */
@Component
class PartyReader {

    static final String SPOUSE = "spouse";

    private final IdentityRules rules;

    PartyReader(IdentityRules rules) {
        this.rules = rules;
    }

    Party applicant(FormInput input, List<Answer> answers) {
        var applicant = party(input, "", answers);
        rules.checkApplicant(input.name("birthDate"), applicant.birthDate());
        return applicant;
    }

    Party spouse(FormInput input, Party applicant, List<Answer> answers) {
        var spouse = party(input, SPOUSE, answers);
        if (spouse.iin().equals(applicant.iin())) {
            throw input.reject(field(SPOUSE, "iin"), "intake.spouse.same");
        }
        return spouse;
    }

    private Party party(FormInput input, String who, List<Answer> answers) {
        var iin = Iin.check(input.name(field(who, "iin")), input.text(field(who, "iin")));
        var birthDate = input.date(field(who, "birthDate"));
        rules.checkBorn(input.name(field(who, "birthDate")), birthDate);
        rules.checkFit(input.name(field(who, "iinConfirmed")), iin, birthDate, input.flag(field(who, "iinConfirmed")));
        var names = new String[] {
            input.name(field(who, "surname")), input.name(field(who, "given")), input.name(field(who, "patronymic"))
        };
        var name = PersonName.check(
                names,
                input.find(field(who, "surname")),
                input.find(field(who, "given")),
                input.find(field(who, "patronymic")));
        return new Party(
                iin,
                name,
                birthDate,
                phone(input, field(who, "phone")),
                email(input, field(who, "email")),
                input.find(field(who, "address")),
                answers);
    }

    private static @Nullable Phone phone(FormInput input, String field) {
        var written = input.find(field);
        return written == null ? null : Phone.check(input.name(field), written);
    }

    private static @Nullable String email(FormInput input, String field) {
        var written = input.find(field);
        return written == null ? null : Email.check(input.name(field), written).value();
    }
}
