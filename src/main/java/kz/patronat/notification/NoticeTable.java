package kz.patronat.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every notice; the channels that carry it further read from here. */
@Component
class NoticeTable implements Notices {

    private final JdbcClient database;
    private final CaseFiles caseFiles;
    private final Clock clock;

    NoticeTable(JdbcClient database, CaseFiles caseFiles, Clock clock) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    @Override
    public void tell(CaseNumber number, Recipient recipient, String event, String occurrence, Object... arguments) {
        var provider = caseFiles.get(number).provider();
        insert(provider, number.value(), recipient, event, occurrence, arguments);
    }

    @Override
    public void tellOfVisit(ProviderId provider, String visit, Recipient recipient, String event, Object... arguments) {
        insert(provider, visit, recipient, event, "", arguments);
    }

    @Override
    public void tellOfComplaint(
            ProviderId provider,
            String number,
            Recipient recipient,
            String event,
            String occurrence,
            Object... arguments) {
        insert(provider, number, recipient, event, occurrence, arguments);
    }

    @Override
    public void tellOfProvider(
            ProviderId provider, Recipient recipient, String event, String occurrence, Object... arguments) {
        insert(provider, "", recipient, event, provider.value() + " " + occurrence, arguments);
    }

    private void insert(
            ProviderId provider,
            String number,
            Recipient recipient,
            String event,
            String occurrence,
            Object[] arguments) {
        database.sql("""
                        insert into notice (id, provider_id, case_number, recipient_kind, recipient, event, occurrence,
                            arguments, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_number, event, recipient_kind, recipient, occurrence) do nothing
                        """)
                .params(
                        Ids.next(),
                        provider.value(),
                        number,
                        recipient.kind().name(),
                        recipient.name(),
                        event,
                        occurrence,
                        Stream.of(arguments).map(String::valueOf).toArray(String[]::new),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<Notice> of(CaseNumber number) {
        return database.sql("select * from notice where case_number = ? order by told_at, id")
                .param(number.value())
                .query((row, index) -> new Notice(
                        row.getObject("id", UUID.class),
                        number,
                        new Recipient(
                                Recipient.Kind.valueOf(row.getString("recipient_kind")), row.getString("recipient")),
                        row.getString("event"),
                        row.getString("occurrence"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getTimestamp("told_at").toInstant()))
                .list();
    }

    @Override
    public List<Told> to(String userId, Collection<String> roles, Collection<ProviderId> providers) {
        return database.sql("""
                        select n.*, exists(select 1 from notice_seen s where s.notice_id = n.id and s.user_id = :user)
                            as seen
                        from notice n
                        where provider_id = any(:providers)
                            and (recipient_kind = 'OFFICIAL' and recipient = :user
                                or recipient_kind = 'ROLE' and recipient = any(:roles))
                        order by told_at desc, id desc
                        limit 100
                        """)
                .param("user", userId)
                .param("roles", roles.toArray(String[]::new))
                .param("providers", providers.stream().map(ProviderId::value).toArray(String[]::new))
                .query((row, index) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        row.getString("event"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getTimestamp("told_at").toInstant(),
                        row.getBoolean("seen")))
                .list();
    }

    @Override
    public void seen(UUID notice, String userId) {
        database.sql("""
                        insert into notice_seen (notice_id, user_id, seen_at) values (?, ?, ?)
                        on conflict (notice_id, user_id) do nothing
                        """)
                .params(notice, userId, Timestamp.from(clock.instant()))
                .update();
    }
}
