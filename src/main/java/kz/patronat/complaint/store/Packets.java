package kz.patronat.complaint.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The packets for the quality body. */
@Component
public class Packets {

    private final JdbcClient database;
    private final Clock clock;

    Packets(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is kept of a packet. */
    public record Kept(String sha256, byte[] bytes) {}

    public void put(String complaint, byte[] bytes) {
        database.sql("""
                        insert into quality_packet (complaint, bytes, sha256, assembled_at)
                        values (:complaint, :bytes, encode(sha256(:bytes), 'hex'), :at)
                        on conflict (complaint) do update set bytes = excluded.bytes, sha256 = excluded.sha256,
                            assembled_at = excluded.assembled_at
                        """)
                .param("complaint", complaint)
                .param("bytes", bytes)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Numbers of the open complaints whose packets hold what lies in the folder: of a case, or of a complaint about none. */
    public List<String> ofOpenReviews(String folder) {
        return database.sql("""
                        select p.complaint from quality_packet p join complaint c on c.number = p.complaint
                        where c.closed_at is null and :folder in (c.case_number, c.number, c.first_complaint)
                        """).param("folder", folder).query(String.class).list();
    }

    public Optional<Kept> find(String complaint) {
        return database.sql("select sha256, bytes from quality_packet where complaint = ?")
                .param(complaint)
                .query((row, index) -> new Kept(row.getString("sha256"), row.getBytes("bytes")))
                .optional();
    }
}
