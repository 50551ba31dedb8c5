package kz.patronat.intake.process;

import static kz.patronat.intake.KnownApplicants.field;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kz.patronat.casefile.Application.Answer;
import kz.patronat.casefile.Application.Party;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a grown-up person from the form (clauses C3, C18): the applicant, or with prefix the spouse. */
@Component
class PartyReader {

    static final String SPOUSE = "spouse";

    private static final int OF_AGE = 18;
    private static final int OLDEST = 120;

    private final Clock clock;

    PartyReader(Clock clock) {
        this.clock = clock;
    }

    Party applicant(FormInput input, List<Answer> answers) {
        var applicant = party(input, "", answers);
        if (age(applicant.birthDate()) < OF_AGE) {
            throw input.reject("birthDate", "intake.applicant.minor");
        }
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
        var birthDate = birthDate(input, field(who, "birthDate"), input.date(field(who, "birthDate")));
        confirm(input, field(who, "iinConfirmed"), iin, birthDate);
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
                input.find(field(who, "email")),
                input.find(field(who, "address")),
                answers);
    }

    /** @throws kz.patronat.kernel.RejectedInput when nobody alive can have been born then */
    LocalDate birthDate(FormInput input, String field, LocalDate birthDate) {
        var today = today();
        if (birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST))) {
            throw input.reject(field, "intake.birth-date.impossible");
        }
        return birthDate;
    }

    /** Digits that do not fit the birth date are no error, but somebody must have compared them. */
    void confirm(FormInput input, String field, Iin iin, LocalDate birthDate) {
        var confirmed = input.flag(field);
        if (iin.isOddFor(birthDate) && !confirmed) {
            throw input.reject(field, "intake.iin.odd");
        }
    }

    int age(LocalDate birthDate) {
        return Period.between(birthDate, today()).getYears();
    }

    private static @Nullable Phone phone(FormInput input, String field) {
        var written = input.find(field);
        return written == null ? null : Phone.check(input.name(field), written);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zone.ALMATY);
    }
}
