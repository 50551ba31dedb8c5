package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.patronat.deadline.Deadline;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of all cases. A newly computed term stands after the earlier one of its code, which is kept. */
@Component
public class CaseTerms {

    private final JdbcClient database;
    private final Clock clock;
    private final Texts texts;

    CaseTerms(JdbcClient database, Clock clock, Texts texts) {
        this.database = database;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Keeps a computed term with its explanation in both languages.
     *
     * @param reason why it was computed: key of a text
     */
    public void set(CaseNumber number, Deadline deadline, String reason) {
        set(term(number, deadline, reason));
    }

    /** The same for a case that has no term of this code yet; the term that now stands. */
    CaseTerm begin(CaseNumber number, Deadline deadline, String reason) {
        var term = term(number, deadline, reason);
        add(term);
        return term;
    }

    private CaseTerm term(CaseNumber number, Deadline deadline, String reason) {
        return new CaseTerm(
                number,
                deadline.code(),
                deadline.effectiveDate(),
                deadline.firstDay(),
                deadline.dueDate(),
                deadline.provisional(),
                deadline.explanation(Language.KK, texts::in),
                deadline.explanation(Language.RU, texts::in),
                reason,
                null,
                null);
    }

    public void set(CaseTerm term) {
        database.sql("update term set current = false where case_number = ? and code = ? and current")
                .params(term.caseNumber().value(), term.code())
                .update();
        add(term);
    }

    private void add(CaseTerm term) {
        database.sql("""
                        insert into term (id, case_number, code, effective_date, first_day, due_date, provisional,
                            explanation_kk, explanation_ru, reason, computed_at, current)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                        """)
                .params(
                        Ids.next(),
                        term.caseNumber().value(),
                        term.code(),
                        term.effectiveDate(),
                        term.firstDay(),
                        term.dueDate(),
                        term.provisional(),
                        term.explanationKk().toArray(String[]::new),
                        term.explanationRu().toArray(String[]::new),
                        term.reason(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<CaseTerm> current(CaseNumber number, String code) {
        return database.sql("select * from term where case_number = ? and code = ? and current")
                .params(number.value(), code)
                .query(CaseTerms::term)
                .optional();
    }

    /** The terms of the case that still run: neither met nor breached. */
    public List<CaseTerm> running(CaseNumber number) {
        return database.sql("""
                        select * from term
                        where case_number = ? and current and met_at is null and breached_at is null order by code
                        """).param(number.value()).query(CaseTerms::term).list();
    }

    /** Every term ever computed for the case, oldest first. */
    public List<CaseTerm> history(CaseNumber number) {
        return database.sql("select * from term where case_number = ? order by computed_at, id")
                .param(number.value())
                .query(CaseTerms::term)
                .list();
    }

    /** The event that meets the term has happened; only the first time counts. */
    public void meet(CaseNumber number, String code) {
        mark("met_at", number, code);
    }

    /** The term has passed unmet; recorded once. */
    public boolean breach(CaseNumber number, String code) {
        return mark("breached_at", number, code) == 1;
    }

    private int mark(String column, CaseNumber number, String code) {
        return database.sql("update term set %1$s = ? where case_number = ? and code = ? and current and %1$s is null"
                        .formatted(column))
                .params(Timestamp.from(clock.instant()), number.value(), code)
                .update();
    }

    private static CaseTerm term(ResultSet row, int index) throws SQLException {
        return new CaseTerm(
                new CaseNumber(row.getString("case_number")),
                row.getString("code"),
                row.getObject("effective_date", LocalDate.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getBoolean("provisional"),
                List.of((String[]) row.getArray("explanation_kk").getArray()),
                List.of((String[]) row.getArray("explanation_ru").getArray()),
                row.getString("reason"),
                CaseFiles.instant(row, "met_at"),
                CaseFiles.instant(row, "breached_at"));
    }
}
