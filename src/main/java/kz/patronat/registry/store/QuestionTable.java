package kz.patronat.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions of all cases and the attempts to have them answered. */
@Component
public class QuestionTable {

    private final JdbcClient database;
    private final Clock clock;

    QuestionTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the question; a repeated job finds it there already. */
    public void open(Question question) {
        database.sql("""
                        insert into registry_question (id, case_number, person_id, registry, run, consented, asked_at,
                            paper_way_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (run, registry) do nothing
                        """)
                .params(
                        question.id(),
                        question.caseNumber().value(),
                        question.person(),
                        question.registry().name(),
                        question.run(),
                        question.consented(),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(question.paperWayAt()))
                .update();
    }

    /**
     * The question of a run; locked, so that an answer that arrives meanwhile waits for the end of the transaction. An
     * attempt at it can be recorded by another transaction all the same.
     */
    public Question lock(String run, Registry registry) {
        return database.sql("select * from registry_question where run = ? and registry = ? for no key update")
                .params(run, registry.name())
                .query(QuestionTable::question)
                .single();
    }

    public Optional<Question> find(UUID id) {
        return database.sql("select * from registry_question where id = ?")
                .param(id)
                .query(QuestionTable::question)
                .optional();
    }

    public Optional<Question> lock(UUID id) {
        return database.sql("select * from registry_question where id = ? for no key update")
                .param(id)
                .query(QuestionTable::question)
                .optional();
    }

    public List<Question> open(String run) {
        return database.sql("select * from registry_question where run = ? and closed_at is null for update")
                .param(run)
                .query(QuestionTable::question)
                .list();
    }

    /**
     * Records the attempt before anything is sent, and commits it: who is killed before the answer is there finds it
     * again. An earlier attempt whose outcome nobody knows is lost.
     *
     * @return the how manieth it is of those that were sent, from 1
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int attempt(Question question, UUID message) {
        database.sql("update registry_attempt set reply = 'LOST' where question_id = ? and reply = 'SENT'")
                .param(question.id())
                .update();
        database.sql("""
                        insert into registry_attempt (id, question_id, ordinal, asked_at, reply)
                        select ?, ?, coalesce(max(ordinal), 0) + 1, ?, 'SENT' from registry_attempt
                        where question_id = ?
                        """)
                .params(message, question.id(), Timestamp.from(clock.instant()), question.id())
                .update();
        return database.sql("select count(*) from registry_attempt where question_id = ? and reply <> 'NOT_SENT'")
                .param(question.id())
                .query(Integer.class)
                .single();
    }

    /**
     * Nothing was sent, and that stays true whatever becomes of the work. Of several such attempts in a row the first and
     * the last are kept: they say since when, and that it still is so.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void notSent(UUID message, String reason) {
        database.sql("update registry_attempt set reply = 'NOT_SENT', reason = ? where id = ?")
                .params(reason, message)
                .update();
        database.sql("""
                        delete from registry_attempt where id = (
                            select between.id from (
                                select one.id, one.reply, lead(one.reply) over older as earlier,
                                    row_number() over older as back
                                from registry_attempt one join registry_attempt last
                                    on last.question_id = one.question_id
                                where last.id = ?
                                window older as (order by one.ordinal desc)) between
                            where between.back = 2 and between.reply = 'NOT_SENT' and between.earlier = 'NOT_SENT')
                        """).param(message).update();
    }

    /** What came of the attempt. */
    public void tried(Question question, UUID message, String reply, @Nullable String reason) {
        database.sql("update registry_question set attempts = attempts + 1 where id = ?")
                .param(question.id())
                .update();
        database.sql("update registry_attempt set reply = ?, reason = ? where id = ?")
                .params(reply, reason, message)
                .update();
    }

    /** Nobody waits for an answer any more; only the first time counts. */
    public void close(UUID id) {
        database.sql("update registry_question set closed_at = coalesce(closed_at, ?) where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    private static Question question(ResultSet row, int index) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getObject("person_id", UUID.class),
                Registry.valueOf(row.getString("registry")),
                row.getString("run"),
                row.getBoolean("consented"),
                row.getTimestamp("paper_way_at").toInstant(),
                row.getInt("attempts"),
                row.getTimestamp("closed_at") != null);
    }
}
