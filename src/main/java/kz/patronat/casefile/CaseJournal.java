package kz.patronat.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened in a case, in order, beside the history of the engine. An entry is a key of the text bundles with its
 * arguments, so that it is read in either language.
 */
@Component
public class CaseJournal {

    private final JdbcClient database;
    private final Clock clock;

    CaseJournal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param userId who did it, null for the system */
    public record Entry(
            Instant at,
            String key,
            List<String> arguments,
            @Nullable String userId) {}

    public void write(CaseNumber number, @Nullable String userId, String key, Object... arguments) {
        database.sql("""
                        insert into journal (id, case_number, written_at, key, arguments, user_id)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        number.value(),
                        Timestamp.from(clock.instant()),
                        key,
                        Stream.of(arguments).map(String::valueOf).toArray(String[]::new),
                        userId)
                .update();
    }

    public List<Entry> of(CaseNumber number) {
        return database.sql("select * from journal where case_number = ? order by written_at, id")
                .param(number.value())
                .query((row, index) -> new Entry(
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("key"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getString("user_id")))
                .list();
    }
}
