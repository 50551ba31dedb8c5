package kz.patronat.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open cases that stand still and for what; most of them have no task that a queue of the engine could show. */
@Repository
class StandingCases {

    static final int PAGE = 50;

    private static final String OPEN = """
            with open as materialized (
                select number, status, executor from case_file where ended_at is null and provider_id in (:providers)),
            standing (number, reason, moment, detail) as (""";

    private static final String LISTED = """
            )
            select standing.*, open.status, open.executor, a.surname, a.given, a.patronymic, t.due_date,
                count(*) over () as total
            from standing
            join open on open.number = standing.number
            join person a on a.case_number = open.number and a.part = 'APPLICANT'
            left join term t on t.case_number = open.number and t.code = 'decision' and t.current
            order by t.due_date nulls last, moment, standing.number, reason
            limit :limit offset :offset
            """;

    private final JdbcClient database;
    private final Clock clock;

    StandingCases(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A case that waits.
     *
     * @param moment until when or since when, as the reason has it
     * @param detail what else the reason names
     * @param due the last day of the term of the service
     */
    record Standing(
            CaseNumber number,
            PersonName applicant,
            CaseStatus status,
            @Nullable String executor,
            Standstill reason,
            Instant moment,
            @Nullable String detail,
            @Nullable LocalDate due) {}

    /** @param total of all pages */
    record Found(int total, List<Standing> cases) {}

    /**
     * The most urgent first.
     *
     * @param page counts from 0
     */
    Found find(Collection<Standstill> reasons, Collection<ProviderId> providers, int page) {
        if (reasons.isEmpty() || providers.isEmpty()) {
            return new Found(0, List.of());
        }
        var parts = reasons.stream().map(Standstill::query).collect(Collectors.joining(" union all "));
        var total = new int[1];
        var cases = database.sql(OPEN + parts + LISTED)
                .param("providers", providers.stream().map(ProviderId::value).toList())
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", PAGE)
                .param("offset", (long) page * PAGE)
                .query((row, index) -> {
                    total[0] = row.getInt("total");
                    return standing(row);
                })
                .list();
        return new Found(total[0], cases);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new CaseNumber(row.getString("number")),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("executor"),
                Standstill.valueOf(row.getString("reason")),
                row.getTimestamp("moment").toInstant(),
                row.getString("detail"),
                row.getObject("due_date", LocalDate.class));
    }
}
