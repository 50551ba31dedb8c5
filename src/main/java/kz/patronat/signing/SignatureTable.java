package kz.patronat.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.document.PaperId;
import kz.patronat.document.Signer;
import kz.patronat.kernel.Language;
import kz.patronat.signing.ElectronicSignature.Certificate;
import kz.patronat.signing.ElectronicSignature.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of electronic signatures. */
@Component
class SignatureTable {

    private final JdbcClient database;
    private final ObjectMapper json;

    SignatureTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(ElectronicSignature signature, byte[] cms, @Nullable Instant nextTryAt, @Nullable UUID capsule) {
        database.sql("""
                        insert into paper_signature (id, paper_id, part, user_id, name, role, iin, language, sha256, cms,
                            signed_at, state, reason, tries, next_try_at, certificate, verified_at, capsule)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(
                        signature.id(),
                        signature.paper().value(),
                        signature.as().name(),
                        signature.userId(),
                        signature.name(),
                        signature.role(),
                        signature.iin(),
                        signature.language().name(),
                        signature.sha256(),
                        cms,
                        Timestamp.from(signature.signedAt()),
                        signature.state().name(),
                        signature.reason(),
                        signature.tries(),
                        timestamp(nextTryAt),
                        written(signature.certificate()),
                        timestamp(signature.verifiedAt()),
                        capsule)
                .update();
    }

    /** @return whether it was still waiting for the verifier's word */
    boolean settle(
            UUID id,
            State state,
            @Nullable String reason,
            @Nullable Certificate certificate,
            Instant at,
            @Nullable UUID capsule) {
        return database.sql("""
                        update paper_signature set state = ?, reason = ?, certificate = ?::jsonb, verified_at = ?,
                            tries = tries + 1, next_try_at = null, capsule = ?
                        where id = ? and state = 'UNVERIFIED'
                        """)
                        .params(state.name(), reason, written(certificate), Timestamp.from(at), capsule, id)
                        .update()
                == 1;
    }

    void postpone(UUID id, String reason, Instant nextTryAt) {
        database.sql("""
                        update paper_signature set reason = ?, tries = tries + 1, next_try_at = ?
                        where id = ? and state = 'UNVERIFIED'
                        """).params(reason, Timestamp.from(nextTryAt), id).update();
    }

    Optional<ElectronicSignature> find(UUID id) {
        return database.sql("select * from paper_signature where id = ?")
                .param(id)
                .query(this::signature)
                .optional();
    }

    /** All of a paper, refused ones too, oldest first. */
    List<ElectronicSignature> of(PaperId paper) {
        return database.sql("select * from paper_signature where paper_id = ? order by signed_at, id")
                .param(paper.value())
                .query(this::signature)
                .list();
    }

    byte[] cms(UUID id) {
        return database.sql("select cms from paper_signature where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    List<ElectronicSignature> due(Instant now, int atMost) {
        return database.sql("""
                        select * from paper_signature where state = 'UNVERIFIED' and next_try_at <= ?
                        order by next_try_at limit ?
                        """)
                .params(Timestamp.from(now), atMost)
                .query(this::signature)
                .list();
    }

    private @Nullable String written(@Nullable Certificate certificate) {
        try {
            return certificate == null ? null : json.writeValueAsString(certificate);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Certificate read(@Nullable String certificate) {
        try {
            return certificate == null ? null : json.readValue(certificate, Certificate.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what was kept of a certificate cannot be read", unreadable);
        }
    }

    private ElectronicSignature signature(ResultSet row, int index) throws SQLException {
        var verifiedAt = row.getTimestamp("verified_at");
        return new ElectronicSignature(
                row.getObject("id", UUID.class),
                new PaperId(row.getObject("paper_id", UUID.class)),
                Signer.valueOf(row.getString("part")),
                row.getString("user_id"),
                row.getString("name"),
                row.getString("role"),
                row.getString("iin"),
                Language.valueOf(row.getString("language")),
                row.getString("sha256"),
                row.getTimestamp("signed_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("tries"),
                read(row.getString("certificate")),
                verifiedAt == null ? null : verifiedAt.toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
