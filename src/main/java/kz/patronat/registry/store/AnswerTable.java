package kz.patronat.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.registry.ArticleGroup;
import kz.patronat.registry.Impediment;
import kz.patronat.registry.Registry;
import kz.patronat.registry.RegistryAnswer;
import kz.patronat.registry.RegistryAnswer.Way;
import kz.patronat.registry.RegistryQuestion;
import kz.patronat.registry.RegistryQuestion.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers to all questions; several may come to one question, one of them counts. */
@Component
public class AnswerTable {

    private static final String ANSWERS = """
            select a.*, q.case_number, q.person_id, q.registry
            from registry_answer a join registry_question q on q.id = a.question_id
            """;

    private static final Set<String> UNREACHED = Set.of("UNAVAILABLE", "NOT_SENT");

    private final JdbcClient database;

    AnswerTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param issuedBy who issued the paper, null for a registry
     * @param enteredBy the clerk who saw the paper, null for a registry
     */
    public void keep(UUID question, RegistryAnswer answer, @Nullable String issuedBy, @Nullable String enteredBy) {
        database.sql("""
                        insert into registry_answer (id, question_id, way, outcome, impediment, differences, reference,
                            article_groups, address, issued_by, entered_by, received_at, valid_until, counts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        answer.id(),
                        question,
                        answer.way().name(),
                        answer.outcome().name(),
                        answer.impediment() == null ? null : answer.impediment().name(),
                        answer.differences().toArray(String[]::new),
                        answer.reference(),
                        answer.groups().stream().map(Enum::name).toArray(String[]::new),
                        answer.address(),
                        issuedBy,
                        enteredBy,
                        Timestamp.from(answer.receivedAt()),
                        answer.validUntil(),
                        answer.counts())
                .update();
    }

    /** The first answer of the registry itself to the question; one that comes twice counts once. */
    public Optional<RegistryAnswer> ofRegistry(UUID question) {
        return database.sql(ANSWERS + "where a.question_id = ? and a.way = 'REGISTRY'"
                        + " order by a.received_at, a.id limit 1")
                .param(question)
                .query(AnswerTable::answer)
                .optional();
    }

    public void count(UUID answer) {
        database.sql("update registry_answer set counts = true where id = ?")
                .param(answer)
                .update();
    }

    public Optional<RegistryAnswer> latest(UUID person, Registry registry) {
        return database.sql(ANSWERS + "where q.person_id = ? and q.registry = ? and a.counts"
                        + " order by a.received_at desc, a.id desc limit 1")
                .params(person, registry.name())
                .query(AnswerTable::answer)
                .optional();
    }

    public List<RegistryAnswer> of(CaseNumber number) {
        return database.sql(ANSWERS + "where q.case_number = ? order by a.received_at, a.id")
                .param(number.value())
                .query(AnswerTable::answer)
                .list();
    }

    /** Every question of the case with each of its answers, or with none. */
    public List<RegistryQuestion> questions(CaseNumber number) {
        return database.sql("""
                        select a.*, q.case_number, q.person_id, q.registry, q.consented,
                            q.closed_at is not null as closed,
                            array(select t.asked_at from registry_attempt t
                                where t.question_id = q.id and t.reply <> 'NOT_SENT' order by t.ordinal) as attempts,
                            (select t.reply from registry_attempt t
                                where t.question_id = q.id order by t.ordinal desc limit 1) as last_reply
                        from registry_question q left join registry_answer a on a.question_id = q.id
                        where q.case_number = ? order by q.asked_at, q.id, a.received_at, a.id
                        """)
                .param(number.value())
                .query(AnswerTable::question)
                .list();
    }

    private static RegistryQuestion question(ResultSet row, int index) throws SQLException {
        var asked = Arrays.stream((Timestamp[]) row.getArray("attempts").getArray())
                .map(Timestamp::toInstant)
                .toList();
        return new RegistryQuestion(
                row.getObject("person_id", UUID.class),
                Registry.valueOf(row.getString("registry")),
                state(row, asked),
                asked,
                row.getObject("id") == null ? null : answer(row, index));
    }

    private static State state(ResultSet row, List<Instant> asked) throws SQLException {
        if (row.getObject("id") != null) {
            return State.ANSWERED;
        }
        if (!row.getBoolean("consented")) {
            return State.NOT_CONSENTED;
        }
        var lastReply = row.getString("last_reply");
        if (lastReply == null) {
            return State.NOT_ASKED;
        }
        if (asked.isEmpty()) {
            return State.NOT_ASKED;
        }
        if (row.getBoolean("closed")) {
            return State.UNANSWERED;
        }
        return UNREACHED.contains(lastReply) ? State.UNAVAILABLE : State.AWAITED;
    }

    private static RegistryAnswer answer(ResultSet row, int index) throws SQLException {
        var impediment = row.getString("impediment");
        return new RegistryAnswer(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getObject("person_id", UUID.class),
                Registry.valueOf(row.getString("registry")),
                Way.valueOf(row.getString("way")),
                Outcome.valueOf(row.getString("outcome")),
                impediment == null ? null : Impediment.valueOf(impediment),
                List.of((String[]) row.getArray("differences").getArray()),
                row.getString("reference"),
                Arrays.stream((String[]) row.getArray("article_groups").getArray())
                        .map(ArticleGroup::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("address"),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("counts"));
    }
}
