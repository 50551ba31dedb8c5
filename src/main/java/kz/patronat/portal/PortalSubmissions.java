package kz.patronat.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.Registration;
import kz.patronat.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests became cases, and under which keys they were sent. */
@Component
class PortalSubmissions {

    private final JdbcClient database;
    private final Clock clock;

    PortalSubmissions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was sent under a key before, and what was answered. */
    record Earlier(String sha256, Accepted answer) {}

    Optional<Earlier> under(String sender, String key) {
        return database.sql("""
                        select r.sha256, s.* from portal_request r join portal_submission s on s.id = r.submission_id
                        where r.sender = ? and r.key = ?
                        """)
                .params(sender, key)
                .query((row, index) -> new Earlier(row.getString("sha256"), accepted(row)))
                .optional();
    }

    /**
     * Takes the submission for the transaction of the caller; whoever holds it is waited for.
     *
     * @return false when it has become a case before
     */
    boolean take(UUID submission, String requestSha256, Instant receivedAt) {
        return database.sql("""
                                insert into portal_submission (id, request_sha256, received_at) values (?, ?, ?)
                                on conflict (id) do nothing
                                """)
                        .params(submission, requestSha256, Timestamp.from(receivedAt))
                        .update()
                == 1;
    }

    /** Takes the key likewise; false when something was sent under it before. */
    boolean take(String sender, String key, String sha256, UUID submission) {
        return database.sql("""
                                insert into portal_request (sender, key, sha256, submission_id, received_at)
                                values (?, ?, ?, ?, ?) on conflict (sender, key) do nothing
                                """)
                        .params(sender, key, sha256, submission, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean isSame(UUID submission, String requestSha256) {
        return database.sql("select request_sha256 from portal_submission where id = ?")
                .param(submission)
                .query(String.class)
                .single()
                .equals(requestSha256);
    }

    /** What is answered, now and whenever the same comes again. */
    Accepted registered(UUID submission, Registration registration) {
        var term = registration.decision();
        return database.sql("""
                        update portal_submission set case_number = ?, effective_date = ?, due_date = ?,
                            explanation_kk = ?, explanation_ru = ?
                        where id = ? returning *
                        """)
                .params(
                        registration.number().value(),
                        term.effectiveDate(),
                        term.dueDate(),
                        term.explanationKk().toArray(String[]::new),
                        term.explanationRu().toArray(String[]::new),
                        submission)
                .query((row, index) -> accepted(row))
                .single();
    }

    Accepted answer(UUID submission) {
        return database.sql("select * from portal_submission where id = ?")
                .param(submission)
                .query((row, index) -> accepted(row))
                .single();
    }

    private static Accepted accepted(ResultSet row) throws SQLException {
        return new Accepted(
                new CaseNumber(row.getString("case_number")),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("effective_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                List.of((String[]) row.getArray("explanation_kk").getArray()),
                List.of((String[]) row.getArray("explanation_ru").getArray()));
    }
}
