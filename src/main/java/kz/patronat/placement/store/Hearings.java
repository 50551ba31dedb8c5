package kz.patronat.placement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hearings of all cases, one for each intended refusal (APPC art. 73). */
@Component
public class Hearings {

    private final JdbcClient database;

    Hearings(JdbcClient database) {
        this.database = database;
    }

    /** Who spoke for the applicant. */
    public enum Attendance {
        CAME,
        REPRESENTED,
        WROTE,
        ABSENT
    }

    /**
     * A hearing.
     *
     * @param decision the intended refusal that is heard
     * @param deliveredOn when the preliminary decision was delivered
     * @param objectionUntil last day for an objection
     * @param answer why the objection was not followed
     * @param heldAt null until the minutes are written
     */
    public record Hearing(
            UUID decision,
            Instant at,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate objectionUntil,
            @Nullable Attendance attendance,
            @Nullable LocalDate objectedOn,
            @Nullable String objection,
            @Nullable String answer,
            @Nullable String minutes,
            @Nullable Instant heldAt) {

        public boolean attended() {
            return attendance == Attendance.CAME || attendance == Attendance.REPRESENTED;
        }
    }

    /** What the minutes say. */
    public record Minutes(
            Attendance attendance,
            @Nullable LocalDate objectedOn,
            @Nullable String objection,
            String text,
            String userId) {}

    public void appoint(CaseNumber number, UUID decision, Instant at) {
        database.sql("""
                        insert into hearing (decision_id, case_number, hearing_at) values (?, ?, ?)
                        on conflict (decision_id) do update set hearing_at = excluded.hearing_at
                        """).params(decision, number.value(), Timestamp.from(at)).update();
    }

    public void deliver(UUID decision, LocalDate on, LocalDate objectionUntil, Instant hearingAt) {
        database.sql("update hearing set delivered_on = ?, objection_until = ?, hearing_at = ? where decision_id = ?")
                .params(on, objectionUntil, Timestamp.from(hearingAt), decision)
                .update();
    }

    public void hold(UUID decision, Minutes minutes, Instant at) {
        database.sql("""
                        update hearing set attendance = ?, objected_on = ?, objection = ?, minutes = ?, held_by = ?,
                            held_at = ?
                        where decision_id = ?
                        """)
                .params(
                        minutes.attendance().name(),
                        minutes.objectedOn(),
                        minutes.objection(),
                        minutes.text(),
                        minutes.userId(),
                        Timestamp.from(at),
                        decision)
                .update();
    }

    public void answer(UUID decision, String answer) {
        database.sql("update hearing set answer = ? where decision_id = ?")
                .params(answer, decision)
                .update();
    }

    public Optional<Hearing> find(UUID decision) {
        return database.sql("select * from hearing where decision_id = ?")
                .param(decision)
                .query(Hearings::hearing)
                .optional();
    }

    public List<Hearing> of(CaseNumber number) {
        return database.sql("select * from hearing where case_number = ? order by hearing_at, decision_id")
                .param(number.value())
                .query(Hearings::hearing)
                .list();
    }

    private static Hearing hearing(ResultSet row, int index) throws SQLException {
        var attendance = row.getString("attendance");
        var heldAt = row.getTimestamp("held_at");
        return new Hearing(
                row.getObject("decision_id", UUID.class),
                row.getTimestamp("hearing_at").toInstant(),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("objection_until", LocalDate.class),
                attendance == null ? null : Attendance.valueOf(attendance),
                row.getObject("objected_on", LocalDate.class),
                row.getString("objection"),
                row.getString("answer"),
                row.getString("minutes"),
                heldAt == null ? null : heldAt.toInstant());
    }
}
