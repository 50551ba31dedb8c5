package kz.patronat.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.Transfer;
import kz.patronat.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The stored entries of years. */
@Component
class YearEntries {

    /** Any number that no other lock of the service uses. */
    private static final long LOCK = 2_501_000;

    private final JdbcClient database;

    YearEntries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whoever computes a date by the calendar and stores it must not be overtaken by a change, or the case would be
     * missed: it is not yet there when the change looks for open cases.
     */
    void keepUnchanged() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            lock("pg_advisory_xact_lock_shared");
        }
    }

    void holdForChange() {
        lock("pg_advisory_xact_lock");
    }

    /** Another one with every entry, never used again after one that was rolled back. */
    String stamp() {
        return database.sql("select coalesce(max(id::text), '') from calendar_year")
                .query(String.class)
                .single();
    }

    Optional<YearEntry> last(int year) {
        return all(year).stream().findFirst();
    }

    List<YearEntry> all(int year) {
        return database.sql("select * from calendar_year where year = ? order by version desc")
                .param(year)
                .query(this::entry)
                .list();
    }

    void add(YearEntry entry) {
        var id = Ids.next();
        database.sql("""
                        insert into calendar_year (id, year, version, confirmed, kurban_ait, source, entered_by,
                            entered_at)
                        values (?, ?, ?, ?, ?::text[]::date[], ?, ?, ?)
                        """)
                .params(
                        id,
                        entry.year().year(),
                        entry.version(),
                        entry.year().confirmed(),
                        entry.year().kurbanAit().stream()
                                .map(LocalDate::toString)
                                .toArray(String[]::new),
                        entry.source(),
                        entry.enteredBy(),
                        Timestamp.from(entry.enteredAt()))
                .update();
        var transfers = entry.year().transfers();
        for (var ordinal = 0; ordinal < transfers.size(); ordinal++) {
            add(id, ordinal, transfers.get(ordinal));
        }
    }

    private void add(UUID year, int ordinal, Transfer transfer) {
        database.sql("""
                        insert into calendar_transfer (calendar_year_id, ordinal, day_off, worked, act)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(year, ordinal, transfer.off(), transfer.worked(), transfer.order())
                .update();
    }

    private void lock(String function) {
        database.sql("select " + function + "(" + LOCK + ")")
                .query((row, index) -> LOCK)
                .list();
    }

    private YearEntry entry(ResultSet row, int index) throws SQLException {
        var dates = (java.sql.Date[]) row.getArray("kurban_ait").getArray();
        return new YearEntry(
                new CalendarYear(
                        row.getInt("year"),
                        row.getBoolean("confirmed"),
                        Stream.of(dates).map(java.sql.Date::toLocalDate).toList(),
                        transfers(row.getObject("id", UUID.class))),
                row.getInt("version"),
                row.getString("source"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }

    private List<Transfer> transfers(UUID year) {
        return database.sql("select * from calendar_transfer where calendar_year_id = ? order by ordinal")
                .param(year)
                .query((row, index) -> new Transfer(
                        row.getObject("day_off", LocalDate.class),
                        row.getObject("worked", LocalDate.class),
                        row.getString("act")))
                .list();
    }
}
