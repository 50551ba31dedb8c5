package kz.patronat.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sentences that were changed, with everything they said before. */
@Repository
class TemplateTable {

    private final JdbcClient database;

    TemplateTable(JdbcClient database) {
        this.database = database;
    }

    /** A change of one language; without words the bundle speaks again. */
    record Row(
            String event,
            NoticeMedium medium,
            Language language,
            @Nullable String words,
            String by,
            Instant at) {}

    Optional<String> words(String event, NoticeMedium medium, Language language) {
        return database.sql("""
                        select words from (
                            select words from notice_template where event = ? and medium = ? and language = ?
                            order by id desc limit 1) newest
                        where words is not null
                        """)
                .params(event, medium.name(), language.name())
                .query(String.class)
                .optional();
    }

    /** All changes, newest first. */
    List<Row> all() {
        return database.sql("select * from notice_template order by id desc")
                .query((row, index) -> new Row(
                        row.getString("event"),
                        NoticeMedium.valueOf(row.getString("medium")),
                        Language.valueOf(row.getString("language")),
                        row.getString("words"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    void add(String event, NoticeMedium medium, @Nullable Bilingual words, String by, Instant at) {
        for (var language : Language.values()) {
            database.sql("""
                            insert into notice_template (id, event, medium, language, words, changed_by, changed_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            Ids.next(),
                            event,
                            medium.name(),
                            language.name(),
                            words == null ? null : words.in(language),
                            by,
                            Timestamp.from(at))
                    .update();
        }
    }
}
