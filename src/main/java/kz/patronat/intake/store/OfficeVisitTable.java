package kz.patronat.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.patronat.intake.Norm;
import kz.patronat.intake.Visit;
import kz.patronat.intake.VisitOutcome;
import kz.patronat.intake.Visits;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfficeVisitTable implements Visits {

    private final JdbcClient database;

    OfficeVisitTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void open(Visit visit) {
        try {
            insert(visit);
        } catch (DuplicateKeyException taken) {
            throw new RejectedInput("ticketNumber", "intake.ticket.taken", visit.ticket());
        }
    }

    private void insert(Visit visit) {
        database.sql("""
                        insert into office_visit (number, provider_id, ticket, arrived_at, waiting_ends_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        visit.number(),
                        visit.provider().value(),
                        visit.ticket(),
                        Timestamp.from(visit.arrivedAt()),
                        Timestamp.from(visit.waitingEndsAt()))
                .update();
    }

    @Override
    public Visit get(String number) {
        return database.sql("select * from office_visit where number = ?")
                .param(number)
                .query(OfficeVisitTable::visit)
                .single();
    }

    @Override
    public Optional<Visit> openUnder(ProviderId provider, String ticket) {
        return database.sql("select * from office_visit where provider_id = ? and ticket = ? and ended_at is null")
                .params(provider.value(), ticket)
                .query(OfficeVisitTable::visit)
                .optional();
    }

    @Override
    public void call(String number, Instant at, String registrar, Instant serviceEndsAt, @Nullable Iin iin) {
        database.sql(
                        "update office_visit set called_at = ?, called_by = ?, service_ends_at = ?, iin = ? where number = ?")
                .params(
                        Timestamp.from(at),
                        registrar,
                        Timestamp.from(serviceEndsAt),
                        iin == null ? null : iin.value(),
                        number)
                .update();
    }

    @Override
    public boolean breach(String number, Norm norm, Instant at) {
        var column = norm == Norm.WAITING ? "waiting_breached_at" : "service_breached_at";
        return database.sql("update office_visit set %1$s = ? where number = ? and %1$s is null".formatted(column))
                        .params(Timestamp.from(at), number)
                        .update()
                == 1;
    }

    @Override
    public void link(String number, CaseNumber caseNumber) {
        database.sql("update office_visit set case_number = ? where number = ?")
                .params(caseNumber.value(), number)
                .update();
    }

    @Override
    public void handOverReceipt(String number, boolean signed) {
        database.sql("update office_visit set receipt_signed = ? where number = ?")
                .params(signed, number)
                .update();
    }

    @Override
    public void end(String number, VisitOutcome outcome, boolean forgotten, Instant at) {
        database.sql(
                        "update office_visit set outcome = ?, forgotten = ?, ended_at = ? where number = ? and ended_at is null")
                .params(outcome.name(), forgotten, Timestamp.from(at), number)
                .update();
    }

    private static Visit visit(ResultSet row, int index) throws SQLException {
        var iin = row.getString("iin");
        var caseNumber = row.getString("case_number");
        var outcome = row.getString("outcome");
        return new Visit(
                row.getString("number"),
                new ProviderId(row.getString("provider_id")),
                row.getString("ticket"),
                row.getTimestamp("arrived_at").toInstant(),
                row.getTimestamp("waiting_ends_at").toInstant(),
                instant(row, "waiting_breached_at"),
                instant(row, "called_at"),
                row.getString("called_by"),
                instant(row, "service_ends_at"),
                instant(row, "service_breached_at"),
                iin == null ? null : new Iin(iin),
                caseNumber == null ? null : new CaseNumber(caseNumber),
                row.getObject("receipt_signed", Boolean.class),
                outcome == null ? null : VisitOutcome.valueOf(outcome),
                row.getBoolean("forgotten"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
