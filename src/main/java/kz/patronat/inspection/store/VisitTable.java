package kz.patronat.inspection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.patronat.inspection.Visit;
import kz.patronat.inspection.Visit.Outcome;
import kz.patronat.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits of all acts. */
@Component
public class VisitTable {

    private final JdbcClient database;
    private final Clock clock;

    VisitTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void plan(UUID act, Instant at, String inspector, String place, @Nullable String message) {
        database.sql("""
                        insert into housing_visit (id, act_id, ordinal, planned_at, inspector, place, message)
                        select ?, ?, count(*) + 1, ?, ?, ?, ? from housing_visit where act_id = ?
                        """)
                .params(Ids.next(), act, Timestamp.from(at), inspector, place, message, act)
                .update();
    }

    public List<Visit> of(UUID act) {
        return database.sql("select * from housing_visit where act_id = ? order by ordinal")
                .param(act)
                .query(VisitTable::visit)
                .list();
    }

    /** The visit planned last. */
    public Visit latest(UUID act) {
        var all = of(act);
        return all.get(all.size() - 1);
    }

    public void told(UUID visit) {
        database.sql("update housing_visit set told_at = coalesce(told_at, ?) where id = ?")
                .params(Timestamp.from(clock.instant()), visit)
                .update();
    }

    /** @param inspector user id of the person who went in the end */
    public void note(UUID visit, Outcome outcome, @Nullable String note, String inspector) {
        database.sql("update housing_visit set outcome = ?, note = ?, inspector = ?, noted_at = ? where id = ?")
                .params(outcome.name(), note, inspector, Timestamp.from(clock.instant()), visit)
                .update();
    }

    /** The case ended: visits that lie ahead do not take place. */
    public void cancelOpen(String run) {
        database.sql("""
                        update housing_visit set outcome = 'CANCELLED', noted_at = ?
                        where outcome is null and act_id = (select id from housing_act where run = ?)
                        """).params(Timestamp.from(clock.instant()), run).update();
    }

    private static Visit visit(ResultSet row, int index) throws SQLException {
        var outcome = row.getString("outcome");
        return new Visit(
                row.getObject("id", UUID.class),
                row.getObject("act_id", UUID.class),
                row.getInt("ordinal"),
                row.getTimestamp("planned_at").toInstant(),
                row.getString("inspector"),
                row.getString("place"),
                row.getString("message"),
                instant(row, "told_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("note"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
