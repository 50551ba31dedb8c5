package kz.patronat.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.patronat.casefile.NoticeChannel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Channels whose other side is silent, the same for every node of the service. */
@Repository
class ChannelOutages {

    private final JdbcClient database;

    ChannelOutages(JdbcClient database) {
        this.database = database;
    }

    /**
     * A channel that does not carry.
     *
     * @param attempts that failed since then
     * @param probeAt when it is tried next, with one notice alone
     * @param reason key of the sentence
     */
    record Silence(NoticeChannel channel, Instant since, int attempts, Instant probeAt, String reason) {}

    List<Silence> all() {
        return database.sql("select * from notice_outage order by channel")
                .query((row, index) -> new Silence(
                        NoticeChannel.valueOf(row.getString("channel")),
                        row.getTimestamp("since").toInstant(),
                        row.getInt("attempts"),
                        row.getTimestamp("probe_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    Optional<Silence> of(NoticeChannel channel) {
        return all().stream().filter(outage -> outage.channel() == channel).findFirst();
    }

    /** The channel failed once more. */
    void note(NoticeChannel channel, Instant now, Instant probeAt, String reason) {
        database.sql("""
                        insert into notice_outage (channel, since, attempts, probe_at, reason) values (?, ?, 1, ?, ?)
                        on conflict (channel) do update set attempts = notice_outage.attempts + 1,
                            probe_at = excluded.probe_at, reason = excluded.reason
                        """)
                .params(channel.name(), Timestamp.from(now), Timestamp.from(probeAt), reason)
                .update();
    }

    void end(NoticeChannel channel) {
        database.sql("delete from notice_outage where channel = ?")
                .param(channel.name())
                .update();
    }
}
