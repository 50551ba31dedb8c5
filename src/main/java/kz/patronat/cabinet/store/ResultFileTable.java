package kz.patronat.cabinet.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.patronat.document.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which result papers lie in the temporary storage of the gateway. What was laid there stays known whatever fails next. */
@Component
public class ResultFileTable {

    private final JdbcClient database;
    private final Clock clock;

    ResultFileTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The identifier under which the paper lies there beyond the moment, if it does. */
    public Optional<String> beyond(PaperId paper, Instant moment) {
        return database.sql("select identifier from result_file where paper_id = ? and kept_until > ?")
                .params(paper.value(), Timestamp.from(moment))
                .query(String.class)
                .optional();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void laid(PaperId paper, String identifier, Instant until) {
        database.sql("""
                        insert into result_file (paper_id, identifier, laid_at, kept_until) values (?, ?, ?, ?)
                        on conflict (paper_id) do update set identifier = excluded.identifier,
                            laid_at = excluded.laid_at, kept_until = excluded.kept_until
                        """)
                .params(paper.value(), identifier, Timestamp.from(clock.instant()), Timestamp.from(until))
                .update();
    }
}
