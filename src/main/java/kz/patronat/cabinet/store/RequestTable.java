package kz.patronat.cabinet.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.cabinet.PersonalRequest;
import kz.patronat.cabinet.PersonalRequest.Kind;
import kz.patronat.cabinet.PersonalRequest.State;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.signature.Verdict.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests of applicants in all cases, and the keys under which they were sent. */
@Component
public class RequestTable {

    private final JdbcClient database;
    private final Clock clock;

    RequestTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds the request; whoever adds the same number at the moment is waited for. False when it is there already. */
    public boolean add(PersonalRequest request) {
        return database.sql("""
                                insert into personal_request (id, case_number, kind, request_id, reference, sha256,
                                    said, late, language, received_at, state)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                                on conflict do nothing
                                """)
                        .params(
                                request.id(),
                                request.caseNumber().value(),
                                request.kind().name(),
                                request.requestId(),
                                request.reference(),
                                request.sha256(),
                                request.said(),
                                request.late(),
                                request.language().name(),
                                Timestamp.from(request.receivedAt()))
                        .update()
                == 1;
    }

    /** Remembers the key; false when something was sent under it before. */
    public boolean take(String sender, String key, PersonalRequest request) {
        return database.sql("""
                                insert into personal_request_key (sender, key, request_id, sha256) values (?, ?, ?, ?)
                                on conflict (sender, key) do nothing
                                """)
                        .params(sender, key, request.id(), request.sha256())
                        .update()
                == 1;
    }

    /** SHA-256 of what was sent under the key before. */
    public Optional<String> sentUnder(String sender, String key) {
        return database.sql("select sha256 from personal_request_key where sender = ? and key = ?")
                .params(sender, key)
                .query(String.class)
                .optional();
    }

    public Optional<PersonalRequest> find(CaseNumber number, UUID requestId) {
        return database.sql("select * from personal_request where case_number = ? and request_id = ?")
                .params(number.value(), requestId)
                .query(RequestTable::request)
                .optional();
    }

    public PersonalRequest get(UUID id) {
        return database.sql("select * from personal_request where id = ?")
                .param(id)
                .query(RequestTable::request)
                .single();
    }

    /** Oldest first. */
    public List<PersonalRequest> of(CaseNumber number) {
        return database.sql("select * from personal_request where case_number = ? order by received_at, id")
                .param(number.value())
                .query(RequestTable::request)
                .list();
    }

    public void settle(UUID id, State state) {
        database.sql("update personal_request set state = ?, settled_at = ? where id = ?")
                .params(state.name(), Timestamp.from(clock.instant()), id)
                .update();
    }

    public void refuse(UUID id, Reason reason) {
        database.sql("update personal_request set refused_for = ? where id = ?")
                .params(reason.name(), id)
                .update();
    }

    public void askedInVain(UUID id) {
        database.sql("update personal_request set asked = asked + 1 where id = ?")
                .param(id)
                .update();
    }

    private static PersonalRequest request(ResultSet row, int index) throws SQLException {
        var reason = row.getString("refused_for");
        return new PersonalRequest(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("request_id", UUID.class),
                row.getString("reference"),
                row.getString("sha256"),
                row.getString("said"),
                row.getBoolean("late"),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("received_at").toInstant(),
                State.valueOf(row.getString("state")),
                reason == null ? null : Reason.valueOf(reason),
                row.getInt("asked"));
    }
}
