package kz.patronat.amendment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kz.patronat.casefile.Person;
import kz.patronat.kernel.Email;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.RejectedInput;

/** A field of a person that may be corrected; those of the identity make the registries be asked again. */
public enum CorrectedField {
    SURNAME(true),
    GIVEN(true),
    PATRONYMIC(true),
    BIRTH_DATE(true),
    IIN(true),
    PHONE(false),
    EMAIL(false),
    ADDRESS(false);

    private final boolean identity;

    CorrectedField(boolean identity) {
        this.identity = identity;
    }

    public boolean isIdentity() {
        return identity;
    }

    /** The value as text; empty when there is none. */
    public String of(Person person) {
        var value = switch (this) {
            case SURNAME -> person.name().surname();
            case GIVEN -> person.name().given();
            case PATRONYMIC -> person.name().patronymic();
            case BIRTH_DATE -> person.birthDate().toString();
            case IIN -> person.iin().value();
            case PHONE -> person.phone() == null ? null : person.phone().value();
            case EMAIL -> person.email();
            case ADDRESS -> person.address();
        };
        return value == null ? "" : value;
    }

    /**
     * The person with the right value.
     *
     * @param at name of the form field for the sentence
     * @throws RejectedInput when the value is none for this field
     */
    public Person corrected(Person person, String value, String at) {
        return switch (this) {
            case SURNAME ->
                named(
                        person,
                        name(at, value, person.name().given(), person.name().patronymic()));
            case GIVEN ->
                named(
                        person,
                        name(at, person.name().surname(), value, person.name().patronymic()));
            case PATRONYMIC ->
                named(person, name(at, person.name().surname(), person.name().given(), value));
            case BIRTH_DATE ->
                with(person, person.iin(), date(at, value), person.phone(), person.email(), person.address());
            case IIN ->
                with(
                        person,
                        kz.patronat.kernel.Iin.check(at, value),
                        person.birthDate(),
                        person.phone(),
                        person.email(),
                        person.address());
            case PHONE ->
                with(
                        person,
                        person.iin(),
                        person.birthDate(),
                        Phone.check(at, value),
                        person.email(),
                        person.address());
            case EMAIL ->
                with(
                        person,
                        person.iin(),
                        person.birthDate(),
                        person.phone(),
                        Email.check(at, value).value(),
                        person.address());
            case ADDRESS -> with(person, person.iin(), person.birthDate(), person.phone(), person.email(), value);
        };
    }

    private static PersonName name(String at, String surname, String given, String patronymic) {
        return PersonName.check(new String[] {at, at, at}, surname, given, patronymic);
    }

    private static LocalDate date(String at, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            throw new RejectedInput(at, "amendment.correction.date");
        }
    }

    private static Person named(Person person, PersonName name) {
        return new Person(
                person.id(),
                person.caseNumber(),
                person.part(),
                person.iin(),
                name,
                person.birthDate(),
                person.phone(),
                person.email(),
                person.address());
    }

    private static Person with(Person person, Iin iin, LocalDate birthDate, Phone phone, String email, String address) {
        return new Person(
                person.id(), person.caseNumber(), person.part(), iin, person.name(), birthDate, phone, email, address);
    }
}
