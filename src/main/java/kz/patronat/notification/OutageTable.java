package kz.patronat.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outages that were told of. */
@Repository
class OutageTable {

    private final JdbcClient database;

    OutageTable(JdbcClient database) {
        this.database = database;
    }

    /** @return false when an outage of the line is known already */
    boolean begin(Outage outage) {
        return database.sql("insert into outage (line, since) values (?, ?) on conflict do nothing")
                        .params(outage.line(), Timestamp.from(outage.since()))
                        .update()
                == 1;
    }

    /** Outages that are not known to be over. */
    List<Outage> open() {
        return database.sql("select * from outage where over_at is null order by line")
                .query((row, index) -> new Outage(
                        row.getString("line"), row.getTimestamp("since").toInstant()))
                .list();
    }

    /** @return false when it was over already */
    boolean end(Outage outage, Instant at) {
        return database.sql("update outage set over_at = ? where line = ? and since = ? and over_at is null")
                        .params(Timestamp.from(at), outage.line(), Timestamp.from(outage.since()))
                        .update()
                == 1;
    }
}
