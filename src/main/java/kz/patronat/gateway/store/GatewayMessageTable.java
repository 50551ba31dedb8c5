package kz.patronat.gateway.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.gateway.GatewayQuestion;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What went over the line, sealed. Each row is committed by itself: what was said stays said when the work that asked
 * is rolled back, or killed in the middle.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class GatewayMessageTable {

    private static final byte[] NOTHING = {};

    private final JdbcClient database;

    GatewayMessageTable(JdbcClient database) {
        this.database = database;
    }

    public void sent(GatewayQuestion question, Instant at, byte[] content) {
        keep("SENT", question, at, null, null, content);
    }

    public void received(GatewayQuestion question, Instant at, int httpStatus, String outcome, byte[] content) {
        keep("RECEIVED", question, at, httpStatus, outcome, content);
    }

    /** Nothing came back. */
    public void failed(GatewayQuestion question, Instant at, String reason) {
        keep("RECEIVED", question, at, null, reason, NOTHING);
    }

    private void keep(
            String direction,
            GatewayQuestion question,
            Instant at,
            @Nullable Integer httpStatus,
            @Nullable String outcome,
            byte[] content) {
        database.sql("""
                        insert into gateway_message (id, direction, message_id, service_id, concerns, at, http_status,
                            outcome, content, sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        direction,
                        question.message().toString(),
                        question.serviceId(),
                        question.concerns(),
                        Timestamp.from(at),
                        httpStatus,
                        outcome,
                        content,
                        Sha256.of(content))
                .update();
    }

    /** What the message that we sent was about. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<UUID> concernOf(String messageId) {
        return database.sql("select concerns from gateway_message where message_id = ? and direction = 'SENT' limit 1")
                .param(messageId)
                .query(UUID.class)
                .optional();
    }
}
