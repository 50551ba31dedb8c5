package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases by number, IIN or surname, through the indexed columns of the case file. */
@Component
public class CaseSearch {

    /** Longest list that is answered. */
    public static final int LIMIT = 50;

    private final JdbcClient database;

    CaseSearch(JdbcClient database) {
        this.database = database;
    }

    /** A case in a list; {@code due} is the last day of the term of the service. */
    public record Hit(
            CaseNumber number,
            ProviderId provider,
            PersonName applicant,
            CaseStatus status,
            LocalDate effectiveDate,
            @Nullable LocalDate due,
            boolean ended) {}

    /**
     * Open cases first, newest first.
     *
     * @param text a case number or its beginning, the twelve digits of an IIN, or the beginning of a surname, of the
     *     applicant or of the spouse
     * @param providers those whose cases the reader may see
     */
    public List<Hit> find(String text, Collection<ProviderId> providers) {
        var words = text.strip();
        if (words.length() < 2 || providers.isEmpty()) {
            return List.of();
        }
        return database.sql("with found as (" + SearchWords.FOUND + ")" + """
                        select c.*, a.surname, a.given, a.patronymic, t.due_date
                        from found
                        join case_file c on c.number = found.number
                        join person a on a.case_number = c.number and a.part = 'APPLICANT'
                        left join term t on t.case_number = c.number and t.code = 'decision' and t.current
                        where c.provider_id in (:providers)
                        order by c.ended_at is not null, c.submitted_at desc
                        limit :limit
                        """)
                .param("providers", providers.stream().map(ProviderId::value).toList())
                .params(SearchWords.of(words))
                .param("limit", LIMIT)
                .query(CaseSearch::hit)
                .list();
    }

    private static Hit hit(ResultSet row, int index) throws SQLException {
        return new Hit(
                new CaseNumber(row.getString("number")),
                new ProviderId(row.getString("provider_id")),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("effective_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getTimestamp("ended_at") != null);
    }
}
