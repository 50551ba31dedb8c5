package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.Child.Outcome;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children named in all cases. */
@Component
public class Children {

    private final JdbcClient database;

    Children(JdbcClient database) {
        this.database = database;
    }

    /** Replaces the list of children of a case; a child keeps its id when its row comes with it. */
    public void agree(CaseNumber number, List<Child> children) {
        database.sql("delete from child where case_number = ?")
                .param(number.value())
                .update();
        name(children);
    }

    /** The children of a case that has none yet. */
    void name(List<Child> children) {
        children.forEach(this::add);
    }

    private void add(Child child) {
        database.sql("""
                        insert into child (id, case_number, ordinal, iin, surname, given, patronymic, birth_date,
                            lives_with, agreed, siblings, opinion, consents, outcome, outcome_reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        child.id(),
                        child.caseNumber().value(),
                        child.ordinal(),
                        child.iin().value(),
                        child.name().surname(),
                        child.name().given(),
                        child.name().patronymic(),
                        child.birthDate(),
                        child.livesWith(),
                        child.agreed(),
                        child.siblings(),
                        child.opinion(),
                        child.consents(),
                        child.outcome() == null ? null : child.outcome().name(),
                        child.outcomeReason())
                .update();
    }

    public void decide(UUID child, Outcome outcome, @Nullable String reason) {
        database.sql("update child set outcome = ?, outcome_reason = ? where id = ?")
                .params(outcome.name(), reason, child)
                .update();
    }

    /** Takes back the outcomes without a contract, so that they are decided anew. */
    public void reopen(CaseNumber number) {
        database.sql("""
                        update child set outcome = null, outcome_reason = null
                        where case_number = ? and outcome <> 'CONTRACT'
                        """).param(number.value()).update();
    }

    public Optional<Child> find(UUID id) {
        return database.sql("select * from child where id = ?")
                .param(id)
                .query(Children::child)
                .optional();
    }

    public List<Child> of(CaseNumber number) {
        return database.sql("select * from child where case_number = ? order by ordinal")
                .param(number.value())
                .query(Children::child)
                .list();
    }

    private static Child child(ResultSet row, int index) throws SQLException {
        var outcome = row.getString("outcome");
        return new Child(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getInt("ordinal"),
                new Iin(row.getString("iin")),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("lives_with"),
                row.getBoolean("agreed"),
                row.getString("siblings"),
                row.getString("opinion"),
                row.getObject("consents", Boolean.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_reason"));
    }
}
