package kz.patronat.complaint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.patronat.complaint.ComplaintTerm;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of all complaints. A newly computed term stands after the earlier one, which is kept. */
@Component
public class ComplaintTerms {

    private final JdbcClient database;
    private final Clock clock;

    ComplaintTerms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void set(ComplaintTerm term) {
        database.sql("update complaint_term set current = false where complaint = ? and current")
                .param(term.complaint())
                .update();
        database.sql("""
                        insert into complaint_term (id, complaint, code, counted_from, due_date, provisional,
                            explanation_kk, explanation_ru, computed_at, current)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                        """)
                .params(
                        Ids.next(),
                        term.complaint(),
                        term.code(),
                        term.countedFrom(),
                        term.dueDate(),
                        term.provisional(),
                        term.explanation().stream().map(Bilingual::kk).toArray(String[]::new),
                        term.explanation().stream().map(Bilingual::ru).toArray(String[]::new),
                        Timestamp.from(clock.instant()))
                .update();
    }

    public ComplaintTerm current(String complaint) {
        return find(complaint).orElseThrow(() -> new IllegalStateException("no term of " + complaint));
    }

    public Optional<ComplaintTerm> find(String complaint) {
        return database.sql("select * from complaint_term where complaint = ? and current")
                .param(complaint)
                .query(ComplaintTerms::term)
                .optional();
    }

    /** The current term, unless it has been met or has passed: then nothing moves it any more. */
    public Optional<ComplaintTerm> running(String complaint) {
        return find(complaint).filter(term -> term.metAt() == null && term.breachedAt() == null);
    }

    /** Every term ever computed for the complaint, oldest first. */
    public List<ComplaintTerm> history(String complaint) {
        return database.sql("select * from complaint_term where complaint = ? order by computed_at, id")
                .param(complaint)
                .query(ComplaintTerms::term)
                .list();
    }

    /** The answer has been delivered; only the first time counts. */
    public void meet(String complaint) {
        mark("met_at", complaint);
    }

    /** The term has passed unmet; recorded once. */
    public boolean breach(String complaint) {
        return mark("breached_at", complaint) == 1;
    }

    private int mark(String column, String complaint) {
        return database.sql("update complaint_term set %1$s = ? where complaint = ? and current and %1$s is null"
                        .formatted(column))
                .params(Timestamp.from(clock.instant()), complaint)
                .update();
    }

    private static ComplaintTerm term(ResultSet row, int index) throws SQLException {
        var kk = (String[]) row.getArray("explanation_kk").getArray();
        var ru = (String[]) row.getArray("explanation_ru").getArray();
        return new ComplaintTerm(
                row.getString("complaint"),
                row.getString("code"),
                row.getObject("counted_from", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getBoolean("provisional"),
                IntStream.range(0, kk.length)
                        .mapToObj(i -> new Bilingual(kk[i], ru[i]))
                        .toList(),
                ComplaintRow.instant(row, "met_at"),
                ComplaintRow.instant(row, "breached_at"));
    }
}
