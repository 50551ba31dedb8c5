package kz.patronat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Scans that were stored before V210 keep what they hold, and those that were removed hold nothing. */
class MoveOfScanBytesIT {

    private static final String BEFORE = "209";

    private final UUID kept = UUID.randomUUID();
    private final UUID removed = UUID.randomUUID();

    @Test
    void movesThemWithNothingLost() {
        try (var server = TemporaryServer.start()) {
            var source = new DriverManagerDataSource(server.url(), DatabaseServer.USER, "");
            var database = JdbcClient.create(source);
            Flyway.configure().dataSource(source).target(BEFORE).load().migrate();
            database.sql("""
                            insert into provider (id, name_kk, name_ru, akimat_kk, akimat_ru, address_kk, address_ru, phone,
                                head_kk, head_ru, number_prefix)
                            values ('sample', 'а', 'а', 'а', 'а', 'а', 'а', '1', 'а', 'а', 'А')
                            """).update();
            database.sql("""
                            insert into scan (id, provider_id, folder, documents, name, type, size, sha256, bytes, stored_by,
                                stored_at, removed_at)
                            values (:kept, 'sample', 'а', '{EDUCATION}', 'а.pdf', 'PDF', 8, 'а', :bytes, 'sample', now(), null),
                                (:removed, 'sample', 'а', '{EDUCATION}', 'б.pdf', 'PDF', 8, 'б', null, 'sample', now(), now())
                            """)
                    .param("kept", kept)
                    .param("removed", removed)
                    .param("bytes", "құжат".getBytes(StandardCharsets.UTF_8))
                    .update();

            Flyway.configure().dataSource(source).load().migrate();

            assertThat(database.sql("select bytes from scan_bytes where scan_id = ?")
                            .param(kept)
                            .query(byte[].class)
                            .single())
                    .isEqualTo("құжат".getBytes(StandardCharsets.UTF_8));
            assertThat(database.sql("select count(*) from scan_bytes")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(database.sql("select id from scan where kept is null")
                            .query(UUID.class)
                            .single())
                    .isEqualTo(removed);
            assertThat(database.sql("""
                            select relid::regclass::text from pg_partition_tree('scan_bytes')
                            join pg_class part on part.oid = relid
                            join pg_class bytes on bytes.oid = part.reltoastrelid
                            where isleaf and 'autovacuum_vacuum_insert_threshold=-1' = any(bytes.reloptions)
                            """).query(String.class).list())
                    .as("parts whose bytes the autovacuum does not read again")
                    .hasSize(8);
        }
    }
}
