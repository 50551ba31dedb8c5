package kz.patronat.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.patronat.kernel.LineState;
import kz.patronat.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the registries have answered of late. */
@Component
public class RegistryReach {

    /** What lies farther back says nothing of today. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient database;

    RegistryReach(JdbcClient database) {
        this.database = database;
    }

    /** What the attempts of the last days say of a registry. */
    public record Reach(Registry registry, LineState state) {}

    /** Registries that nobody has asked of late are not among them. */
    public List<Reach> reach(Instant now) {
        return database.sql("""
                        with attempt as (
                            select q.registry, q.person_id, a.asked_at,
                                a.reply in ('UNAVAILABLE', 'NOT_SENT') as failed
                            from registry_attempt a join registry_question q on q.id = a.question_id
                            where a.asked_at > :from and a.asked_at <= :now and a.reply not in ('SENT', 'LOST')),
                        answered as (
                            select registry, max(asked_at) filter (where not failed) as last_answer
                            from attempt group by registry)
                        select registry, last_answer, min(asked_at) filter (where failed_since) as silent_since,
                            count(distinct person_id) filter (where failed_since) as unanswered
                        from (
                            select registry, person_id, last_answer, asked_at,
                                failed and (last_answer is null or asked_at > last_answer) as failed_since
                            from attempt join answered using (registry)) as known
                        group by registry, last_answer
                        order by registry
                        """)
                .param("from", Timestamp.from(now.minus(LATELY)))
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Reach(
                        Registry.valueOf(row.getString("registry")),
                        new LineState(
                                moment(row, "last_answer").orElse(null),
                                moment(row, "silent_since").orElse(null),
                                row.getInt("unanswered"))))
                .list();
    }

    /** How many questions wait for an answer of each registry. */
    public Map<Registry, Integer> waiting() {
        var waiting = new EnumMap<Registry, Integer>(Registry.class);
        database.sql("""
                        select registry, count(*) as questions from registry_question
                        where closed_at is null and consented group by registry
                        """)
                .query((row, index) ->
                        waiting.put(Registry.valueOf(row.getString("registry")), row.getInt("questions")))
                .list();
        return waiting;
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
