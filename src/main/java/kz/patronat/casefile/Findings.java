package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import kz.patronat.casefile.Finding.Check;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks of all cases found; a later finding stands beside the earlier one and counts. */
@Component
public class Findings {

    private final JdbcClient database;

    Findings(JdbcClient database) {
        this.database = database;
    }

    public void record(Finding finding) {
        database.sql(
                        "insert into finding (id, case_number, what, person_id, outcome, found_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        finding.caseNumber().value(),
                        finding.check().name(),
                        finding.person(),
                        finding.outcome().name(),
                        Timestamp.from(finding.at()))
                .update();
    }

    /** The latest finding of each check and person. */
    public List<Finding> latest(CaseNumber number) {
        return database.sql("""
                        select distinct on (what, person_id) * from finding where case_number = ?
                        order by what, person_id, found_at desc, id desc
                        """).param(number.value()).query(Findings::finding).list();
    }

    private static Finding finding(ResultSet row, int index) throws SQLException {
        return new Finding(
                new CaseNumber(row.getString("case_number")),
                Check.valueOf(row.getString("what")),
                row.getObject("person_id", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getTimestamp("found_at").toInstant());
    }
}
