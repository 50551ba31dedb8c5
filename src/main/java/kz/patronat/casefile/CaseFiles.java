package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All case files. */
@Component
public class CaseFiles {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the file of a newly registered case.
     *
     * @return false when it was opened before; nothing has changed then
     */
    public boolean open(CaseFile file) {
        var isNew = database.sql("""
                                insert into case_file (number, provider_id, channel, language, submitted_at,
                                    effective_date, married, status)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
                                """)
                        .params(
                                file.number().value(),
                                file.provider().value(),
                                file.channel().name(),
                                file.language().name(),
                                Timestamp.from(file.submittedAt()),
                                file.effectiveDate(),
                                file.married(),
                                file.status().name())
                        .update()
                == 1;
        if (isNew) {
            events.publishEvent(new CaseOpened(file));
        }
        return isNew;
    }

    /** The process of a case from the portal takes it up. */
    public void begin(CaseNumber number) {
        events.publishEvent(new CaseBegun(number));
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return database.sql("select * from case_file where number = ?")
                .param(number.value())
                .query(CaseFiles::caseFile)
                .optional();
    }

    /** The case if it is this applicant's; of anybody else's it tells as little as of one that there is not. */
    public Optional<CaseFile> findOf(Iin applicant, CaseNumber number) {
        return database.sql("""
                        select c.* from case_file c join person p on p.case_number = c.number
                        where c.number = ? and p.iin = ? and p.part = 'APPLICANT'
                        """)
                .params(number.value(), applicant.value())
                .query(CaseFiles::caseFile)
                .optional();
    }

    public CaseFile get(CaseNumber number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no case " + number));
    }

    /** Cases of a person that have not ended, newest first, over all providers. */
    public List<CaseFile> openCasesOf(Iin applicant) {
        // Materialized: a plan made while the tables were empty looks at all people of all open cases otherwise.
        return database.sql("""
                        with own as materialized (
                            select case_number from person where iin = ? and part = 'APPLICANT')
                        select c.* from case_file c join own on own.case_number = c.number
                        where c.ended_at is null order by c.submitted_at desc
                        """)
                .param(applicant.value())
                .query(CaseFiles::caseFile)
                .list();
    }

    /** Cases of a person, open or ended, newest first, over all providers. */
    public List<CaseFile> ofApplicant(Iin applicant, int atMost) {
        return database.sql("""
                        select c.* from case_file c join person p on p.case_number = c.number
                        where p.iin = ? and p.part = 'APPLICANT' order by c.submitted_at desc, c.number limit ?
                        """)
                .params(applicant.value(), atMost)
                .query(CaseFiles::caseFile)
                .list();
    }

    /** Cases whose applicant left this telephone, open or ended, newest first, over all providers. */
    public List<CaseFile> ofPhone(Phone phone, int atMost) {
        return database.sql("""
                        select c.* from case_file c join person p on p.case_number = c.number
                        where p.phone = ? and p.part = 'APPLICANT' order by c.submitted_at desc, c.number limit ?
                        """)
                .params(phone.value(), atMost)
                .query(CaseFiles::caseFile)
                .list();
    }

    /** Numbers of cases that have not ended, by number, so that many are read page by page. */
    public List<CaseNumber> openCasesAfter(String number, int atMost) {
        return database.sql(
                        "select number from case_file where ended_at is null and number > ? order by number limit ?")
                .params(number, atMost)
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    /** The newest case of a person at this provider, open or ended. */
    public Optional<CaseFile> latestOf(Iin applicant, ProviderId provider) {
        return database.sql("""
                        select c.* from case_file c join person p on p.case_number = c.number
                        where p.iin = ? and p.part = 'APPLICANT' and c.provider_id = ?
                        order by c.submitted_at desc limit 1
                        """)
                .params(applicant.value(), provider.value())
                .query(CaseFiles::caseFile)
                .optional();
    }

    /** The step as the applicant sees it; a final one ends the case. */
    public void enter(CaseNumber number, CaseStatus status) {
        database.sql("update case_file set status = ?, ended_at = coalesce(?, ended_at) where number = ?")
                .params(status.name(), status.isFinal() ? Timestamp.from(clock.instant()) : null, number.value())
                .update();
        entered(number, status);
    }

    /** The case is decided anew. */
    public void reopen(CaseNumber number) {
        database.sql("update case_file set status = ?, ended_at = null where number = ?")
                .params(CaseStatus.IN_PROGRESS.name(), number.value())
                .update();
        entered(number, CaseStatus.IN_PROGRESS);
    }

    public void nameExecutor(CaseNumber number, String userId) {
        database.sql("update case_file set executor = ? where number = ?")
                .params(userId, number.value())
                .update();
    }

    private void entered(CaseNumber number, CaseStatus status) {
        events.publishEvent(new CaseStatusEntered(number, status, clock.instant()));
    }

    static CaseFile caseFile(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                new CaseNumber(row.getString("number")),
                new ProviderId(row.getString("provider_id")),
                Channel.valueOf(row.getString("channel")),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("effective_date", LocalDate.class),
                row.getBoolean("married"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("executor"),
                instant(row, "ended_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
