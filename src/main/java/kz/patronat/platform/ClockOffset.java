package kz.patronat.platform;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the clock of the service is ahead of the machine's, in the database. */
@Repository
class ClockOffset {

    private final JdbcClient database;

    ClockOffset(JdbcClient database) {
        this.database = database;
    }

    Duration load() {
        return Duration.ofMillis(database.sql("select ahead_millis from service_clock")
                .query(Long.class)
                .single());
    }

    /** Keeps a greater offset; a smaller one changes nothing. */
    void keep(Duration ahead) {
        database.sql("update service_clock set ahead_millis = greatest(ahead_millis, :ahead)")
                .param("ahead", ahead.toMillis())
                .update();
    }
}
