package kz.patronat.inspection.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.document.PaperId;
import kz.patronat.inspection.ActContent;
import kz.patronat.inspection.HousingAct;
import kz.patronat.inspection.HousingAct.Acknowledgement;
import kz.patronat.inspection.HousingAct.State;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts of all cases. */
@Component
public class ActTable {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    ActTable(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Opens the act of a run; a repeated job finds it there already. */
    public HousingAct open(CaseNumber number, String run) {
        database.sql("""
                        insert into housing_act (id, case_number, run, state, opened_at) values (?, ?, ?, 'OPEN', ?)
                        on conflict (run) do nothing
                        """).params(Ids.next(), number.value(), run, now()).update();
        return ofRun(run);
    }

    public HousingAct ofRun(String run) {
        return database.sql("select * from housing_act where run = ?")
                .param(run)
                .query(this::act)
                .single();
    }

    public List<HousingAct> of(CaseNumber number) {
        return database.sql("select * from housing_act where case_number = ? order by opened_at, id")
                .param(number.value())
                .query(this::act)
                .list();
    }

    public void fillIn(UUID act, ActContent content, String inspector) {
        database.sql("update housing_act set state = 'FILLED_IN', content = ?::jsonb, inspected_by = ? where id = ?")
                .params(write(content), inspector, act)
                .update();
    }

    public void giveBack(UUID act, String userId, String remarks) {
        database.sql("update housing_act set state = 'RETURNED' where id = ?")
                .param(act)
                .update();
        database.sql("insert into housing_act_remark (id, act_id, written_at, user_id, remarks) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), act, now(), userId, remarks)
                .update();
    }

    /** The remarks with which the act was given back last. */
    public Optional<String> remarks(UUID act) {
        return database.sql(
                        "select remarks from housing_act_remark where act_id = ? order by written_at desc, id desc limit 1")
                .param(act)
                .query(String.class)
                .optional();
    }

    public void close(UUID act, State state, String approvedBy) {
        database.sql("update housing_act set state = ?, approved_by = ?, closed_at = ? where id = ?")
                .params(state.name(), approvedBy, now(), act)
                .update();
    }

    public void drawn(UUID act, PaperId paper) {
        database.sql("update housing_act set paper_id = ? where id = ?")
                .params(paper.value(), act)
                .update();
    }

    public void waitUntil(UUID act, Instant acknowledgeBy) {
        database.sql("update housing_act set acknowledge_by = ? where id = ?")
                .params(Timestamp.from(acknowledgeBy), act)
                .update();
    }

    public void acknowledge(
            UUID act, Acknowledgement way, LocalDate day, @Nullable String applicantRemarks, List<String> witnesses) {
        database.sql("""
                        update housing_act set acknowledgement = ?, acknowledged_on = ?, applicant_remarks = ?,
                            witnesses = ?
                        where id = ?
                        """)
                .params(way.name(), day, applicantRemarks, witnesses.toArray(String[]::new), act)
                .update();
    }

    private HousingAct act(ResultSet row, int index) throws SQLException {
        var paper = row.getObject("paper_id", UUID.class);
        var acknowledgement = row.getString("acknowledgement");
        return new HousingAct(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getString("run"),
                State.valueOf(row.getString("state")),
                read(row.getString("content")),
                row.getString("inspected_by"),
                row.getString("approved_by"),
                VisitTable.instant(row, "closed_at"),
                paper == null ? null : new PaperId(paper),
                VisitTable.instant(row, "acknowledge_by"),
                acknowledgement == null ? null : Acknowledgement.valueOf(acknowledgement),
                row.getObject("acknowledged_on", LocalDate.class));
    }

    private String write(ActContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable ActContent read(@Nullable String content) {
        try {
            return content == null ? null : json.readValue(content, ActContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
