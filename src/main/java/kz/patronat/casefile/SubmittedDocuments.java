package kz.patronat.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of documents that came with the applications of all cases. */
@Component
public class SubmittedDocuments {

    private final JdbcClient database;
    private final Clock clock;

    SubmittedDocuments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds documents to the list in this order; one that came before is left as it stands. */
    public void add(CaseNumber number, List<SubmittedDocument> documents) {
        database.sql("""
                        insert into submitted_document (case_number, ordinal, code, name_kk, name_ru, how, one_paper,
                            submitted_at)
                        select ?, listed.last + added.place, added.code, added.name_kk, added.name_ru, added.how,
                            added.one_paper, ?
                        from unnest(?, ?, ?, ?, ?) with ordinality
                                as added (code, name_kk, name_ru, how, one_paper, place),
                            (select coalesce(max(ordinal), 0) as last from submitted_document where case_number = ?)
                                as listed
                        on conflict (case_number, code) do nothing
                        """)
                .params(
                        number.value(),
                        Timestamp.from(clock.instant()),
                        each(documents, SubmittedDocument::code),
                        each(documents, document -> document.name().kk()),
                        each(documents, document -> document.name().ru()),
                        each(documents, document -> document.how().name()),
                        each(documents, SubmittedDocument::onePaper),
                        number.value())
                .update();
    }

    private static @Nullable String[] each(
            List<SubmittedDocument> documents, Function<SubmittedDocument, @Nullable String> word) {
        return documents.stream().map(word).toArray(String[]::new);
    }

    public List<SubmittedDocument> of(CaseNumber number) {
        return database.sql("select * from submitted_document where case_number = ? order by ordinal")
                .param(number.value())
                .query((row, index) -> new SubmittedDocument(
                        row.getString("code"),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                        How.valueOf(row.getString("how")),
                        row.getString("one_paper")))
                .list();
    }
}
