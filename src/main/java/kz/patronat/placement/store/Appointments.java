package kz.patronat.placement.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The appointments to sign contracts, one for a whole case (clauses C15, C16). */
@Component
public class Appointments {

    private final JdbcClient database;

    Appointments(JdbcClient database) {
        this.database = database;
    }

    /**
     * When and where the contracts are signed.
     *
     * @param awaitedSince the applicant did not come: since when only the applicant is awaited
     */
    public record Appointment(
            Instant at, String place, @Nullable Instant awaitedSince) {}

    /** Makes the appointment, or moves it; nobody is awaited yet. */
    public void make(CaseNumber number, Instant at, String place) {
        database.sql("""
                        insert into appointment (case_number, meets_at, place) values (?, ?, ?)
                        on conflict (case_number) do update set meets_at = excluded.meets_at, place = excluded.place,
                            awaited_since = null
                        """).params(number.value(), Timestamp.from(at), place).update();
    }

    public void awaitApplicant(CaseNumber number, Instant since) {
        database.sql("update appointment set awaited_since = ? where case_number = ?")
                .params(Timestamp.from(since), number.value())
                .update();
    }

    /** A new round makes an appointment of its own. */
    public void cancel(CaseNumber number) {
        database.sql("delete from appointment where case_number = ?")
                .param(number.value())
                .update();
    }

    public Optional<Appointment> find(CaseNumber number) {
        return database.sql("select * from appointment where case_number = ?")
                .param(number.value())
                .query((row, index) -> {
                    var awaited = row.getTimestamp("awaited_since");
                    return new Appointment(
                            row.getTimestamp("meets_at").toInstant(),
                            row.getString("place"),
                            awaited == null ? null : awaited.toInstant());
                })
                .optional();
    }
}
