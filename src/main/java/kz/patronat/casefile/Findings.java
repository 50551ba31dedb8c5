package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.casefile.Finding.Check;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks of all cases found; a later finding stands beside the earlier one and counts. */
@Component
public class Findings {

    private final JdbcClient database;
    private final FindingRules rules;

    Findings(JdbcClient database, FindingRules rules) {
        this.database = database;
        this.rules = rules;
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

    /** Whether everything that was last found of the people is clear; what could not be found out is not. */
    public boolean areClear(CaseNumber number) {
        return ofPeople(number).allMatch(finding -> finding.outcome() == Outcome.CLEAR);
    }

    public boolean haveImpediment(CaseNumber number) {
        return ofPeople(number).anyMatch(finding -> finding.outcome() == Outcome.IMPEDIMENT);
    }

    /** Whether anything that was found of the people since then is not clear. */
    public boolean haveDoubtSince(Instant moment, CaseNumber number) {
        return ofPeople(number)
                .anyMatch(finding ->
                        finding.outcome() != Outcome.CLEAR && finding.at().isAfter(moment));
    }

    /** Whether any answer about the people is too old to sign on that day. */
    public boolean areOldOn(LocalDate day, CaseNumber number) {
        return ofPeople(number)
                .anyMatch(finding -> ChronoUnit.DAYS.between(Zone.day(finding.at()), day) > rules.freshDays());
    }

    private Stream<Finding> ofPeople(CaseNumber number) {
        return latest(number).stream().filter(finding -> finding.person() != null);
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
