package kz.patronat.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channels by which applicants asked to be told; who asked for nothing has none here. */
@Component
public class ChosenChannels {

    private final JdbcClient database;
    private final Clock clock;

    ChosenChannels(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * From now on the applicant is told that way.
     *
     * @param recordedBy user id of the official who wrote it down, null when the applicant chose without one
     */
    public void choose(CaseNumber number, NoticeChannel channel, @Nullable String recordedBy) {
        database.sql("""
                        insert into notice_channel (case_number, channel, chosen_at, recorded_by) values (?, ?, ?, ?)
                        on conflict (case_number) do update set channel = excluded.channel,
                            chosen_at = excluded.chosen_at, recorded_by = excluded.recorded_by
                        """)
                .params(number.value(), channel.name(), Timestamp.from(clock.instant()), recordedBy)
                .update();
    }

    public Optional<NoticeChannel> of(CaseNumber number) {
        return database.sql("select channel from notice_channel where case_number = ?")
                .param(number.value())
                .query((row, index) -> NoticeChannel.valueOf(row.getString("channel")))
                .optional();
    }
}
