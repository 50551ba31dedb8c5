package kz.patronat.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Delivery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries as rows; each change is one statement. */
@Repository
class NoticeDeliveryTable {

    /** Longer than a whole handful with every answer at its latest; whoever died with a parcel in hand loses it then. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** Why a notice does not go out at which we ourselves fail. */
    static final String FAULT = "notification.reason.fault";

    private static final String SELECT = """
            select d.*, n.case_number, n.sender, n.event, n.arguments from notice_delivery d join notice n on n.id = d.notice_id
            """;

    private final JdbcClient database;

    NoticeDeliveryTable(JdbcClient database) {
        this.database = database;
    }

    List<Delivery> of(String number) {
        return database.sql(SELECT + "where n.case_number = ? order by d.serial")
                .param(number)
                .query(NoticeDeliveryTable::delivery)
                .list();
    }

    /** The states of all deliveries of a notice of the case; nobody takes or adds one until the transaction ends. */
    List<State> lock(String number, UUID notice) {
        var known =
                database.sql("""
                        select 1 from notice where id = ? and case_number = ? and recipient_kind = 'APPLICANT' for update
                        """).params(notice, number).query(Integer.class).optional();
        if (known.isEmpty()) {
            throw new RejectedInput("notice", "notification.again.unknown");
        }
        return database.sql("select state from notice_delivery where notice_id = ? for update")
                .param(notice)
                .query((row, index) -> State.valueOf(row.getString("state")))
                .list();
    }

    /** Whatever still waits is not carried any more. */
    void replace(UUID notice) {
        database.sql("""
                        update notice_delivery set state = 'REPLACED', due_at = null
                        where notice_id = ? and state in ('WAITING', 'READY')
                        """).param(notice).update();
    }

    void add(
            UUID notice,
            int ordinal,
            NoticeChannel channel,
            Language language,
            String address,
            String by,
            Instant now,
            Instant due) {
        database.sql("""
                        insert into notice_delivery (id, notice_id, ordinal, channel, language, address, state, due_at,
                            created_at, reason, asked_by)
                        values (:id, :notice, :ordinal, :channel, :language, :address, 'WAITING', :due, :now,
                            case when :due::timestamptz > :now::timestamptz then 'notification.reason.quiet' end, :by)
                        """)
                .param("id", Ids.next())
                .param("notice", notice)
                .param("ordinal", ordinal)
                .param("channel", channel.name())
                .param("language", language.name())
                .param("address", address)
                .param("due", Timestamp.from(due))
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /** Whether the letter waited to be posted. */
    boolean posted(String number, UUID delivery, String track, Instant now) {
        return database.sql("""
                        update notice_delivery d set state = 'SENT', sent_at = ?, reference = ?
                        from notice n
                        where n.id = d.notice_id and n.case_number = ? and d.id = ? and d.state = 'READY'
                        """)
                        .params(Timestamp.from(now), track, number, delivery)
                        .update()
                == 1;
    }

    /** Writes another track number of a letter that was posted; empty when there is no such letter, else the one before. */
    Optional<String> retrack(String number, UUID delivery, String track) {
        return database.sql("""
                        with before as (
                            select d.id, d.reference from notice_delivery d join notice n on n.id = d.notice_id
                            where n.case_number = ? and d.id = ? and d.channel = 'POST' and d.sent_at is not null
                            for update of d
                        )
                        update notice_delivery d set reference = ? from before where before.id = d.id
                        returning before.reference
                        """)
                .params(number, delivery, track)
                .query((row, index) -> String.valueOf(row.getString(1)))
                .optional();
    }

    /**
     * What the post said of the letter last counts.
     *
     * @param on the day on which it came to the person, or came back
     * @return false when the letter was not posted before that day was over
     */
    boolean arrived(String number, UUID delivery, boolean delivered, LocalDate on) {
        return database.sql("""
                        update notice_delivery d set
                            state = case when :delivered then 'DELIVERED' else 'FAILED' end,
                            delivered_at = case when :delivered then :at::timestamptz end,
                            returned_on = case when :delivered then null else :on::date end,
                            reason = case when :delivered then null else 'notification.reason.returned' end
                        from notice n
                        where n.id = d.notice_id and n.case_number = :number and d.id = :id and d.channel = 'POST'
                            and (d.state in ('SENT', 'DELIVERED') or d.returned_on is not null)
                            and d.sent_at < :over
                        """)
                        .param("delivered", delivered)
                        .param("at", Timestamp.from(on.atStartOfDay(Zone.ALMATY).toInstant()))
                        .param("on", on)
                        .param(
                                "over",
                                Timestamp.from(
                                        on.plusDays(1).atStartOfDay(Zone.ALMATY).toInstant()))
                        .param("number", number)
                        .param("id", delivery)
                        .update()
                == 1;
    }

    /** Takes what is due on the channel; nobody else gets it as long as the lease runs. */
    List<Parcel> take(NoticeChannel channel, int atMost, Instant now) {
        return database.sql("""
                        with due as (
                            select id, state as was from notice_delivery where channel = ? and due_at <= ?
                            order by due_at, serial limit ? for update skip locked
                        ), taken as (
                            update notice_delivery d set due_at = ?,
                                state = case when due.was = 'WAITING' then 'SENDING' else due.was end
                            from due where due.id = d.id
                            returning d.*, due.was
                        )
                        select taken.*, n.provider_id, n.case_number, n.sender, n.event, n.arguments
                        from taken join notice n on n.id = taken.notice_id order by taken.serial
                        """)
                .params(channel.name(), Timestamp.from(now), atMost, Timestamp.from(now.plus(LEASE)))
                .query(NoticeDeliveryTable::parcel)
                .list();
    }

    /** Puts back what was taken and not touched. */
    void release(Parcel parcel, Instant due) {
        database.sql("update notice_delivery set state = ?, due_at = ? where id = ?")
                .params(parcel.state().name(), Timestamp.from(due), parcel.id())
                .update();
    }

    /** Puts back what may not go out yet. */
    void postpone(Parcel parcel, Instant due, String reason) {
        database.sql("update notice_delivery set state = ?, due_at = ?, reason = ? where id = ?")
                .params(parcel.state().name(), Timestamp.from(due), reason, parcel.id())
                .update();
    }

    void sent(UUID id, @Nullable String reference, Instant now, @Nullable Instant look) {
        database.sql("""
                        update notice_delivery set state = 'SENT', attempts = attempts + 1, sent_at = ?, reason = null,
                            reference = ?, due_at = ? where id = ?
                        """)
                .params(Timestamp.from(now), reference, timestamp(look), id)
                .update();
    }

    void ready(UUID id) {
        database.sql("""
                        update notice_delivery set state = 'READY', attempts = attempts + 1, reason = null, due_at = null
                        where id = ?
                        """).param(id).update();
    }

    void lookAgain(UUID id, @Nullable Instant look) {
        database.sql("update notice_delivery set due_at = ? where id = ?")
                .params(timestamp(look), id)
                .update();
    }

    void delivered(UUID id, Instant now) {
        database.sql("""
                        update notice_delivery set state = 'DELIVERED', delivered_at = ?, reason = null, due_at = null,
                            sent_at = coalesce(sent_at, ?) where id = ?
                        """).params(Timestamp.from(now), Timestamp.from(now), id).update();
    }

    void failed(UUID id, String reason) {
        database.sql("""
                        update notice_delivery set state = 'FAILED', reason = ?, due_at = null,
                            attempts = attempts + case state when 'SENDING' then 1 else 0 end
                        where id = ?
                        """).params(reason, id).update();
    }

    /** It is tried again; a parcel that may have been given away stays in that state. */
    void again(UUID id, State state, String reason, Instant due) {
        database.sql("""
                        update notice_delivery set state = ?, attempts = attempts + 1, reason = ?, due_at = ?
                        where id = ?
                        """).params(state.name(), reason, Timestamp.from(due), id).update();
    }

    /** What was never taken since that moment has failed. */
    int giveUp(NoticeChannel channel, Instant before, Instant now) {
        return database.sql("""
                        update notice_delivery set state = 'FAILED', due_at = null,
                            reason = case state when 'SENDING' then 'notification.reason.unclear'
                                else 'notification.reason.gave-up' end
                        where channel = ? and state in ('WAITING', 'SENDING') and due_at <= ? and created_at < ?
                        """)
                .params(channel.name(), Timestamp.from(now), Timestamp.from(before))
                .update();
    }

    int waiting(NoticeChannel channel) {
        return database.sql(
                        "select count(*) from notice_delivery where channel = ? and due_at is not null and sent_at is null")
                .param(channel.name())
                .query(Integer.class)
                .single();
    }

    /** Notices that a fault of ours holds, and that nobody has sent in another way since. */
    int broken(NoticeChannel channel) {
        return database.sql("""
                        select count(*) from notice_delivery d
                        where d.channel = ? and d.reason = 'notification.reason.fault' and d.state in ('SENDING', 'FAILED')
                            and not exists(select 1 from notice_delivery later
                                where later.notice_id = d.notice_id and later.ordinal > d.ordinal)
                        """).param(channel.name()).query(Integer.class).single();
    }

    private static Parcel parcel(ResultSet row, int index) throws SQLException {
        return new Parcel(
                row.getObject("id", UUID.class),
                row.getInt("serial"),
                State.valueOf(row.getString("was")),
                row.getInt("attempts"),
                new ProviderId(row.getString("provider_id")),
                row.getString("case_number"),
                AnsweringBody.valueOf(row.getString("sender")),
                Language.valueOf(row.getString("language")),
                row.getString("address"),
                row.getString("event"),
                List.of((String[]) row.getArray("arguments").getArray()),
                instant(row, "sent_at"),
                row.getString("reference"));
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("notice_id", UUID.class),
                row.getInt("ordinal"),
                row.getString("case_number"),
                AnsweringBody.valueOf(row.getString("sender")),
                row.getString("event"),
                List.of((String[]) row.getArray("arguments").getArray()),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("address"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "delivered_at"),
                row.getString("reason"),
                row.getString("reference"),
                row.getObject("returned_on", LocalDate.class),
                row.getString("asked_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
