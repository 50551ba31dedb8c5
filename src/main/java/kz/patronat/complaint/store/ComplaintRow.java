package kz.patronat.complaint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Complaint.Outcome;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.Filing;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Complainant;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.Filing.Matter;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table of complaints. */
final class ComplaintRow {

    private ComplaintRow() {}

    static Complaint read(ResultSet row, int index) throws SQLException {
        var caseNumber = row.getString("case_number");
        var outcome = row.getString("outcome");
        return new Complaint(
                row.getString("number"),
                filing(row),
                caseNumber == null ? null : new CaseNumber(caseNumber),
                row.getString("first_complaint"),
                row.getTimestamp("registered_at").toInstant(),
                row.getObject("registered_on", LocalDate.class),
                List.of((String[]) row.getArray("remarks").getArray()).stream()
                        .map(Remark::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("signing_bar", UUID.class),
                instant(row, "forwarded_at"),
                instant(row, "executed_at"),
                instant(row, "answered_at"),
                instant(row, "closed_at"),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                row.getString("origin"),
                Level.valueOf(row.getString("level")),
                new ProviderId(row.getString("provider_id")),
                Way.valueOf(row.getString("way")),
                Addressee.valueOf(row.getString("addressee")),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("received_at").toInstant(),
                complainant(row),
                matter(row),
                row.getString("accepted_by"));
    }

    private static Complainant complainant(ResultSet row) throws SQLException {
        var iin = row.getString("iin");
        var phone = row.getString("phone");
        return new Complainant(
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                iin == null ? null : new Iin(iin),
                row.getString("address"),
                phone == null ? null : new Phone(phone),
                row.getString("email"));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                Subject.valueOf(row.getString("subject")),
                row.getString("case_number"),
                row.getObject("learned_on", LocalDate.class),
                row.getBoolean("route_named"),
                row.getString("official"),
                row.getString("content"),
                row.getBoolean("signed"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
