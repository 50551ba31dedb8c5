package kz.patronat.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who opened which sealed fact of which case, and why (Law 94-V on personal data, art. 22: access is registered and
 * accounted for). Rows are only ever added.
 */
@Component
public class ReadingLog {

    private static final int LONGEST_REASON = 500;
    private static final int PAGE = 250;

    /** Who turns pages reads one thing; the line of the first page stands for all of them. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final Clock clock;
    private final Texts texts;

    ReadingLog(JdbcClient database, Clock clock, Texts texts) {
        this.database = database;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Records the reading before the fact is shown.
     *
     * @param reason the person's own words
     * @throws RejectedInput when no reason is given
     */
    public void record(CaseNumber number, String userId, Fact fact, String reason) {
        record(number.value(), userId, fact, reason);
    }

    /** The same of what lies in the folder of a case or of a visit, or of a list of cases, whose folder is {@code cases}. */
    public void record(String folder, String userId, Fact fact, String reason) {
        if (reason.isBlank()) {
            throw new RejectedInput("reason", "access.reading.no-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RejectedInput("reason", "access.reading.long-reason", LONGEST_REASON);
        }
        database.sql("insert into reading_log (id, folder, user_id, fact, reason, read_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), folder, userId, fact.toString(), reason.strip(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The same for a reason that the service knows. */
    public void record(String folder, String userId, Fact fact, OwnReason reason) {
        record(folder, userId, fact, texts.in(Language.KK, reason.key()));
    }

    /** Records that a part of it is opened, unless it was, by the same person, in this sitting. */
    @Transactional
    public void recordPart(String folder, String userId, Fact fact, OwnReason reason) {
        // A viewer asks for several pages at the same moment.
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(String.join(" ", "reading", folder, userId, fact.toString()))
                .query()
                .singleRow();
        var known = database.sql("""
                        select exists (select 1 from reading_log
                            where folder = ? and read_at > ? and user_id = ? and fact = ?)
                        """)
                .params(folder, Timestamp.from(clock.instant().minus(SITTING)), userId, fact.toString())
                .query(Boolean.class)
                .single();
        if (!known) {
            record(folder, userId, fact, reason);
        }
    }

    /** Every reading of the case, in the order of time. */
    public List<Reading> of(CaseNumber number) {
        return of(number.value());
    }

    /** Every reading of what lies in the folder of the case or of the visit, in the order of time. */
    public List<Reading> of(String folder) {
        return readings("select * from reading_log where folder = ? order by read_at, id", folder);
    }

    /** The same, the latest first; no more is read than is taken. */
    public Stream<Reading> latestFirst(String folder) {
        return Stream.iterate(0, offset -> offset + PAGE)
                .map(offset -> readings(
                        "select * from reading_log where folder = ? order by read_at desc, id desc limit ? offset ?",
                        folder,
                        PAGE,
                        offset))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
    }

    private List<Reading> readings(String question, Object... parameters) {
        return database.sql(question)
                .params(parameters)
                .query((row, index) -> new Reading(
                        row.getString("folder"),
                        row.getString("user_id"),
                        row.getString("fact"),
                        row.getString("reason"),
                        row.getTimestamp("read_at").toInstant()))
                .list();
    }
}
