package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index of the history is made at the start, by one server, and again where a start broke off. */
@WholeService
class HistoryIndexesIT {

    @Autowired
    HistoryIndexes indexes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @AfterEach
    void isThereForTheOthers() {
        indexes.postProcessEngineBuild(engine);
    }

    @Test
    void mendsWhatABrokenStartLeft() {
        database.sql("update pg_index set indisvalid = false where indexrelid = to_regclass(?)")
                .param(HistoryIndexes.INDEX)
                .update();
        assertThat(isValid()).isFalse();

        indexes.postProcessEngineBuild(engine);

        assertThat(isValid()).isTrue();
    }

    @Test
    void leavesItToTheServerThatIsAtIt() throws SQLException {
        database.sql("drop index " + HistoryIndexes.INDEX).update();
        try (var other = source.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + HistoryIndexes.LOCK + ")");
            try {
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> indexes.postProcessEngineBuild(engine));
                assertThat(isValid()).isFalse();
            } finally {
                statement.execute("select pg_advisory_unlock(" + HistoryIndexes.LOCK + ")");
            }
        }

        indexes.postProcessEngineBuild(engine);
        assertThat(isValid()).isTrue();
    }

    private boolean isValid() {
        return database.sql("select exists (select 1 from pg_index where indexrelid = to_regclass(?) and indisvalid)")
                .param(HistoryIndexes.INDEX)
                .query(Boolean.class)
                .single();
    }
}
