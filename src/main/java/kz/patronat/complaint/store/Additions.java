package kz.patronat.complaint.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.patronat.complaint.Added;
import kz.patronat.complaint.Addition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent through the portal to mend complaints, or to tell more about them. */
@Component
public class Additions {

    private final JdbcClient database;
    private final Clock clock;

    Additions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the number under which it stands */
    public String add(String complaint, Addition addition, String sha256, boolean signed) {
        return database.sql("""
                        insert into complaint_addition (complaint, ordinal, origin, request_sha256, address, phone, facts,
                            signed, sent_at)
                        select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ? from complaint_addition where complaint = ?
                        returning complaint || '/' || ordinal
                        """)
                .params(
                        complaint,
                        addition.origin(),
                        sha256,
                        addition.address(),
                        addition.phone() == null ? null : addition.phone().value(),
                        addition.facts(),
                        signed,
                        Timestamp.from(clock.instant()),
                        complaint)
                .query(String.class)
                .single();
    }

    /** It mends nothing that was asked for, but tells more: its signature does not stand for the complaint's. */
    public void joins(String number) {
        database.sql(
                        "update complaint_addition set mends = false where complaint || '/' || ordinal = ? and complaint = ?")
                .params(number, number.substring(0, number.lastIndexOf('/')))
                .update();
    }

    /** Everything that was sent, oldest first. */
    public List<Added> of(String complaint) {
        return database.sql("select * from complaint_addition where complaint = ? order by ordinal")
                .param(complaint)
                .query((row, index) -> new Added(
                        complaint + "/" + row.getInt("ordinal"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getString("facts"),
                        row.getBoolean("signed")))
                .list();
    }

    /** Fingerprint of what the origin brought before. */
    public Optional<String> sha256(String origin) {
        return database.sql("select request_sha256 from complaint_addition where origin = ?")
                .param(origin)
                .query(String.class)
                .optional();
    }

    /** Whether what came last was signed, and so its signature is to be verified. */
    public boolean isLatestSigned(String complaint) {
        return database.sql(
                        "select signed from complaint_addition where complaint = ? and mends order by ordinal desc limit 1")
                .param(complaint)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Under which number the latest signature of the complaint stands: that of an addition, or its own. */
    public String signedAs(String complaint) {
        return database.sql("""
                        select complaint || '/' || ordinal from complaint_addition where complaint = ? and signed and mends
                        order by ordinal desc limit 1
                        """).param(complaint).query(String.class).optional().orElse(complaint);
    }

    /** Numbers of the signed ones, oldest first. */
    public List<String> signed(String complaint) {
        return database.sql("""
                        select complaint || '/' || ordinal from complaint_addition where complaint = ? and signed
                        order by ordinal
                        """).param(complaint).query(String.class).list();
    }
}
