package kz.patronat.complaint.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseJournal.Entry;
import kz.patronat.complaint.Complaint;
import kz.patronat.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a complaint, in order; the case that it is about remembers the same. */
@Component
public class ComplaintJournal {

    private final JdbcClient database;
    private final CaseJournal cases;
    private final Clock clock;

    ComplaintJournal(JdbcClient database, CaseJournal cases, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * @param userId who did it, null for the system
     * @param key of a sentence whose first argument is the number of the complaint
     */
    public void write(Complaint complaint, @Nullable String userId, String key, Object... more) {
        var arguments = Stream.concat(Stream.of(complaint.number()), Stream.of(more))
                .map(String::valueOf)
                .toArray(String[]::new);
        database.sql("""
                        insert into complaint_entry (id, complaint, written_at, key, arguments, user_id)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), complaint.number(), Timestamp.from(clock.instant()), key, arguments, userId)
                .update();
        if (complaint.caseNumber() != null) {
            cases.write(complaint.caseNumber(), userId, key, (Object[]) arguments);
        }
    }

    public List<Entry> of(String complaint) {
        return database.sql("select * from complaint_entry where complaint = ? order by written_at, id")
                .param(complaint)
                .query((row, index) -> new Entry(
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("key"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getString("user_id")))
                .list();
    }
}
