package kz.patronat.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.NoticeChannel;
import kz.patronat.document.AnsweringBody;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.notification.Recipient.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every notice, and with one to an applicant the delivery that carries it further. */
@Component
class NoticeTable implements Notices {

    private static final String NOTICE = """
            insert into notice (id, provider_id, case_number, recipient_kind, recipient, event, occurrence, arguments,
                told_at, sender)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_number, event, recipient_kind, recipient, occurrence) do nothing
            """;

    /** Nothing when the person wants the cabinet alone; without a choice the office writes to whom it can reach. */
    private static final String DELIVERY = """
            insert into notice_delivery (id, notice_id, ordinal, channel, language, address, state, due_at, created_at,
                reason)
            select ?, notice.id, 1, way.channel, way.language, way.address,
                case when way.address is null then 'FAILED' else 'WAITING' end,
                case when way.address is null then null
                    when way.channel = any(?) then ?::timestamptz else ?::timestamptz end, ?,
                case when way.address is null then 'notification.reason.no-address'
                    when way.channel = any(?) and ?::timestamptz > ?::timestamptz then 'notification.reason.quiet' end
            from notice, way
            """;

    private static final String WAY = """
            select chosen.channel, f.language,
                case chosen.channel when 'SMS' then p.phone when 'EMAIL' then p.email when 'POST' then p.address end
                    as address
            from case_file f
                left join person p on p.case_number = f.number and p.part = 'APPLICANT'
                left join notice_channel c on c.case_number = f.number
                cross join lateral (select coalesce(c.channel, case
                    when f.channel = 'PORTAL' then 'CABINET' when p.phone ~ ? then 'SMS'
                    when p.email is not null then 'EMAIL' when p.address is not null then 'POST' else 'CABINET' end) as channel) chosen
            where f.number = ? and chosen.channel <> 'CABINET'
            """;

    private static final String KNOWN_WAY = "select ?::text as channel, ?::text as language, ?::text as address";

    private final JdbcClient database;
    private final CaseFiles caseFiles;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeTable(JdbcClient database, CaseFiles caseFiles, NoticeSettings settings, Clock clock) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void tell(CaseNumber number, Recipient recipient, String event, String occurrence, Object... arguments) {
        var provider = caseFiles.get(number).provider();
        if (recipient.kind() == Kind.APPLICANT) {
            carry(
                    row(provider, number.value(), AnsweringBody.PROVIDER, recipient, event, occurrence, arguments),
                    WAY,
                    List.of("^" + Phone.MOBILE + "$", number.value()));
        } else {
            insert(provider, number.value(), recipient, event, occurrence, arguments);
        }
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
    public void tellComplainant(
            ProviderId provider,
            String number,
            AnsweringBody sender,
            Reach reach,
            String event,
            String occurrence,
            Object... arguments) {
        var channel = reach.channel();
        if (channel == NoticeChannel.CABINET) {
            insert(provider, number, Recipient.applicant(), event, occurrence, arguments);
            return;
        }
        var way = new ArrayList<@Nullable Object>();
        way.add(channel.name());
        way.add(reach.language().name());
        way.add(reach.address(channel));
        carry(row(provider, number, sender, Recipient.applicant(), event, occurrence, arguments), KNOWN_WAY, way);
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
        database.sql(NOTICE)
                .params(row(provider, number, AnsweringBody.PROVIDER, recipient, event, occurrence, arguments))
                .update();
    }

    /** The notice and its delivery in one statement. */
    private void carry(List<Object> notice, String way, List<? extends @Nullable Object> wayParameters) {
        var now = clock.instant();
        var parameters = new ArrayList<@Nullable Object>(notice);
        parameters.addAll(wayParameters);
        var quiet = settings.quiet().names();
        var heard = Timestamp.from(settings.quiet().end(now));
        var told = Timestamp.from(now);
        parameters.add(Ids.next());
        parameters.addAll(List.of(quiet, heard, told, told, quiet, heard, told));
        database.sql("with notice as (" + NOTICE + " returning id), way as (" + way + ") " + DELIVERY)
                .params(parameters)
                .update();
    }

    private List<Object> row(
            ProviderId provider,
            String number,
            AnsweringBody sender,
            Recipient recipient,
            String event,
            String occurrence,
            Object[] arguments) {
        return List.of(
                Ids.next(),
                provider.value(),
                number,
                recipient.kind().name(),
                recipient.name(),
                event,
                occurrence,
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new),
                Timestamp.from(clock.instant()),
                sender.name());
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
                        AnsweringBody.valueOf(row.getString("sender")),
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
