package kz.patronat.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom. A deputy gets no role: what a task asks of whoever does it, the deputy has to be already. A
 * deputyship opens the tasks that the absent colleague holds, and nothing else.
 */
@Component
public class Deputies {

    private static final Set<Role> LEADING = Set.of(Role.HEAD, Role.DEPUTY_HEAD);

    /** For whom at the provider the heads may name a deputy. */
    private static final String VISIBLE = """
            exists (select 1 from staff_provider theirs join staff_provider mine on mine.provider_id = theirs.provider_id
                where theirs.user_id = d.absent and mine.user_id = ?)
            """;

    private final JdbcClient database;
    private final StaffDirectory staff;
    private final Clock clock;

    Deputies(JdbcClient database, StaffDirectory staff, Clock clock) {
        this.database = database;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * The head as papers name him or her.
     *
     * @param position printed under {@code document.position.<position>}
     */
    public record Signatory(String name, String position) {}

    /**
     * Names a deputy.
     *
     * @throws RejectedInput when it is not this person's to say, the two do not work in the same role at the same
     *     provider, the days are past or another deputyship covers them
     */
    @Transactional
    public Deputyship name(
            StaffMember by,
            String absent,
            String deputy,
            LocalDate from,
            LocalDate until,
            String reason,
            @Nullable String order) {
        var named = new Deputyship(
                Ids.next(), absent, deputy, from, until, reason, order, by.userId(), clock.instant(), null, null);
        var away = active("absent", absent);
        if (!mayName(by, away)) {
            throw new RejectedInput("absent", "access.deputy.not-yours");
        }
        if (!mayStandIn(active("deputy", deputy), away)) {
            throw new RejectedInput(
                    "deputy", "access.deputy.no-role", away.name().full());
        }
        if (from.isBefore(today())) {
            throw new RejectedInput("from", "access.deputy.past");
        }
        if (order != null && !away.has(Role.HEAD)) {
            throw new RejectedInput("order", "access.deputy.order");
        }
        if (order != null && by.userId().equals(deputy)) {
            throw new RejectedInput("order", "access.deputy.order-oneself");
        }
        oneAtATime();
        refuseTwice(named);
        keep(named);
        return named;
    }

    /** The person himself or herself; the heads for the clerks of their provider. */
    public static boolean mayName(StaffMember by, StaffMember absent) {
        return by.userId().equals(absent.userId()) || leads(by, absent);
    }

    private static boolean leads(StaffMember by, StaffMember person) {
        return person.roles().stream().anyMatch(Role::hasOneProvider)
                && LEADING.stream()
                        .anyMatch(role -> person.providers().stream().anyMatch(provider -> by.has(role, provider)));
    }

    /** Colleagues of the same role; head and deputy head are one for another. */
    public static boolean mayStandIn(StaffMember deputy, StaffMember absent) {
        return !deputy.userId().equals(absent.userId())
                && deputy.providers().stream().anyMatch(absent.providers()::contains)
                && absent.roles().stream()
                        .filter(Role::seesCases)
                        .anyMatch(role -> deputy.has(role) || role.distributes() && leads(deputy));
    }

    private static boolean leads(StaffMember person) {
        return LEADING.stream().anyMatch(person::has);
    }

    private StaffMember active(String field, String userId) {
        return staff.find(userId)
                .filter(StaffMember::active)
                .orElseThrow(() -> new RejectedInput(field, "access.deputy.unknown"));
    }

    private void oneAtATime() {
        database.sql("lock table deputy in share row exclusive mode").update();
    }

    /** One deputy at a time, and one who is there. */
    private void refuseTwice(Deputyship named) {
        if (isAway(named.absent(), named)) {
            throw new RejectedInput("from", "access.deputy.twice", staff.name(named.absent()));
        }
        if (isAway(named.deputy(), named)) {
            throw new RejectedInput("deputy", "access.deputy.away-too", staff.name(named.deputy()));
        }
        var standsIn = database.sql("""
                        select count(*) from deputy where deputy = ? and ended_at is null and from_day <= ?
                            and until_day >= ?
                        """)
                .params(named.absent(), named.until(), named.from())
                .query(Long.class)
                .single();
        if (standsIn > 0) {
            throw new RejectedInput("absent", "access.deputy.stands-in", staff.name(named.absent()));
        }
    }

    private boolean isAway(String userId, Deputyship in) {
        return database.sql("""
                        select count(*) from deputy where absent = ? and ended_at is null and from_day <= ?
                            and until_day >= ?
                        """)
                        .params(userId, in.until(), in.from())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void keep(Deputyship named) {
        database.sql("""
                        insert into deputy (id, absent, deputy, from_day, until_day, reason, acting_order, named_by, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        named.id(),
                        named.absent(),
                        named.deputy(),
                        named.from(),
                        named.until(),
                        named.reason(),
                        named.order(),
                        named.namedBy(),
                        Timestamp.from(named.namedAt()))
                .update();
    }

    /**
     * Ends it before its last day.
     *
     * @throws RejectedInput when it is not this person's to end, or it is over already
     */
    @Transactional
    public Deputyship end(UUID id, StaffMember by) {
        var known = find(id).filter(each -> mayEnd(by, each));
        if (known.isEmpty()) {
            throw new RejectedInput("", "access.deputy.not-yours-to-end");
        }
        var ended = database.sql("update deputy set ended_by = ?, ended_at = ? where id = ? and ended_at is null"
                        + " and until_day >= ?")
                .params(by.userId(), Timestamp.from(clock.instant()), id, today())
                .update();
        if (ended == 0) {
            throw new RejectedInput("", "access.deputy.over-already");
        }
        return find(id).orElseThrow();
    }

    /** Both of them, and the heads of the provider. */
    public boolean mayEnd(StaffMember by, Deputyship ship) {
        return Set.of(ship.absent(), ship.deputy()).contains(by.userId())
                || staff.find(ship.absent()).filter(absent -> leads(by, absent)).isPresent();
    }

    public Optional<Deputyship> find(UUID id) {
        return database.sql("select * from deputy where id = ?")
                .param(id)
                .query(Deputies::deputyship)
                .optional();
    }

    /** Those for whom the person stands in today. */
    public List<Deputyship> standingIn(String deputy) {
        return database.sql(
                        "select * from deputy where deputy = ? and ended_at is null and ? between from_day and until_day"
                                + " order by from_day, id")
                .params(deputy, today())
                .query(Deputies::deputyship)
                .list();
    }

    /** Under which deputyship the one stands in for the other today. */
    public Optional<Deputyship> between(String deputy, String absent) {
        return standingIn(deputy).stream()
                .filter(ship -> ship.absent().equals(absent))
                .findFirst();
    }

    /** Those of the person's colleagues that are not over, or have been for less than a month; the latest first. */
    public List<Deputyship> around(String userId) {
        return database.sql("select d.* from deputy d where d.until_day >= ? and " + VISIBLE
                        + " order by d.from_day desc, d.id desc")
                .params(today().minusMonths(1), userId)
                .query(Deputies::deputyship)
                .list();
    }

    /** All that ever were at these providers, the latest first. */
    public List<Deputyship> at(Collection<ProviderId> providers) {
        return database.sql("""
                        select d.* from deputy d where exists (select 1 from staff_provider p
                            where p.user_id = d.absent and p.provider_id = any(?))
                        order by d.from_day desc, d.id desc
                        """)
                .param(providers.stream().map(ProviderId::value).toArray(String[]::new))
                .query(Deputies::deputyship)
                .list();
    }

    /** Who signs as head today: whom an order names acting head, as long as that person is there, else the head. */
    public Signatory signatory(ProviderId provider) {
        return staff.in(Role.HEAD, provider).stream()
                .findFirst()
                .flatMap(head -> acting(head.userId())
                        .filter(ship -> staff.find(ship.deputy())
                                .filter(deputy -> mayStandIn(deputy, head))
                                .isPresent()))
                .map(ship -> new Signatory(staff.name(ship.deputy()), "acting-head"))
                .orElseGet(() -> new Signatory(staff.head(provider), Role.HEAD.id()));
    }

    /** Whether an order names the person acting head today. */
    public boolean isActingHead(StaffMember person) {
        return person.active()
                && standingIn(person.userId()).stream()
                        .filter(ship -> ship.order() != null)
                        .flatMap(ship -> staff.find(ship.absent()).stream())
                        .anyMatch(absent -> mayStandIn(person, absent));
    }

    private Optional<Deputyship> acting(String head) {
        return database.sql("""
                        select * from deputy where absent = ? and acting_order is not null and ended_at is null
                            and ? between from_day and until_day
                        """)
                .params(head, today())
                .query(Deputies::deputyship)
                .optional();
    }

    public LocalDate today() {
        return Zone.day(clock.instant());
    }

    private static Deputyship deputyship(ResultSet row, int index) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Deputyship(
                row.getObject("id", UUID.class),
                row.getString("absent"),
                row.getString("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getString("acting_order"),
                row.getString("named_by"),
                row.getTimestamp("named_at").toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
