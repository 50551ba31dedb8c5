package kz.patronat.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
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

    /** Adds a document to the list; one that came before is left as it stands. */
    public void add(CaseNumber number, SubmittedDocument document) {
        database.sql("""
                        insert into submitted_document (case_number, ordinal, code, name_kk, name_ru, how, one_paper,
                            submitted_at)
                        select ?, count(*) + 1, ?, ?, ?, ?, ?, ? from submitted_document where case_number = ?
                        on conflict (case_number, code) do nothing
                        """)
                .params(
                        number.value(),
                        document.code(),
                        document.name().kk(),
                        document.name().ru(),
                        document.how().name(),
                        document.onePaper(),
                        Timestamp.from(clock.instant()),
                        number.value())
                .update();
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
