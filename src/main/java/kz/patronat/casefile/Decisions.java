package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.casefile.Decision.ForChild;
import kz.patronat.casefile.Decision.OnGround;
import kz.patronat.casefile.Decision.Stage;
import kz.patronat.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals, intentions and decisions of all cases, in the order in which they were made. */
@Component
public class Decisions {

    private final JdbcClient database;

    Decisions(JdbcClient database) {
        this.database = database;
    }

    public void record(Decision decision) {
        database.sql(
                        "insert into decision (id, case_number, stage, remarks, user_id, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        decision.id(),
                        decision.caseNumber().value(),
                        decision.stage().name(),
                        decision.remarks(),
                        decision.userId(),
                        Timestamp.from(decision.at()))
                .update();
        for (var child : decision.children()) {
            database.sql("insert into decision_child (decision_id, child_id, outcome, reason) values (?, ?, ?, ?)")
                    .params(decision.id(), child.child(), child.outcome().name(), child.reason())
                    .update();
        }
        for (var ground : decision.grounds()) {
            database.sql("insert into decision_ground (decision_id, code, facts, evidence) values (?, ?, ?, ?)")
                    .params(decision.id(), ground.code(), ground.facts(), ground.evidence())
                    .update();
        }
    }

    /** Every step of deciding the case, oldest first. */
    public List<Decision> of(CaseNumber number) {
        return database.sql("select * from decision where case_number = ? order by made_at, id")
                .param(number.value())
                .query(this::decision)
                .list();
    }

    /** What was proposed and intended since the case was last decided: that which the present round goes by. */
    public List<Decision> sinceDecided(CaseNumber number) {
        var made = of(number);
        for (var last = made.size(); last > 0; last--) {
            if (made.get(last - 1).stage() == Stage.DECIDED) {
                return made.subList(last, made.size());
            }
        }
        return made;
    }

    public Optional<Decision> latest(CaseNumber number, Stage stage) {
        return database.sql("""
                        select * from decision where case_number = ? and stage = ?
                        order by made_at desc, id desc limit 1
                        """)
                .params(number.value(), stage.name())
                .query(this::decision)
                .optional();
    }

    private Decision decision(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Decision(
                id,
                new CaseNumber(row.getString("case_number")),
                Stage.valueOf(row.getString("stage")),
                children(id),
                grounds(id),
                row.getString("remarks"),
                row.getString("user_id"),
                row.getTimestamp("made_at").toInstant());
    }

    private List<ForChild> children(UUID decision) {
        return database.sql("select * from decision_child where decision_id = ? order by child_id")
                .param(decision)
                .query((row, index) -> new ForChild(
                        row.getObject("child_id", UUID.class),
                        Child.Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason")))
                .list();
    }

    private List<OnGround> grounds(UUID decision) {
        return database.sql("select * from decision_ground where decision_id = ? order by code")
                .param(decision)
                .query((row, index) ->
                        new OnGround(row.getString("code"), row.getString("facts"), row.getString("evidence")))
                .list();
    }
}
