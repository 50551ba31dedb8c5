package kz.patronat.registry.store;

import java.util.UUID;
import kz.patronat.kernel.Sha256;
import kz.patronat.registry.SignedAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed answers as they came, sealed. */
@Component
public class EvidenceTable {

    private final JdbcClient database;

    EvidenceTable(JdbcClient database) {
        this.database = database;
    }

    public void seal(UUID answer, SignedAnswer evidence) {
        database.sql("insert into registry_evidence (answer_id, media_type, content, sha256) values (?, ?, ?, ?)")
                .params(answer, evidence.mediaType(), evidence.content(), Sha256.of(evidence.content()))
                .update();
    }

    /** @throws IllegalStateException when the bytes are not those that were sealed */
    public SignedAnswer open(UUID answer) {
        return database.sql("select * from registry_evidence where answer_id = ?")
                .param(answer)
                .query((row, index) -> {
                    var content = row.getBytes("content");
                    if (!Sha256.of(content).equals(row.getString("sha256"))) {
                        throw new IllegalStateException("the sealed answer " + answer + " was changed");
                    }
                    return new SignedAnswer(row.getString("media_type"), content);
                })
                .single();
    }
}
