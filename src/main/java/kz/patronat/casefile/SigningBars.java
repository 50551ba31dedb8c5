package kz.patronat.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds the signing of contracts of a case: an open complaint suspends the decision (APPC art. 96). */
@Component
public class SigningBars {

    private final JdbcClient database;
    private final Clock clock;

    SigningBars(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A bar that holds. */
    public record Raised(String reason, Instant since) {}

    /**
     * Waits for a signing that has asked already.
     *
     * @param reason what bars, such as the number of the complaint
     */
    public UUID raise(CaseNumber number, String reason) {
        var id = Ids.next();
        database.sql("""
                        insert into signing_bar (id, case_number, reason, since)
                        select ?, number, ?, ? from case_file where number = ? for no key update
                        """)
                .params(id, reason, Timestamp.from(clock.instant()), number.value())
                .update();
        return id;
    }

    public void lift(UUID bar) {
        database.sql("update signing_bar set lifted_at = ? where id = ? and lifted_at is null")
                .params(Timestamp.from(clock.instant()), bar)
                .update();
    }

    /** What bars and since when, the oldest first; only to be shown, for nothing is locked. */
    public List<Raised> raised(CaseNumber number) {
        return database.sql("""
                        select reason, since from signing_bar
                        where case_number = ? and lifted_at is null order by since, id
                        """)
                .param(number.value())
                .query((row, index) -> new Raised(
                        row.getString("reason"), row.getTimestamp("since").toInstant()))
                .list();
    }

    /**
     * Whether anything bars now; the case file is locked until the transaction ends, so that no bar comes between. The
     * lock lets rows that refer to the case be written: with a stronger one two contracts signed at once would wait for
     * each other.
     */
    public boolean areRaised(CaseNumber number) {
        database.sql("select number from case_file where number = ? for no key update")
                .param(number.value())
                .query(String.class)
                .single();
        return database.sql("select exists (select 1 from signing_bar where case_number = ? and lifted_at is null)")
                .param(number.value())
                .query(Boolean.class)
                .single();
    }
}
