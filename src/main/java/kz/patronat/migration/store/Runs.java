package kz.patronat.migration.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.migration.ModelVersion;
import kz.patronat.migration.Outcome;
import kz.patronat.migration.Outcome.State;
import kz.patronat.migration.Plan;
import kz.patronat.migration.Run;
import kz.patronat.migration.RunningProcesses.Instance;
import kz.patronat.migration.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every run with its plan, and what became of each of its instances. */
@Repository
public class Runs {

    private static final TypeReference<List<Sentence>> SENTENCES = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    Runs(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when cases of the process are being carried over already */
    public void begin(Run run, List<Instance> instances) {
        database.sql("""
                        insert into migration_run (id, process_key, trial, source, target, wish, changes, started_by,
                            started_at)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
                        """)
                .params(
                        run.id(),
                        run.wish().process(),
                        run.trial(),
                        written(run.from()),
                        written(run.to()),
                        written(run.wish()),
                        written(run.changes()),
                        run.by(),
                        Timestamp.from(run.began()))
                .update();
        instances.forEach(each -> database.sql("""
                        insert into migration_item (run_id, instance_id, business_key, provider_id, state)
                        values (?, ?, ?, ?, 'WAITING')
                        """)
                .params(run.id(), each.id(), each.businessKey(), each.provider())
                .update());
    }

    public Optional<Run> find(UUID id) {
        return database.sql("select * from migration_run where id = ?")
                .param(id)
                .query(this::run)
                .optional();
    }

    /** The newest ones first. */
    public List<Run> latest(int most) {
        return database.sql("select * from migration_run order by id desc limit ?")
                .param(most)
                .query(this::run)
                .list();
    }

    public List<Run.Item> items(UUID run) {
        return database.sql("select * from migration_item where run_id = ? order by instance_id")
                .param(run)
                .query(this::item)
                .list();
    }

    /** How many instances of the run are in each state. */
    public Map<State, Long> count(UUID run) {
        var counted = new EnumMap<State, Long>(State.class);
        database.sql("select state, count(*) from migration_item where run_id = ? group by state")
                .param(run)
                .query(row -> {
                    counted.put(State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counted;
    }

    /** Whether the run goes on; as long as the transaction lasts, nobody stops it. */
    public boolean goesOn(UUID run) {
        lock("pg_advisory_xact_lock_shared", run);
        return database.sql("select ended_at is null from migration_run where id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }

    /** Waits for the steps that are under way; none begins before the transaction ends. */
    public void holdSteps(UUID run) {
        lock("pg_advisory_xact_lock", run);
    }

    private void lock(String how, UUID run) {
        database.sql("select " + how + "(hashtextextended('migration_run ' || ?, 0))")
                .param(run.toString())
                .query((row, index) -> run)
                .single();
    }

    /** An instance that waits, locked until the transaction ends; those that somebody else works on are passed over. */
    public Optional<String> next(UUID run) {
        return database.sql("""
                        select instance_id from migration_item where run_id = ? and state = 'WAITING'
                        order by instance_id limit 1 for update skip locked
                        """).param(run).query(String.class).optional();
    }

    /** Keeps what became of an instance that waited. */
    public void keep(UUID run, String instance, Outcome outcome, Instant at) {
        database.sql("""
                        update migration_item
                        set state = ?, reasons = ?::jsonb, differences = ?::jsonb, done_at = ?
                        where run_id = ? and instance_id = ? and state = 'WAITING'
                        """)
                .params(
                        outcome.state().name(),
                        written(outcome.reasons()),
                        written(outcome.differences()),
                        Timestamp.from(at),
                        run,
                        instance)
                .update();
    }

    /** Ends the run unless it has ended. */
    public void end(UUID run, Run.End how, Instant at) {
        database.sql("update migration_run set outcome = ?, ended_at = ? where id = ? and ended_at is null")
                .params(how.name(), Timestamp.from(at), run)
                .update();
    }

    private Run run(ResultSet row, int index) throws SQLException {
        var outcome = row.getString("outcome");
        return new Run(
                row.getObject("id", UUID.class),
                row.getBoolean("trial"),
                read(row.getString("source"), ModelVersion.class),
                read(row.getString("target"), ModelVersion.class),
                read(row.getString("wish"), Plan.Wish.class),
                sentences(row.getString("changes")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                moment(row, "ended_at"),
                outcome == null ? null : Run.End.valueOf(outcome));
    }

    private Run.Item item(ResultSet row, int index) throws SQLException {
        return new Run.Item(
                row.getString("instance_id"),
                row.getString("business_key"),
                row.getString("provider_id"),
                new Outcome(
                        State.valueOf(row.getString("state")),
                        sentences(row.getString("reasons")),
                        sentences(row.getString("differences"))),
                moment(row, "done_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Sentence> sentences(String content) {
        try {
            return json.readValue(content, SENTENCES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
