package kz.patronat.signature.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.patronat.kernel.LineState;
import kz.patronat.kernel.Sha256;
import kz.patronat.signature.CapsuleId;
import kz.patronat.signature.SignatureCheck.Answer;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Tool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent signed, and what the verifier said of it. */
@Component
public class SubmissionTable {

    private final JdbcClient database;
    private final Clock clock;

    SubmissionTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One row.
     *
     * @param said what the verifier answered, when it has
     * @param refusedFor why it refused, when it did
     * @param uncheckedFor why it could not tell when it was asked last
     */
    public record Submission(
            SignedPayload payload,
            @Nullable Answer said,
            @Nullable Reason refusedFor,
            @Nullable Obstacle uncheckedFor) {

        public Optional<Answer> answer() {
            return Optional.ofNullable(said);
        }
    }

    /** @return whether it was new */
    public boolean keep(String number, SignedPayload payload) {
        return database.sql("""
                        insert into signed_submission (number, form, bytes, data, sha256, at, expected, capacity, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
                        """)
                        .params(
                                number,
                                payload.form().name(),
                                payload.bytes(),
                                payload.data(),
                                Sha256.of(payload.bytes()),
                                Timestamp.from(payload.at()),
                                payload.expected() == null
                                        ? null
                                        : payload.expected().value(),
                                payload.capacity().name(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** @throws IllegalStateException when the bytes are not those that were kept */
    public Optional<Submission> find(String number) {
        return database.sql("select * from signed_submission where number = ?")
                .param(number)
                .query(SubmissionTable::submission)
                .optional();
    }

    /** What the verifier has answered by now; until the transaction ends, nobody else writes another answer. */
    public Optional<Answer> answered(String number) {
        return database.sql("select answer from signed_submission where number = ? for update")
                .param(number)
                .query((row, index) -> answer(row))
                .single();
    }

    public void valid(String number, CapsuleId capsule) {
        database.sql("update signed_submission set capsule_id = ? where number = ?")
                .params(capsule.value(), number)
                .update();
        answer(number, Answer.VALID, null);
    }

    public void refused(String number, Reason reason) {
        answer(number, Answer.INVALID, reason.name());
    }

    /**
     * Nothing when it was answered in the meantime. What another tool verified since then ends no wait for one that was
     * away.
     */
    public void unchecked(String number, Obstacle obstacle) {
        database.sql("""
                        update signed_submission
                        set unchecked_for = :obstacle, asked_at = :now,
                            in_vain_since = case
                                when exists (
                                    select 1 from signed_submission answered
                                    left join signature_capsule capsule on capsule.id = answered.capsule_id
                                    where answered.answer = 'VALID'
                                        and answered.verified_at >= signed_submission.in_vain_since
                                        and (signed_submission.unchecked_for <> 'VERIFIER_AWAY'
                                            or capsule.tool = 'NCANODE')) then :now
                                else coalesce(in_vain_since, :now) end
                        where number = :number and answer is null
                        """)
                .param("obstacle", obstacle.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("number", number)
                .update();
    }

    /**
     * How the verifier has answered of late. It answered when a signature was found valid: for that everybody has to be
     * reached; counted are the signatures about which it was asked in vain since. While one waits because the verifier
     * itself was away, only what it verified itself is an answer.
     *
     * @param verifier the tools that tell that it is back
     */
    public LineState reach(Set<Tool> verifier) {
        return database.sql("""
                        with answered as (
                            select (select max(verified_at) from signed_submission where answer = 'VALID') as by_anybody,
                                (select verified_at
                                    from signed_submission join signature_capsule on signature_capsule.id = capsule_id
                                    where answer = 'VALID' and tool in (:verifier)
                                    order by verified_at desc limit 1) as by_verifier),
                        waiting as (
                            select asked_at, in_vain_since, unchecked_for = 'VERIFIER_AWAY' as away,
                                case unchecked_for when 'VERIFIER_AWAY' then by_verifier else by_anybody end as answered_at
                            from signed_submission, answered
                            where unchecked_for in ('VERIFIER_AWAY', 'REVOCATION_UNKNOWN', 'TRUST_MISSING')),
                        still as (select * from waiting where answered_at is null or asked_at > answered_at)
                        select (select case when exists (select 1 from still where away) then by_verifier else by_anybody end
                                from answered) as last_answer,
                            min(greatest(in_vain_since, answered_at)) as silent_since,
                            count(*) as unanswered
                        from still
                        """)
                .param("verifier", verifier.stream().map(Tool::name).toList())
                .query((row, index) -> new LineState(
                        instant(row, "last_answer"), instant(row, "silent_since"), row.getInt("unanswered")))
                .single();
    }

    /** How many signatures nobody could verify so far. */
    public int unchecked() {
        return database.sql("select count(*) from signed_submission where unchecked_for is not null")
                .query(Integer.class)
                .single();
    }

    /**
     * How many wait for one reason.
     *
     * @param since when the first of them was sent; null when there is none
     */
    public record Waiting(int count, @Nullable Instant since) {}

    /** Those about which somebody has asked since then. */
    public Waiting waiting(Obstacle obstacle, Instant askedSince) {
        return database.sql("""
                        select count(*), min(kept_at) as since from signed_submission
                        where unchecked_for = ? and asked_at >= ?
                        """)
                .params(obstacle.name(), Timestamp.from(askedSince))
                .query((row, index) -> new Waiting(row.getInt("count"), instant(row, "since")))
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private void answer(String number, Answer answer, @Nullable String reason) {
        database.sql("""
                        update signed_submission
                        set answer = ?, reason = ?, verified_at = ?, unchecked_for = null, asked_at = null
                        where number = ?
                        """)
                .params(answer.name(), reason, Timestamp.from(clock.instant()), number)
                .update();
    }

    private static Submission submission(ResultSet row, int index) throws SQLException {
        var bytes = row.getBytes("bytes");
        if (!Sha256.of(bytes).equals(row.getString("sha256"))) {
            throw new IllegalStateException("what was sent under " + row.getString("number") + " was changed");
        }
        var reason = row.getString("reason");
        var obstacle = row.getString("unchecked_for");
        return new Submission(
                CapsuleTable.payload(row),
                answer(row).orElse(null),
                reason == null ? null : Reason.valueOf(reason),
                obstacle == null ? null : Obstacle.valueOf(obstacle));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("answer")).map(Answer::valueOf);
    }
}
