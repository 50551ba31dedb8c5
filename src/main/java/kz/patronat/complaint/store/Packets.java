package kz.patronat.complaint.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The packets of the open reviews that hold what lies in the folder, of a case or of a complaint about none, are due. */
    public void due(String folder) {
        database.sql("""
                        insert into packet_due (complaint, due_at)
                        select number, :now from complaint
                        where level = 'QUALITY' and closed_at is null
                            and :folder in (case_number, number, first_complaint)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("folder", folder)
                .update();
    }

    /**
     * A review whose packet is due, and was put together before; nobody else gets it until that time.
     *
     * @param marks by which its packet became due until now
     */
    public record Due(String complaint, List<Long> marks) {}

    public Optional<Due> takeDue(Duration lease) {
        var now = clock.instant();
        return database
                .sql("""
                        with next as (
                            select d.complaint from packet_due d join quality_packet p on p.complaint = d.complaint
                            where d.due_at <= :now order by d.due_at limit 1 for update of d skip locked
                        )
                        update packet_due set due_at = :later where complaint in (select complaint from next)
                        returning id, complaint
                        """)
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(lease)))
                .query((row, index) -> new Due(row.getString("complaint"), List.of(row.getLong("id"))))
                .list()
                .stream()
                .reduce((one, other) -> new Due(
                        one.complaint(),
                        Stream.concat(one.marks().stream(), other.marks().stream())
                                .toList()));
    }

    /** What became due since it was taken stays due. */
    public void done(Due due) {
        database.sql("delete from packet_due where id = any(?)")
                .param(due.marks().toArray(Long[]::new))
                .update();
    }

    /** Packets that are not yet as they should be. */
    public int waiting() {
        return database.sql("select count(distinct complaint) from packet_due")
                .query(Integer.class)
                .single();
    }

    public Optional<Kept> find(String complaint) {
        return database.sql("select sha256, bytes from quality_packet where complaint = ?")
                .param(complaint)
                .query((row, index) -> new Kept(row.getString("sha256"), row.getBytes("bytes")))
                .optional();
    }
}
