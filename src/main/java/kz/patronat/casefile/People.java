package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The applicants and spouses of all cases. */
@Component
public class People {

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /** Adds the person, or replaces what is known of the person in this part of the case. */
    public void put(Person person) {
        database.sql("""
                        insert into person (id, case_number, part, iin, surname, given, patronymic, birth_date, phone,
                            email, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_number, part) do update set iin = excluded.iin, surname = excluded.surname,
                            given = excluded.given, patronymic = excluded.patronymic,
                            birth_date = excluded.birth_date, phone = excluded.phone, email = excluded.email,
                            address = excluded.address
                        """)
                .params(
                        person.id(),
                        person.caseNumber().value(),
                        person.part().name(),
                        person.iin().value(),
                        person.name().surname(),
                        person.name().given(),
                        person.name().patronymic(),
                        person.birthDate(),
                        person.phone() == null ? null : person.phone().value(),
                        person.email(),
                        person.address())
                .update();
    }

    public Person get(UUID id) {
        return database.sql("select * from person where id = ?")
                .param(id)
                .query(People::person)
                .single();
    }

    public Optional<Person> find(CaseNumber number, Part part) {
        return database.sql("select * from person where case_number = ? and part = ?")
                .params(number.value(), part.name())
                .query(People::person)
                .optional();
    }

    public Person applicant(CaseNumber number) {
        return find(number, Part.APPLICANT).orElseThrow(() -> new IllegalStateException("no applicant in " + number));
    }

    /** Applicant first, then the spouse if there is one. */
    public List<Person> of(CaseNumber number) {
        return database.sql("select * from person where case_number = ? order by part")
                .param(number.value())
                .query(People::person)
                .list();
    }

    /** The ids of all of them as variables of a process hold them: whom the registries are asked about. */
    public List<String> idsOf(CaseNumber number) {
        return of(number).stream().map(person -> person.id().toString()).toList();
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        var phone = row.getString("phone");
        return new Person(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                Part.valueOf(row.getString("part")),
                new Iin(row.getString("iin")),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                row.getObject("birth_date", LocalDate.class),
                phone == null ? null : new Phone(phone),
                row.getString("email"),
                row.getString("address"));
    }
}
