package kz.patronat.registry.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
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
                .params(answer, evidence.mediaType(), evidence.content(), sha256(evidence.content()))
                .update();
    }

    /** @throws IllegalStateException when the bytes are not those that were sealed */
    public SignedAnswer open(UUID answer) {
        return database.sql("select * from registry_evidence where answer_id = ?")
                .param(answer)
                .query((row, index) -> {
                    var content = row.getBytes("content");
                    if (!sha256(content).equals(row.getString("sha256"))) {
                        throw new IllegalStateException("the sealed answer " + answer + " was changed");
                    }
                    return new SignedAnswer(row.getString("media_type"), content);
                })
                .single();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
