package kz.patronat.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of all people: one open one of an application for each, and one of an addition for each complaint. */
@Component
public class Drafts {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Draft> open(Iin person) {
        return database.sql("select * from draft where iin = ? and case_number is null and complaint is null")
                .param(person.value())
                .query(this::draft)
                .optional();
    }

    /** The open draft, begun with these answers when there is none. */
    @Transactional
    public Draft begin(Iin person, Map<String, String> answers) {
        database.sql("""
                        insert into draft (id, iin, answers, changed_at) values (?, ?, ?::jsonb, ?)
                        on conflict (iin) where case_number is null and complaint is null do nothing
                        """)
                .params(Ids.next(), person.value(), written(answers), now())
                .update();
        return open(person).orElseThrow();
    }

    /** What the person writes to add to the complaint. */
    Optional<Draft> addition(Iin person, String complaint) {
        return database.sql("select * from draft where iin = ? and complaint = ?")
                .params(person.value(), complaint)
                .query(this::draft)
                .optional();
    }

    /** The same, begun with nothing when there is none. */
    @Transactional
    Draft beginAddition(Iin person, String complaint) {
        database.sql("""
                        insert into draft (id, iin, complaint, answers, changed_at) values (?, ?, ?, '{}', ?)
                        on conflict (iin, complaint) where complaint is not null do update set changed_at = excluded.changed_at
                        """).params(Ids.next(), person.value(), complaint, now()).update();
        return addition(person, complaint).orElseThrow();
    }

    /** What the person sent last. */
    public Optional<Draft> sent(Iin person) {
        return database.sql("""
                        select * from draft where iin = ? and case_number is not null order by id desc limit 1
                        """).param(person.value()).query(this::draft).optional();
    }

    /** Keeps the answers beside those that are there; whatever begins with {@code forgotten} is forgotten first. */
    @Transactional
    public void write(Draft draft, String forgotten, Map<String, String> answers) {
        database.sql("""
                        update draft set changed_at = :now, answers = coalesce((select jsonb_object_agg(key, value)
                            from jsonb_each(answers) where :forgotten = '' or not starts_with(key, :forgotten)),
                            '{}'::jsonb) || :answers::jsonb
                        where id = :id and case_number is null
                        """)
                .param("now", now())
                .param("forgotten", forgotten)
                .param("answers", written(answers))
                .param("id", draft.id())
                .update();
    }

    /** Something beside its answers changes; whoever changes it at the same moment is waited for. */
    void touched(Draft draft) {
        database.sql("update draft set changed_at = ? where id = ? and case_number is null")
                .params(now(), draft.id())
                .update();
    }

    /** Nothing stays of it. */
    @Transactional
    public void discard(Draft draft) {
        database.sql("delete from draft where id = ? and case_number is null")
                .param(draft.id())
                .update();
    }

    /** Its sending begins. */
    @Transactional
    void sending(Draft draft) {
        database.sql("update draft set sending_at = ? where id = ? and case_number is null")
                .params(now(), draft.id())
                .update();
    }

    /** Whose sending began before that moment and has not ended. */
    List<Draft> sendingBefore(Instant moment) {
        return database.sql("select * from draft where sending_at < ? and case_number is null order by sending_at")
                .param(Timestamp.from(moment))
                .query(this::draft)
                .list();
    }

    /** Its sending came to nothing; it stays as it is. */
    @Transactional
    void notSent(Draft draft) {
        database.sql("update draft set sending_at = null where id = ? and case_number is null")
                .param(draft.id())
                .update();
    }

    /** It has become a case: what was entered and the files are there now, and here no more. */
    @Transactional
    public void becameCase(Draft draft, CaseNumber number) {
        database.sql("update draft set answers = '{}', case_number = ?, changed_at = ?, sending_at = null where id = ?")
                .params(number.value(), now(), draft.id())
                .update();
        database.sql("delete from draft_file where draft_id = ?")
                .param(draft.id())
                .update();
    }

    /** Deletes what nobody has touched since. */
    @Transactional
    int discardUntouchedSince(Instant moment) {
        return database.sql("delete from draft where changed_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Draft draft(ResultSet row, int index) throws SQLException {
        var number = row.getString("case_number");
        return new Draft(
                row.getObject("id", UUID.class),
                new Iin(row.getString("iin")),
                read(row.getString("answers")),
                number == null ? null : new CaseNumber(number));
    }

    private Map<String, String> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(Map<String, String> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
