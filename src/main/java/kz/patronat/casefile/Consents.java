package kz.patronat.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The consents of the people of all cases; a later answer stands beside the earlier one and counts. */
@Component
public class Consents {

    private final JdbcClient database;

    Consents(JdbcClient database) {
        this.database = database;
    }

    public void record(Consent consent) {
        record(List.of(consent));
    }

    /** Keeps several in their order, in one statement. */
    public void record(List<Consent> consents) {
        if (consents.isEmpty()) {
            return;
        }
        var values = String.join(", ", Collections.nCopies(consents.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"));
        database.sql("insert into consent (id, person_id, kind, given, text_version, language, given_at, way) values "
                        + values)
                .params(consents.stream().flatMap(Consents::row).toList())
                .update();
    }

    private static Stream<Object> row(Consent consent) {
        return Stream.of(
                Ids.next(),
                consent.person(),
                consent.kind().name(),
                consent.given(),
                consent.textVersion(),
                consent.language().name(),
                Timestamp.from(consent.at()),
                consent.way());
    }

    /** The latest answer of the person. */
    public Optional<Consent> latest(UUID person, Consent.Kind kind) {
        return database.sql(
                        "select * from consent where person_id = ? and kind = ? order by given_at desc, id desc limit 1")
                .params(person, kind.name())
                .query(Consents::consent)
                .optional();
    }

    /** The latest answer that the person had given by then. */
    public Optional<Consent> latest(UUID person, Consent.Kind kind, Instant until) {
        return database.sql("""
                        select * from consent where person_id = ? and kind = ? and given_at <= ?
                        order by given_at desc, id desc limit 1
                        """)
                .params(person, kind.name(), Timestamp.from(until))
                .query(Consents::consent)
                .optional();
    }

    public boolean isGiven(UUID person, Consent.Kind kind) {
        return latest(person, kind).map(Consent::given).orElse(false);
    }

    private static Consent consent(ResultSet row, int index) throws SQLException {
        return new Consent(
                row.getObject("person_id", UUID.class),
                Consent.Kind.valueOf(row.getString("kind")),
                row.getBoolean("given"),
                row.getString("text_version"),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("given_at").toInstant(),
                row.getString("way"));
    }
}
