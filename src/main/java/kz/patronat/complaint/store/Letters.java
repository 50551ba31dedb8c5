package kz.patronat.complaint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.patronat.complaint.Complaint.Outcome;
import kz.patronat.complaint.Letter;
import kz.patronat.complaint.Letter.Kind;
import kz.patronat.complaint.Letter.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was drafted about all complaints, in the order in which it was drafted. */
@Component
public class Letters {

    private final JdbcClient database;
    private final Clock clock;

    Letters(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void draft(Letter letter) {
        database.sql("""
                        insert into complaint_letter (id, complaint, kind, outcome, ground, facts, reasons, order_step,
                            extension_days, drafted_by, drafted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        letter.id(),
                        letter.complaint(),
                        letter.kind().name(),
                        name(letter.outcome()),
                        letter.ground(),
                        letter.facts(),
                        letter.reasons(),
                        name(letter.step()),
                        letter.days() == 0 ? null : letter.days(),
                        letter.draftedBy(),
                        Timestamp.from(letter.draftedAt()))
                .update();
    }

    public void sign(UUID letter, String userId) {
        database.sql("update complaint_letter set signed_by = ?, signed_at = ? where id = ?")
                .params(userId, Timestamp.from(clock.instant()), letter)
                .update();
    }

    public void sendBack(UUID letter, String why) {
        database.sql("update complaint_letter set sent_back = ? where id = ?")
                .params(why, letter)
                .update();
    }

    /** Everything that was drafted, oldest first. */
    public List<Letter> of(String complaint) {
        return database.sql("select * from complaint_letter where complaint = ? order by drafted_at, id")
                .param(complaint)
                .query(Letters::letter)
                .list();
    }

    /** What was drafted last. */
    public Letter latest(String complaint) {
        var all = of(complaint);
        if (all.isEmpty()) {
            throw new IllegalStateException("nothing was drafted about " + complaint);
        }
        return all.get(all.size() - 1);
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
        var outcome = row.getString("outcome");
        var step = row.getString("order_step");
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("complaint"),
                Kind.valueOf(row.getString("kind")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("ground"),
                row.getString("facts"),
                row.getString("reasons"),
                step == null ? null : Step.valueOf(step),
                row.getInt("extension_days"),
                row.getString("drafted_by"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("signed_by"),
                ComplaintRow.instant(row, "signed_at"),
                row.getString("sent_back"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
