package kz.patronat.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.access.Handover.Kind;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Through whose hands the tasks went. Rows are only ever added; the journal of the case tells the same. */
@Component
public class Handovers {

    /** Tasks that a deputy took last, so that they are still in his or her hands. */
    private static final String OPEN = """
            select h.* from handover h where h.kind = 'TAKEN'
                and not exists (select 1 from handover later where later.task_id = h.task_id and later.id > h.id)
            """;

    private final JdbcClient database;
    private final CaseFiles caseFiles;
    private final CaseJournal journal;
    private final StaffDirectory staff;
    private final Clock clock;

    Handovers(JdbcClient database, CaseFiles caseFiles, CaseJournal journal, StaffDirectory staff, Clock clock) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * A task, as the log knows it.
     *
     * @param name Kazakh name, as in the model
     * @param numbers of the case, the complaint or the visit to which it belongs
     */
    public record Passed(String taskId, String name, Collection<CaseNumber> numbers) {}

    /**
     * That a deputy holds a task for somebody.
     *
     * @param absent user id of whose task it is
     * @param deputy user id of who holds it
     */
    public record Stead(String taskId, String absent, String deputy, UUID deputyship) {}

    /** Who held the task, or a head, gave it to somebody. */
    public void give(Passed task, @Nullable String from, String to, String by, String reason) {
        record(task, Kind.GIVEN, from, to, by, reason, null);
    }

    /** The same of what a deputy does. */
    public void record(
            Passed task,
            Kind kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String by,
            String reason,
            @Nullable UUID deputy) {
        database.sql("""
                        insert into handover (id, task_id, task_name, numbers, kind, from_user, to_user, done_by, reason,
                            deputy, happened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        task.taskId(),
                        task.name(),
                        task.numbers().stream().map(CaseNumber::value).toArray(String[]::new),
                        kind.name(),
                        from,
                        to,
                        by,
                        reason,
                        deputy,
                        Timestamp.from(clock.instant()))
                .update();
        task.numbers().stream()
                .filter(number -> caseFiles.find(number).isPresent())
                .findFirst()
                .ifPresent(number -> journal.write(
                        number, by, "access.journal.handover." + kind, task.name(), name(from), name(to), reason));
    }

    /** The task went from the deputy's hands in no usual way: it became another one, or there is none any more. */
    public void letGo(Stead held) {
        stead(held.taskId(), held.deputy())
                .ifPresent(still -> record(
                        lastPassed(held.taskId()), Kind.RELEASED, held.deputy(), null, null, "", held.deputyship()));
    }

    private Passed lastPassed(String taskId) {
        return database.sql("select task_name, numbers from handover where task_id = ? order by id desc limit 1")
                .param(taskId)
                .query((row, index) -> new Passed(
                        taskId,
                        row.getString("task_name"),
                        Stream.of((String[]) row.getArray("numbers").getArray())
                                .map(CaseNumber::new)
                                .toList()))
                .single();
    }

    /** Everything that happened to tasks of this case, complaint or visit, oldest first. */
    public List<Handover> of(CaseNumber number) {
        return database.sql("select * from handover where numbers @> array[?::text] order by id")
                .param(number.value())
                .query(Handovers::handover)
                .list();
    }

    /** What happened to the task last. */
    private Optional<Handover> latest(String taskId) {
        return database.sql("select * from handover where task_id = ? order by id desc limit 1")
                .param(taskId)
                .query(Handovers::handover)
                .optional();
    }

    /** As whose deputy the person holds the task; empty for a task of his or her own. */
    public Optional<Stead> stead(String taskId, String holder) {
        return latest(taskId)
                .filter(last -> last.kind() == Kind.TAKEN && holder.equals(last.to()))
                .map(Handovers::stead);
    }

    /** What the person holds for others. */
    public List<Stead> steadsOf(String deputy) {
        return database.sql(OPEN + " and h.to_user = ?").param(deputy).query(Handovers::handover).list().stream()
                .map(Handovers::stead)
                .toList();
    }

    /** What is held under this deputyship. */
    public List<Stead> steadsUnder(UUID deputyship) {
        return database.sql(OPEN + " and h.deputy = ?").param(deputyship).query(Handovers::handover).list().stream()
                .map(Handovers::stead)
                .toList();
    }

    /** What is held under a deputyship that was over before this day or was ended, or by somebody who has left. */
    public List<Stead> steadsPast(LocalDate day) {
        return database.sql(OPEN + """
                         and exists (select 1 from deputy d where d.id = h.deputy
                            and (d.ended_at is not null or d.until_day < ?
                                or exists (select 1 from staff s where s.user_id = d.deputy and not s.active)))
                        """).param(day).query(Handovers::handover).list().stream()
                .map(Handovers::stead)
                .toList();
    }

    private static Stead stead(Handover taken) {
        return new Stead(
                taken.taskId(),
                Objects.requireNonNull(taken.from()),
                Objects.requireNonNull(taken.to()),
                Objects.requireNonNull(taken.deputy()));
    }

    private String name(@Nullable String userId) {
        return userId == null ? "—" : staff.name(userId);
    }

    private static Handover handover(ResultSet row, int index) throws SQLException {
        return new Handover(
                row.getString("task_id"),
                row.getString("task_name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("from_user"),
                row.getString("to_user"),
                row.getString("done_by"),
                row.getString("reason"),
                row.getObject("deputy", UUID.class),
                row.getTimestamp("happened_at").toInstant());
    }
}
