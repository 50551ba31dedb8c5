package kz.patronat.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.gateway.StrandedMessage;
import kz.patronat.gateway.StrandedMessages;
import kz.patronat.kernel.LineState;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistrySettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the registries have answered of late. */
@Component
public class RegistryReach {

    /** What lies farther back says nothing of today. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient database;
    private final StrandedMessages stranded;
    private final RegistrySettings settings;

    RegistryReach(JdbcClient database, StrandedMessages stranded, RegistrySettings settings) {
        this.database = database;
        this.stranded = stranded;
        this.settings = settings;
    }

    /** What the attempts of the last days say of a registry. */
    public record Reach(Registry registry, LineState state) {}

    /**
     * Only an answer is an answer. A promise says that the question has arrived, so that what failed before is over for
     * it; it says no more while it may be kept, and counts as failed from the moment at which it was due. An answer that
     * was brought and lies with us is no silence of the registry. Registries that nobody has asked of late are not among
     * them.
     */
    public List<Reach> reach(Instant now) {
        return database.sql("""
                        with attempt as (
                            select q.registry, q.person_id, a.question_id, a.reply, a.asked_at,
                                lead(a.asked_at) over later as next_at,
                                coalesce(bool_or(a.reply = 'PENDING') over later, false) as arrived_later
                            from registry_attempt a join registry_question q on q.id = a.question_id
                            where a.asked_at > :from and a.asked_at <= :now and a.reply not in ('SENT', 'LOST')
                            window later as (partition by a.question_id order by a.ordinal
                                rows between 1 following and unbounded following)),
                        answer as (
                            select question_id, received_at from registry_answer
                            where way = 'REGISTRY' and received_at <= :now
                                and question_id in (select question_id from attempt)),
                        answered as (
                            select registry, max(received_at) as last_answer
                            from attempt left join answer using (question_id) group by registry),
                        failed as (
                            select registry, person_id, asked_at as failed_at from attempt
                            where reply in ('UNAVAILABLE', 'NOT_SENT') and not arrived_later
                            union all
                            select registry, person_id, least(asked_at + :patience * interval '1 second', next_at)
                            from attempt
                            where reply = 'PENDING' and question_id <> all (:brought::uuid[])
                                and question_id not in (select question_id from answer))
                        select answered.registry, last_answer, min(failed_at) as silent_since,
                            count(distinct person_id) as unanswered
                        from answered left join failed on failed.registry = answered.registry
                            and failed_at <= :now and (last_answer is null or failed_at > last_answer)
                        group by answered.registry, last_answer
                        order by answered.registry
                        """)
                .param("from", Timestamp.from(now.minus(LATELY)))
                .param("now", Timestamp.from(now))
                .param("patience", settings.answerWithin().toSeconds())
                .param("brought", brought())
                .query((row, index) -> new Reach(
                        Registry.valueOf(row.getString("registry")),
                        new LineState(
                                moment(row, "last_answer").orElse(null),
                                moment(row, "silent_since").orElse(null),
                                row.getInt("unanswered"))))
                .list();
    }

    /** Questions whose answer was brought and could not be worked off. */
    private String[] brought() {
        return stranded.all().stream()
                .map(StrandedMessage::concerns)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .toArray(String[]::new);
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
