package kz.patronat.placement.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objections that came signed through the cabinet, and the words that there is none. */
@Component
public class SignedObjections {

    private final JdbcClient database;

    SignedObjections(JdbcClient database) {
        this.database = database;
    }

    /**
     * An objection.
     *
     * @param text null where the applicant has nothing to object
     * @param late it came after the last day for it
     * @param valid whether the signature holds; null until the verifier has answered
     */
    public record SignedObjection(
            Instant at,
            @Nullable String text,
            boolean late,
            @Nullable Boolean valid) {

        public boolean isAgreement() {
            return text == null;
        }

        public boolean isRefused() {
            return Boolean.FALSE.equals(valid);
        }

        public boolean isConfirmed() {
            return Boolean.TRUE.equals(valid);
        }
    }

    public void add(UUID decision, UUID id, @Nullable String text, Instant at, boolean late) {
        database.sql("""
                        insert into hearing_objection (id, decision_id, received_at, text, late) values (?, ?, ?, ?, ?)
                        """).params(id, decision, Timestamp.from(at), text, late).update();
    }

    /** Of two that are judged at once the second sees what became of the first. */
    public boolean judge(UUID id, boolean valid) {
        database.sql("""
                        select id from hearing_objection
                        where decision_id = (select decision_id from hearing_objection where id = ?)
                        order by id for update
                        """).param(id).query(UUID.class).list();
        return database.sql("update hearing_objection set signature = ? where id = ?")
                        .params(valid ? "VALID" : "INVALID", id)
                        .update()
                == 1;
    }

    /** What it is about; empty when no such objection was kept. */
    public Optional<UUID> decision(UUID id) {
        return database.sql("select decision_id from hearing_objection where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    /** Oldest first. */
    public List<SignedObjection> of(UUID decision) {
        return database.sql("select * from hearing_objection where decision_id = ? order by received_at, id")
                .param(decision)
                .query((row, index) -> {
                    var signature = row.getString("signature");
                    return new SignedObjection(
                            row.getTimestamp("received_at").toInstant(),
                            row.getString("text"),
                            row.getBoolean("late"),
                            signature == null ? null : "VALID".equals(signature));
                })
                .list();
    }
}
