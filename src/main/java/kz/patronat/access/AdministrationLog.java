package kz.patronat.access;

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
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators did to providers, people and messages of the gateway, and when. Rows are only ever added. */
@Component
public class AdministrationLog {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    AdministrationLog(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @param content everything as it stood after the change; a password never stands there */
    public record Entry(Instant at, String by, Map<String, Object> content) {}

    static String subject(ProviderId provider) {
        return "provider:" + provider;
    }

    static String subject(String userId) {
        return "person:" + userId;
    }

    /** What was changed of the provider, oldest first. */
    public List<Entry> of(ProviderId provider) {
        return entries(subject(provider));
    }

    /** What was changed of the person, oldest first. */
    public List<Entry> of(String userId) {
        return entries(subject(userId));
    }

    /** @param subject its kind, a colon and its name */
    public void record(String subject, Object content, String by) {
        try {
            database.sql("""
                            insert into administration_log (id, subject, content, changed_by, changed_at)
                            values (?, ?, ?::jsonb, ?, ?)
                            """)
                    .params(Ids.next(), subject, json.writeValueAsString(content), by, Timestamp.from(clock.instant()))
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Entry> entries(String subject) {
        return database.sql("select * from administration_log where subject = ? order by id")
                .param(subject)
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        try {
            return new Entry(
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changed_by"),
                    json.readValue(row.getString("content"), CONTENT));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
