package kz.patronat.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.RejectedInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of officials on a case; written once, never changed. */
@Component
public class Notes {

    private static final int LONGEST = 4000;

    private final JdbcClient database;
    private final Clock clock;

    Notes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Note(UUID id, Instant at, String userId, String text) {}

    /** @throws RejectedInput when the text is empty or longer than 4,000 characters */
    public void write(CaseNumber number, String userId, String text) {
        if (text.isBlank()) {
            throw new RejectedInput("text", "casefile.note.empty");
        }
        if (text.length() > LONGEST) {
            throw new RejectedInput("text", "casefile.note.too-long", LONGEST);
        }
        database.sql("insert into note (id, case_number, written_at, user_id, text) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), number.value(), Timestamp.from(clock.instant()), userId, text.strip())
                .update();
    }

    public List<Note> of(CaseNumber number) {
        return database.sql("select * from note where case_number = ? order by written_at, id")
                .param(number.value())
                .query((row, index) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("user_id"),
                        row.getString("text")))
                .list();
    }
}
