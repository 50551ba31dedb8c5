package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
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

/**
 * What the checks of all cases found; a later finding stands beside the earlier one and counts. Later is what was written
 * down later, as the ids tell: a paper speaks of the day of its issue.
 */
@Component
public class Findings {

    private static final String LATEST = """
            select distinct on (what, person_id) * from finding where case_number = ?
            order by what, person_id, id desc
            """;

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
        return database.sql(LATEST)
                .param(number.value())
                .query(Findings::finding)
                .list();
    }

    /** Whether everything that was last found of the people is clear; what could not be found out is not. */
    public boolean areClear(CaseNumber number) {
        return ofPeople(number).allMatch(finding -> finding.outcome() == Outcome.CLEAR);
    }

    public boolean haveImpediment(CaseNumber number) {
        return ofPeople(number).anyMatch(finding -> finding.outcome() == Outcome.IMPEDIMENT);
    }

    /** Whether anything that was written down of the people since that decision is not clear. */
    public boolean haveDoubtSince(Decision decision) {
        return database.sql("select exists (select 1 from (" + LATEST + ") as latest"
                        + " where person_id is not null and outcome <> 'CLEAR' and id > ?)")
                .params(decision.caseNumber().value(), decision.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether any answer about the people is too old to sign on that day. */
    public boolean areOldOn(LocalDate day, CaseNumber number) {
        var fresh = freshSince(day);
        return ofPeople(number).anyMatch(finding -> Zone.day(finding.at()).isBefore(fresh));
    }

    /** The first day whose answers are fresh enough to sign on the given day. */
    public LocalDate freshSince(LocalDate day) {
        return day.minusDays(rules.freshDays());
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
