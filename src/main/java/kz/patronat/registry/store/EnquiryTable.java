package kz.patronat.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.patronat.kernel.Iin;
import kz.patronat.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that were put to registries about a person, found by the person's number. */
@Component
public class EnquiryTable {

    private final JdbcClient database;

    EnquiryTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A question that was put at least once.
     *
     * @param answers the sealed answers of the registry itself; a paper is none
     */
    public record Put(UUID person, Registry registry, boolean closed, List<Instant> attempts, List<UUID> answers) {}

    /** Newest first. */
    public List<Put> about(Iin iin, int atMost) {
        return database.sql("""
                        select question.person_id, question.registry, question.closed_at is not null as closed,
                            tried.attempts, array(
                                select answer.id from registry_answer answer
                                where answer.question_id = question.id and answer.way = 'REGISTRY'
                                order by answer.received_at, answer.id) as answers
                        from person
                        join registry_question question on question.person_id = person.id
                        join lateral (
                            select array_agg(asked_at order by ordinal) as attempts, min(asked_at) as first_at
                            from registry_attempt
                            where question_id = question.id and reply <> 'NOT_SENT') tried on tried.first_at is not null
                        where person.iin = ?
                        order by tried.first_at desc, question.id desc limit ?
                        """)
                .params(iin.value(), atMost)
                .query(EnquiryTable::put)
                .list();
    }

    private static Put put(ResultSet row, int index) throws SQLException {
        return new Put(
                row.getObject("person_id", UUID.class),
                Registry.valueOf(row.getString("registry")),
                row.getBoolean("closed"),
                Arrays.stream((Timestamp[]) row.getArray("attempts").getArray())
                        .map(Timestamp::toInstant)
                        .toList(),
                List.of((UUID[]) row.getArray("answers").getArray()));
    }
}
