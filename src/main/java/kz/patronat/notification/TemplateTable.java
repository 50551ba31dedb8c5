package kz.patronat.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Ids;
import kz.patronat.notification.NoticeTemplates.Change;
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

    /** What is said instead of the bundles, if anything. */
    Optional<Bilingual> words(String event, NoticeMedium medium) {
        return database.sql("""
                        select kk, ru from (
                            select kk, ru from notice_template where event = ? and medium = ?
                            order by id desc limit 1) newest
                        where kk is not null
                        """)
                .params(event, medium.name())
                .query((row, index) -> new Bilingual(row.getString("kk"), row.getString("ru")))
                .optional();
    }

    /** Newest first. */
    List<Change> changes(String event, NoticeMedium medium) {
        return database.sql("select * from notice_template where event = ? and medium = ? order by id desc")
                .params(event, medium.name())
                .query((row, index) -> new Change(
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by"),
                        row.getString("kk"),
                        row.getString("ru")))
                .list();
    }

    void add(String event, NoticeMedium medium, @Nullable Bilingual words, String by, Instant at) {
        database.sql("""
                        insert into notice_template (id, event, medium, kk, ru, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        event,
                        medium.name(),
                        words == null ? null : words.kk(),
                        words == null ? null : words.ru(),
                        by,
                        Timestamp.from(at))
                .update();
    }
}
