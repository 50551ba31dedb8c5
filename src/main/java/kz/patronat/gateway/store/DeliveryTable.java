package kz.patronat.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.gateway.StrandedMessage;
import kz.patronat.gateway.wire.MessageInfo;
import kz.patronat.gateway.wire.MessageType;
import kz.patronat.gateway.wire.UnreadMessage;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the gateway brought, kept before anybody acts upon it. */
@Component
public class DeliveryTable {

    private static final String BROUGHT = """
            select brought.id, brought.service_id, brought.received_at, brought.settled_at,
                (select concerns from gateway_message asked
                 where asked.message_id = brought.correlation_id and asked.direction = 'SENT'
                 limit 1) as concerns
            from gateway_delivery brought
            """;

    private final JdbcClient database;

    DeliveryTable(JdbcClient database) {
        this.database = database;
    }

    /** What became of a message. */
    public enum State {
        TAKEN,
        /** The same was brought before. */
        DUPLICATE,
        /** Nobody waits for it. */
        UNKNOWN,
        UNREADABLE,
        /** Could not be worked off, however often it was tried. */
        FAILED
    }

    /**
     * A message to be worked off.
     *
     * @param content the envelope as it came
     */
    public record Waiting(UUID id, @Nullable String correlationId, Instant receivedAt, int attempts, byte[] content) {}

    /** What came, as far as it can be told. */
    private record Brought(
            @Nullable String messageId,
            @Nullable String correlationId,
            String serviceId,
            @Nullable MessageType type,
            byte[] content) {}

    /** @return false when the same message was brought before; that it was brought again is kept as well */
    public boolean keep(MessageInfo info, byte[] content, Instant at) {
        var brought =
                new Brought(info.messageId(), info.correlationId(), info.serviceId(), info.messageType(), content);
        return keep(brought, at).isPresent();
    }

    /**
     * Keeps what nobody will work off.
     *
     * @param serviceId for which it lay ready
     * @return under which number; nothing when the same message was brought before
     */
    public Optional<UUID> keep(UnreadMessage unread, String serviceId, Instant at) {
        var brought = new Brought(unread.messageId(), unread.correlationId(), serviceId, null, unread.envelope());
        var kept = keep(brought, at);
        kept.ifPresent(id -> settle(id, State.UNREADABLE, at));
        return kept;
    }

    private Optional<UUID> keep(Brought brought, Instant at) {
        // By its number the gateway is told of it; what has none comes again whatever it is told.
        if (brought.messageId() == null && isKept(brought.content())) {
            return Optional.empty();
        }
        var kept = insert(brought, "WAITING", at);
        if (kept.isEmpty()) {
            insert(brought, "DUPLICATE", at);
        }
        return kept;
    }

    private boolean isKept(byte[] content) {
        return database.sql("select count(*) from gateway_delivery where message_id is null and sha256 = ?")
                        .param(Sha256.of(content))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<UUID> insert(Brought brought, String state, Instant at) {
        var id = Ids.next();
        var inserted = database.sql("""
                        insert into gateway_delivery (id, message_id, correlation_id, service_id, message_type,
                            received_at, state, content, sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (message_id) where state <> 'DUPLICATE' do nothing
                        """)
                .params(
                        id,
                        brought.messageId(),
                        brought.correlationId(),
                        brought.serviceId(),
                        brought.type() == null ? null : brought.type().name(),
                        Timestamp.from(at),
                        state,
                        brought.content(),
                        Sha256.of(brought.content()))
                .update();
        return inserted == 1 ? Optional.of(id) : Optional.empty();
    }

    /** The next one to be worked off, held until the end of the transaction. */
    public Optional<Waiting> next(Instant now) {
        return database.sql("""
                        select * from gateway_delivery where state = 'WAITING' and (again_at is null or again_at <= ?)
                        order by id limit 1 for update skip locked
                        """)
                .param(Timestamp.from(now))
                .query((row, index) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("correlation_id"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getInt("attempts"),
                        row.getBytes("content")))
                .optional();
    }

    /** Of two answers to one question the second waits until it is known what became of the first. */
    public void oneAtATime(String correlationId) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('gateway_delivery ' || ?, 0))")
                .param(correlationId)
                .query((row, index) -> true)
                .list();
    }

    /** Whether the question was answered already. */
    public boolean isAnswered(String correlationId, String serviceId) {
        return database.sql("""
                        select count(*) from gateway_delivery
                        where correlation_id = ? and service_id = ? and message_type = 'RESPONSE' and state = 'TAKEN'
                        """)
                        .params(correlationId, serviceId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void settle(UUID id, State state, Instant at) {
        database.sql("update gateway_delivery set state = ?, settled_at = ? where id = ?")
                .params(state.name(), Timestamp.from(at), id)
                .update();
    }

    /** How many are still to be worked off. */
    public int waiting() {
        return database.sql("select count(*) from gateway_delivery where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** Those that are not tried any more, oldest first. */
    public List<StrandedMessage> stranded() {
        return database.sql(BROUGHT + "where brought.state = 'FAILED' order by brought.id")
                .query(DeliveryTable::message)
                .list();
    }

    /** Those that turned out since then to be unreadable, oldest first. */
    public List<StrandedMessage> unreadable(Instant since) {
        return database.sql(BROUGHT + "where brought.state = 'UNREADABLE' and brought.settled_at > ?"
                        + " order by brought.settled_at, brought.id")
                .param(Timestamp.from(since))
                .query(DeliveryTable::message)
                .list();
    }

    private static StrandedMessage message(ResultSet row, int index) throws SQLException {
        return new StrandedMessage(
                row.getObject("id", UUID.class),
                row.getString("service_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("settled_at").toInstant(),
                row.getObject("concerns", UUID.class));
    }

    /** @return false when it is not one of those that are not tried any more */
    public boolean wake(UUID id) {
        return database.sql("""
                                update gateway_delivery
                                set state = 'WAITING', attempts = 0, again_at = null, settled_at = null
                                where id = ? and state = 'FAILED'
                                """).param(id).update() == 1;
    }

    public void again(UUID id, Instant at) {
        database.sql("update gateway_delivery set attempts = attempts + 1, again_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }
}
