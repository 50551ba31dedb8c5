package kz.patronat.signature.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import kz.patronat.kernel.Sha256;
import kz.patronat.signature.CapsuleId;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent signed, and what the verifier said of it. */
@Component
public class SubmissionTable {

    private final JdbcClient database;
    private final Clock clock;

    SubmissionTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param answered whether the verifier has answered
     * @param refusedFor why it refused, when it did
     */
    public record Submission(
            SignedPayload payload,
            boolean answered,
            @Nullable Reason refusedFor) {}

    /** @return whether it was new */
    public boolean keep(String number, SignedPayload payload) {
        return database.sql("""
                        insert into signed_submission (number, form, bytes, data, sha256, at, expected, capacity, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
                        """)
                        .params(
                                number,
                                payload.form().name(),
                                payload.bytes(),
                                payload.data(),
                                Sha256.of(payload.bytes()),
                                Timestamp.from(payload.at()),
                                payload.expected() == null
                                        ? null
                                        : payload.expected().value(),
                                payload.capacity().name(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** @throws IllegalStateException when the bytes are not those that were kept */
    public Optional<Submission> find(String number) {
        return database.sql("select * from signed_submission where number = ?")
                .param(number)
                .query(SubmissionTable::submission)
                .optional();
    }

    public void valid(String number, CapsuleId capsule) {
        database.sql("update signed_submission set capsule_id = ? where number = ?")
                .params(capsule.value(), number)
                .update();
        answer(number, "VALID", null);
    }

    public void refused(String number, Reason reason) {
        answer(number, "INVALID", reason.name());
    }

    private void answer(String number, String answer, @Nullable String reason) {
        database.sql("update signed_submission set answer = ?, reason = ?, verified_at = ? where number = ?")
                .params(answer, reason, Timestamp.from(clock.instant()), number)
                .update();
    }

    private static Submission submission(ResultSet row, int index) throws SQLException {
        var bytes = row.getBytes("bytes");
        if (!Sha256.of(bytes).equals(row.getString("sha256"))) {
            throw new IllegalStateException("what was sent under " + row.getString("number") + " was changed");
        }
        var reason = row.getString("reason");
        return new Submission(
                CapsuleTable.payload(row),
                row.getString("answer") != null,
                reason == null ? null : Reason.valueOf(reason));
    }
}
