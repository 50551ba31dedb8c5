package kz.patronat.cabinet.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.cabinet.CabinetStatus;
import kz.patronat.cabinet.StatusChange;
import kz.patronat.document.PaperId;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.LineState;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of all cases and complaints in their order, and which of them the portal knows. */
@Component
public class StatusChanges {

    /** When the portal last took a word or would not take it. */
    private static final String LAST_ANSWER = """
            select greatest((select max(told_at) from status_change where told_at is not null),
                (select max(refused_at) from status_change where refused_at is not null)) as at
            """;

    private final JdbcClient database;
    private final Clock clock;

    StatusChanges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes the next change, unless the number stands there already.
     *
     * @param toPortal whether the portal is to be told
     */
    public Optional<StatusChange> add(
            String number,
            ProviderId provider,
            CabinetStatus status,
            Instant at,
            @Nullable PaperId paper,
            boolean toPortal) {
        var before = of(number);
        var last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last != null && last.status() == status) {
            return Optional.empty();
        }
        var change = new StatusChange(Ids.next(), number, before.size() + 1, provider, status, at, paper, 0);
        write(toPortal, change);
        return Optional.of(change);
    }

    /** Writes changes that follow each other, in one statement. */
    public void write(boolean toPortal, StatusChange... changes) {
        var values = String.join(", ", Collections.nCopies(changes.length, "(?, ?, ?, ?, ?, ?, ?, ?)"));
        var params = new ArrayList<@Nullable Object>();
        for (var change : changes) {
            params.add(change.id());
            params.add(change.number());
            params.add(change.ordinal());
            params.add(change.provider().value());
            params.add(change.status().name());
            params.add(Timestamp.from(change.at()));
            params.add(change.paper() == null ? null : change.paper().value());
            params.add(toPortal);
        }
        database.sql("""
                        insert into status_change (id, number, ordinal, provider_id, status, changed_at, paper_id,
                            to_portal)
                        values\s""" + values).params(params).update();
    }

    /** All changes of the number, oldest first. */
    public List<StatusChange> of(String number) {
        return database.sql("select * from status_change where number = ? order by ordinal")
                .param(number)
                .query(StatusChanges::change)
                .list();
    }

    /** The earliest change that the portal does not know, up to this one. */
    public Optional<StatusChange> nextUntold(String number, int upTo) {
        return database.sql("""
                        select * from status_change
                        where number = ? and ordinal <= ? and to_portal and told_at is null order by ordinal limit 1
                        """)
                .params(number, upTo)
                .query(StatusChanges::change)
                .optional();
    }

    /**
     * Takes the change for whoever tells of it; as nobody tells of a later one before, one at a time tells of a number.
     *
     * @param until when another may try, should this one have died
     * @return false when another one has it
     */
    public boolean claim(UUID id, Instant until) {
        return database.sql("""
                                update status_change set claimed_until = ?
                                where id = ? and told_at is null and (claimed_until is null or claimed_until <= ?)
                                """)
                        .params(Timestamp.from(until), id, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    public void release(UUID id) {
        database.sql("update status_change set claimed_until = null where id = ?")
                .param(id)
                .update();
    }

    public void told(UUID id) {
        database.sql("update status_change set told_at = ?, last_failure = null, claimed_until = null where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /**
     * The portal did not answer.
     *
     * @param failure for the administrator; no personal data
     */
    public void away(UUID id, String failure) {
        database.sql("""
                        update status_change set attempts = attempts + 1, last_failure = :failure, claimed_until = null,
                            away_at = :now,
                            away_since = case when away_since <= (%s) then :now else coalesce(away_since, :now) end
                        where id = :id
                        """.formatted(LAST_ANSWER))
                .param("failure", failure)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /**
     * The portal answered that it will not take the word.
     *
     * @param failure for the administrator; no personal data
     */
    public void refused(UUID id, String failure) {
        database.sql("""
                        update status_change set attempts = attempts + 1, last_failure = ?, claimed_until = null,
                            refused_at = ? where id = ?
                        """).params(failure, Timestamp.from(clock.instant()), id).update();
    }

    /** How the portal has answered of late, and of how many cases and complaints it would not hear. */
    public LineState reach() {
        return database.sql("""
                        with answered as (%s)
                        select max(answered.at) as last_answer,
                            min(greatest(waiting.away_since, answered.at)) filter (where waiting.id is not null) as silent_since,
                            count(distinct waiting.number) as unanswered
                        from answered left join status_change waiting on waiting.told_at is null
                            and waiting.away_at is not null
                            and (answered.at is null or waiting.away_at > answered.at)
                        """.formatted(LAST_ANSWER))
                .query((row, index) -> new LineState(
                        instant(row, "last_answer"), instant(row, "silent_since"), row.getInt("unanswered")))
                .single();
    }

    /** How many changes the portal is still to be told. */
    public int waiting() {
        return database.sql("select count(*) from status_change where to_portal and told_at is null")
                .query(Integer.class)
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static StatusChange change(ResultSet row, int index) throws SQLException {
        var paper = row.getObject("paper_id", UUID.class);
        return new StatusChange(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("ordinal"),
                new ProviderId(row.getString("provider_id")),
                CabinetStatus.valueOf(row.getString("status")),
                row.getTimestamp("changed_at").toInstant(),
                paper == null ? null : new PaperId(paper),
                row.getInt("attempts"));
    }
}
