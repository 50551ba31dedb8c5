package kz.patronat.amendment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every correction of the data of a person, with what stood there before. */
@Component
public class Corrections {

    private final JdbcClient database;
    private final Clock clock;

    Corrections(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Correction(
            UUID person,
            CorrectedField field,
            String old,
            String corrected,
            String reason,
            String userId,
            Instant at) {}

    public void record(
            CaseNumber number,
            UUID person,
            CorrectedField field,
            String old,
            String corrected,
            String reason,
            String userId) {
        database.sql("""
                        insert into correction (id, case_number, person_id, field, old_value, new_value, reason, user_id,
                            made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        number.value(),
                        person,
                        field.name(),
                        old,
                        corrected,
                        reason,
                        userId,
                        Timestamp.from(clock.instant()))
                .update();
    }

    public List<Correction> of(CaseNumber number) {
        return database.sql("select * from correction where case_number = ? order by made_at, id")
                .param(number.value())
                .query((row, index) -> new Correction(
                        row.getObject("person_id", UUID.class),
                        CorrectedField.valueOf(row.getString("field")),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("reason"),
                        row.getString("user_id"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
