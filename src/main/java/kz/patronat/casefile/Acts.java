package kz.patronat.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what in which case. */
@Component
public class Acts {

    private final JdbcClient database;
    private final Clock clock;

    Acts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param subject to what the act belongs within the case, such as a task or a child; empty for the case itself
     */
    public void record(CaseNumber number, Act act, String subject, String userId) {
        record(number, act, subject, userId, null);
    }

    /** @param insteadOf in whose stead; null for an act of the person's own */
    public void record(CaseNumber number, Act act, String subject, String userId, @Nullable String insteadOf) {
        database.sql("""
                        insert into act (id, case_number, act, subject, user_id, instead_of, done_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        number.value(),
                        act.name(),
                        subject,
                        userId,
                        insteadOf,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Nobody else adds an act under these numbers until the transaction ends, so that what was read stays true. */
    public void hold(Collection<CaseNumber> numbers) {
        numbers.stream()
                .map(CaseNumber::value)
                .sorted()
                .distinct()
                .forEach(number -> database.sql("select pg_advisory_xact_lock(hashtextextended('act ' || ?, 0))")
                        .param(number)
                        .query((row, index) -> number)
                        .single());
    }

    /** The same, and of those in whose stead a deputy did it. */
    public Set<String> whoOrInWhoseStead(CaseNumber number, Act act) {
        return database.sql("""
                        select user_id from act where case_number = :number and act = :act
                        union select instead_of from act where case_number = :number and act = :act
                            and instead_of is not null
                        """)
                .param("number", number.value())
                .param("act", act.name())
                .query(String.class)
                .set();
    }

    /** User ids of those who did such an act in the case, in the order of the acts. */
    public List<String> who(CaseNumber number, Act act) {
        return database.sql("select user_id from act where case_number = ? and act = ? order by done_at, id")
                .params(number.value(), act.name())
                .query(String.class)
                .list();
    }
}
