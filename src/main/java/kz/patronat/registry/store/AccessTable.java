package kz.patronat.registry.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.registry.AccessToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said when they were asked for access to their data, the latest for each question. */
@Component
public class AccessTable {

    private final JdbcClient database;

    AccessTable(JdbcClient database) {
        this.database = database;
    }

    /** How it stands. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED,
        UNAVAILABLE,
        NOT_ASKED
    }

    /** @param attempts how often the person was asked so far */
    public record Said(
            State state, Instant goodUntil, @Nullable AccessToken token, int attempts) {}

    public void say(UUID question, State state, Instant at, Instant goodUntil, @Nullable AccessToken token) {
        database.sql("""
                        insert into registry_access (question_id, state, at, good_until, token, public_key, attempts)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (question_id) do update set state = excluded.state, at = excluded.at,
                            good_until = excluded.good_until, token = excluded.token, public_key = excluded.public_key,
                            attempts = registry_access.attempts + excluded.attempts
                        """)
                .params(
                        question,
                        state.name(),
                        Timestamp.from(at),
                        Timestamp.from(goodUntil),
                        token == null ? null : token.code(),
                        token == null ? null : token.publicKey(),
                        state == State.NOT_ASKED ? 0 : 1)
                .update();
    }

    public Optional<Said> find(UUID question) {
        return database.sql("select * from registry_access where question_id = ?")
                .param(question)
                .query((row, index) -> {
                    var code = row.getString("token");
                    return new Said(
                            State.valueOf(row.getString("state")),
                            row.getTimestamp("good_until").toInstant(),
                            code == null ? null : new AccessToken(code, row.getString("public_key")),
                            row.getInt("attempts"));
                })
                .optional();
    }
}
