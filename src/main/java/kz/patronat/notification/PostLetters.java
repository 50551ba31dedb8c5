package kz.patronat.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.document.AnsweringBody;
import kz.patronat.document.PostalPrints;
import kz.patronat.document.PostalPrints.Line;
import kz.patronat.document.PostalPrints.Listed;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Delivery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters with notices: each as it was printed, and the register by which they go to the post. */
@Component
public class PostLetters {

    /** What the post settled longer ago is found in the case. */
    private static final int SHOWN_DAYS = 30;

    private static final int SHOWN = 500;

    private static final String SELECT = """
            select d.id, n.provider_id, n.case_number, n.sender, coalesce(l.reference, n.case_number || '/' || d.serial) as letter,
                coalesce(l.recipient, '') as recipient, d.address, d.state, l.drawn_on, d.created_at, d.sent_at, d.reference as track, d.delivered_at, d.returned_on,
                exists(select 1 from notice_delivery later
                    where later.notice_id = d.notice_id and later.ordinal > d.ordinal) as sent_again
            from notice_delivery d join notice n on n.id = d.notice_id left join notice_letter l on l.delivery_id = d.id
            where d.channel = 'POST'
            """;

    private final JdbcClient database;
    private final PostalPrints prints;
    private final Wordings wordings;
    private final Clock clock;

    PostLetters(JdbcClient database, PostalPrints prints, Wordings wordings, Clock clock) {
        this.database = database;
        this.prints = prints;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * A letter of the register.
     *
     * @param id of its delivery
     * @param sender who writes it, and posts it
     * @param about number of the case or complaint
     * @param number under which it left the house, or would
     * @param recipient empty while it could not be printed
     * @param drawnOn the day on which it was printed; null while it could not be
     * @param postedOn null while it waits to be posted
     * @param track number under which the post carries it
     * @param settledOn the day on which it reached the person or came back; null while neither is known
     * @param sentAgain whether an official told the same again after this letter
     */
    public record Letter(
            UUID id,
            ProviderId provider,
            AnsweringBody sender,
            String about,
            String number,
            String recipient,
            String address,
            State state,
            @Nullable LocalDate drawnOn,
            @Nullable LocalDate postedOn,
            @Nullable String track,
            @Nullable LocalDate settledOn,
            boolean returned,
            boolean sentAgain) {

        /** Whether a fault of ours holds it and somebody must see to it. */
        public boolean isBroken() {
            return drawnOn == null;
        }
    }

    /** Prints the notice for the post, once. */
    void print(Parcel parcel, PersonName name) {
        var today = Zone.day(clock.instant());
        var number = parcel.number() + "/" + parcel.serial();
        var pdf = prints.letter(
                parcel.provider(),
                parcel.sender(),
                parcel.language(),
                new kz.patronat.document.Recipient(name, parcel.address()),
                number,
                today,
                wordings.full(parcel.language(), parcel.event(), parcel.arguments()));
        database.sql("""
                        insert into notice_letter (delivery_id, reference, recipient, drawn_on, pdf)
                        values (?, ?, ?, ?, ?) on conflict (delivery_id) do nothing
                        """).params(parcel.id(), number, name.full(), today, pdf).update();
    }

    /** What has to be posted, what is on its way, and what the post settled of late, in this order. */
    public List<Letter> of(Collection<ProviderId> providers, Collection<AnsweringBody> senders) {
        return database.sql(SELECT + """
                            and n.provider_id = any(:providers) and n.sender = any(:senders)
                            and (l.delivery_id is not null and (d.state in ('READY', 'SENT')
                                    or d.state in ('DELIVERED', 'FAILED') and d.sent_at >= :since)
                                or l.delivery_id is null and d.state in ('SENDING', 'FAILED')
                                    and d.reason = 'notification.reason.fault'
                                    and not exists(select 1 from notice_delivery later
                                        where later.notice_id = d.notice_id and later.ordinal > d.ordinal))
                        order by case when l.delivery_id is null then 1 else 2 end,
                            case d.state when 'READY' then 1 when 'FAILED' then 2 when 'SENT' then 3 else 4 end,
                            d.serial
                        limit :shown
                        """)
                .param("providers", values(providers))
                .param("senders", names(senders))
                .param("since", at(Zone.day(clock.instant()).minusDays(SHOWN_DAYS)))
                .param("shown", SHOWN)
                .query(PostLetters::letter)
                .list();
    }

    /** The letter, when it was printed. */
    public Optional<Letter> find(UUID delivery) {
        return database.sql(SELECT + " and l.delivery_id = ?")
                .param(delivery)
                .query(PostLetters::letter)
                .optional();
    }

    /** The PDF as it was printed. */
    public byte[] open(Letter letter) {
        return database.sql("select pdf from notice_letter where delivery_id = ?")
                .param(letter.id())
                .query((row, index) -> row.getBytes("pdf"))
                .single();
    }

    /** Whether there ever was a letter, of late or not. */
    public boolean any(Collection<ProviderId> providers, Collection<AnsweringBody> senders) {
        return database.sql("select exists(" + SELECT
                        + " and n.provider_id = any(:providers) and n.sender = any(:senders))")
                .param("providers", values(providers))
                .param("senders", names(senders))
                .query(Boolean.class)
                .single();
    }

    /** The list of each sender for the post office: what was posted on the day, and today what waits besides. */
    public byte[] register(Collection<ProviderId> providers, Collection<AnsweringBody> senders, LocalDate day) {
        var waits = day.equals(Zone.day(clock.instant()));
        var letters = database.sql(SELECT + """
                            and n.provider_id = any(:providers) and n.sender = any(:senders) and l.delivery_id is not null
                            and (d.sent_at >= :from and d.sent_at < :over or :waits and d.state = 'READY')
                        order by d.serial
                        """)
                .param("providers", values(providers))
                .param("senders", names(senders))
                .param("from", at(day))
                .param("over", at(day.plusDays(1)))
                .param("waits", waits)
                .query(PostLetters::letter)
                .list();
        var lists = new ArrayList<Listed>();
        for (var sender : senders.stream().sorted().toList()) {
            for (var provider : providers.stream()
                    .sorted(Comparator.comparing(ProviderId::value))
                    .toList()) {
                lists.add(new Listed(provider, sender, lines(letters, provider, sender)));
            }
        }
        return prints.register(day, lists);
    }

    private static List<Line> lines(List<Letter> letters, ProviderId provider, AnsweringBody sender) {
        return letters.stream()
                .filter(letter -> letter.provider().equals(provider) && letter.sender() == sender)
                .map(letter -> new Line(letter.recipient(), letter.address(), letter.number(), letter.track()))
                .toList();
    }

    private static String[] values(Collection<ProviderId> providers) {
        return providers.stream().map(ProviderId::value).toArray(String[]::new);
    }

    private static String[] names(Collection<AnsweringBody> senders) {
        return senders.stream().map(AnsweringBody::name).toArray(String[]::new);
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zone.ALMATY).toInstant());
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
        var returnedOn = row.getObject("returned_on", LocalDate.class);
        var reached = day(row, "delivered_at");
        return new Letter(
                row.getObject("id", UUID.class),
                new ProviderId(row.getString("provider_id")),
                AnsweringBody.valueOf(row.getString("sender")),
                row.getString("case_number"),
                row.getString("letter"),
                row.getString("recipient"),
                row.getString("address"),
                State.valueOf(row.getString("state")),
                row.getObject("drawn_on", LocalDate.class),
                day(row, "sent_at"),
                row.getString("track"),
                returnedOn == null ? reached : returnedOn,
                returnedOn != null,
                row.getBoolean("sent_again"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : Zone.day(moment.toInstant());
    }
}
