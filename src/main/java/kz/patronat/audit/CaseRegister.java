package kz.patronat.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.SearchWords;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every case of the providers that a person may read, running and ended, page by page. */
@Component
class CaseRegister {

    static final int PAGE = 50;

    private final JdbcClient database;
    private final Clock clock;
    private final int longestList;

    CaseRegister(JdbcClient database, Clock clock, @Value("${patronat.audit.longest-list:10000}") int longestList) {
        this.database = database;
        this.clock = clock;
        this.longestList = longestList;
    }

    /** In which order the cases stand. */
    enum Order {
        NEWEST("c.submitted_at desc, c.number"),
        OLDEST("c.submitted_at, c.number"),
        DUE("t.due_date, c.number"),
        APPLICANT("a.surname, a.given, c.number");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    /** @param overdue the term of the service passed, or passes today, unmet */
    record Line(
            CaseNumber number,
            ProviderId provider,
            PersonName applicant,
            CaseStatus status,
            LocalDate registered,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable Instant ended) {}

    /** @param total of all pages */
    record Found(int total, List<Line> lines) {}

    /** @param page counts from 0 */
    Found find(Asked asked, Collection<ProviderId> readable, int page) {
        if (readable.isEmpty()) {
            return new Found(0, List.of());
        }
        var parameters = parameters(readable);
        var where = where(asked, parameters);
        var total = database.sql("select count(*) from case_file c" + TERM + where)
                .params(parameters)
                .query(Integer.class)
                .single();
        return new Found(total, lines(asked, where, parameters, PAGE, Math.multiplyExact(page, PAGE)));
    }

    /**
     * The same without pages.
     *
     * @throws RejectedInput when they are more than one list may hold; none is ever left out
     */
    List<Line> all(Asked asked, Collection<ProviderId> readable) {
        if (readable.isEmpty()) {
            return List.of();
        }
        var parameters = parameters(readable);
        var lines = lines(asked, where(asked, parameters), parameters, longestList + 1, 0);
        if (lines.size() > longestList) {
            throw new RejectedInput("", "audit.long-list", longestList);
        }
        return lines;
    }

    private HashMap<String, Object> parameters(Collection<ProviderId> readable) {
        var parameters = new HashMap<String, Object>();
        parameters.put("readable", readable.stream().map(ProviderId::value).toList());
        parameters.put("today", Zone.day(clock.instant()));
        return parameters;
    }

    private List<Line> lines(Asked asked, String where, Map<String, Object> parameters, int limit, int offset) {
        return database.sql("select c.*, a.surname, a.given, a.patronymic, t.due_date, " + OVERDUE + " as overdue"
                        + " from case_file c" + TERM
                        + " join person a on a.case_number = c.number and a.part = 'APPLICANT'" + where
                        + " order by " + (asked.order() == null ? Order.NEWEST : asked.order()).columns
                        + " limit :limit offset :offset")
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query(CaseRegister::line)
                .list();
    }

    private static final String TERM =
            " left join term t on t.case_number = c.number and t.code = 'decision' and t.current";

    private static final String OVERDUE =
            "coalesce(t.breached_at is not null or t.met_at is null and c.ended_at is null and t.due_date < :today, false)";

    private static String where(Asked asked, Map<String, Object> parameters) {
        var conditions = new ArrayList<>(List.of("c.provider_id in (:readable)"));
        if (asked.q() != null && !asked.q().isBlank()) {
            conditions.add("c.number in (" + SearchWords.FOUND + ")");
            parameters.putAll(SearchWords.of(asked.q()));
        }
        add(conditions, parameters, "c.provider_id = :provider", "provider", asked.provider());
        add(conditions, parameters, "c.effective_date >= :from", "from", asked.from());
        add(conditions, parameters, "c.effective_date <= :to", "to", asked.to());
        add(
                conditions,
                parameters,
                "c.status = :status",
                "status",
                asked.status() == null ? null : asked.status().name());
        if (asked.overdue() != null) {
            conditions.add(asked.overdue() ? OVERDUE : "not " + OVERDUE);
        }
        if (asked.ended() != null) {
            conditions.add(asked.ended() ? "c.ended_at is not null" : "c.ended_at is null");
        }
        if (asked.question() != null) {
            conditions.add(asked.question().condition());
        }
        return " where " + String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Line(
                new CaseNumber(row.getString("number")),
                new ProviderId(row.getString("provider_id")),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("effective_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getBoolean("overdue"),
                ended == null ? null : ended.toInstant());
    }
}
