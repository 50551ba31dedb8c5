package kz.patronat.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contracts of all cases. */
@Component
public class Contracts {

    private final JdbcClient database;

    Contracts(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what was prepared; preparing again replaces it as long as nothing is signed. */
    public void prepare(UUID child, CaseNumber number, LocalDate from, LocalDate until, @Nullable String conditions) {
        database.sql("""
                        insert into contract (child_id, case_number, valid_from, valid_until, conditions)
                        values (?, ?, ?, ?, ?)
                        on conflict (child_id) do update set valid_from = excluded.valid_from,
                            valid_until = excluded.valid_until, conditions = excluded.conditions
                        where contract.signed_on is null
                        """).params(child, number.value(), from, until, conditions).update();
    }

    public void number(UUID child, String number) {
        database.sql("update contract set number = ? where child_id = ?")
                .params(number, child)
                .update();
    }

    public void sign(UUID child, LocalDate day) {
        database.sql("update contract set signed_on = ? where child_id = ? and signed_on is null")
                .params(day, child)
                .update();
    }

    public Optional<Contract> of(UUID child) {
        return database.sql("select * from contract where child_id = ?")
                .param(child)
                .query(Contracts::contract)
                .optional();
    }

    public List<Contract> of(CaseNumber number) {
        return database.sql("select * from contract where case_number = ? order by number")
                .param(number.value())
                .query(Contracts::contract)
                .list();
    }

    private static Contract contract(ResultSet row, int index) throws SQLException {
        return new Contract(
                row.getObject("child_id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("conditions"),
                row.getString("number"),
                row.getObject("signed_on", LocalDate.class));
    }
}
