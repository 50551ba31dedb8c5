package kz.patronat.signature.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Sha256;
import kz.patronat.signature.Capsule;
import kz.patronat.signature.CapsuleId;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.Verdict.Evidence;
import kz.patronat.signature.Verdict.Proof;
import kz.patronat.signature.Verdict.Revocation;
import kz.patronat.signature.Verdict.SignerCertificate;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.Verdict.Valid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The capsules, sealed. */
@Component
public class CapsuleTable {

    private static final String CERTIFICATE = "CERTIFICATE";

    private final JdbcClient database;

    CapsuleTable(JdbcClient database) {
        this.database = database;
    }

    private record Part(String kind, byte[] bytes) {}

    public void keep(Capsule capsule) {
        var payload = capsule.payload();
        var signer = capsule.verdict().signer();
        var revocation = capsule.verdict().revocation();
        database.sql("""
                        insert into signature_capsule (id, owner, form, bytes, data, shown, at, expected, capacity, iin, bin,
                            common_name, serial_number, issuer, not_before, not_after, revocation_by, revocation_at,
                            tool, kept_at, seal)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        capsule.id().value(),
                        capsule.owner(),
                        payload.form().name(),
                        payload.bytes(),
                        payload.data(),
                        capsule.shown(),
                        Timestamp.from(payload.at()),
                        payload.expected() == null ? null : payload.expected().value(),
                        payload.capacity().name(),
                        signer.iin(),
                        signer.bin(),
                        signer.commonName(),
                        signer.serialNumber(),
                        signer.issuer(),
                        Timestamp.from(signer.notBefore()),
                        Timestamp.from(signer.notAfter()),
                        revocation.by(),
                        Timestamp.from(revocation.at()),
                        capsule.verdict().evidence().tool().name(),
                        Timestamp.from(capsule.keptAt()),
                        Seal.of(capsule))
                .update();
        keep(capsule.id(), capsule.verdict().evidence());
    }

    private void keep(CapsuleId id, Evidence evidence) {
        var parts = new ArrayList<Part>();
        evidence.chain().forEach(each -> parts.add(new Part(CERTIFICATE, each)));
        evidence.proofs().forEach(each -> parts.add(new Part(each.kind().name(), each.bytes())));
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var sha256 = Sha256.of(part.bytes());
            database.sql("insert into signature_proof (sha256, bytes) values (?, ?) on conflict (sha256) do nothing")
                    .params(sha256, part.bytes())
                    .update();
            database.sql("insert into signature_capsule_proof (capsule_id, ordinal, kind, sha256) values (?, ?, ?, ?)")
                    .params(id.value(), i, part.kind(), sha256)
                    .update();
        }
    }

    public List<CapsuleId> of(String owner) {
        return database.sql("select id from signature_capsule where owner = ? order by id")
                .param(owner)
                .query((row, index) -> new CapsuleId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Name in the certificate of the first signature of the owner. */
    public Optional<String> signerOf(String owner) {
        return database.sql("select common_name from signature_capsule where owner = ? order by id limit 1")
                .param(owner)
                .query(String.class)
                .optional();
    }

    /** @throws IllegalStateException when it is not what was sealed */
    public Optional<Capsule> find(CapsuleId id) {
        return database.sql("select * from signature_capsule where id = ?")
                .param(id.value())
                .query((row, index) -> capsule(row, parts(id)))
                .optional();
    }

    private List<Part> parts(CapsuleId id) {
        return database.sql("""
                        select p.kind, b.bytes from signature_capsule_proof p join signature_proof b on b.sha256 = p.sha256
                        where p.capsule_id = ? order by p.ordinal
                        """)
                .param(id.value())
                .query((row, index) -> new Part(row.getString("kind"), row.getBytes("bytes")))
                .list();
    }

    private static Capsule capsule(ResultSet row, List<Part> parts) throws SQLException {
        var capsule = new Capsule(
                new CapsuleId(row.getObject("id", UUID.class)),
                row.getString("owner"),
                payload(row),
                row.getBytes("shown"),
                new Valid(
                        signer(row),
                        new Revocation(
                                row.getString("revocation_by"),
                                row.getTimestamp("revocation_at").toInstant()),
                        evidence(Tool.valueOf(row.getString("tool")), parts)),
                row.getTimestamp("kept_at").toInstant());
        if (!Seal.of(capsule).equals(row.getString("seal"))) {
            throw new IllegalStateException("the capsule " + capsule.id() + " was changed");
        }
        return capsule;
    }

    static SignedPayload payload(ResultSet row) throws SQLException {
        var expected = row.getString("expected");
        return new SignedPayload(
                SignedPayload.Form.valueOf(row.getString("form")),
                row.getBytes("bytes"),
                row.getBytes("data"),
                row.getTimestamp("at").toInstant(),
                expected == null ? null : new Iin(expected),
                SignedPayload.Capacity.valueOf(row.getString("capacity")));
    }

    private static SignerCertificate signer(ResultSet row) throws SQLException {
        return new SignerCertificate(
                row.getString("iin"),
                row.getString("bin"),
                row.getString("common_name"),
                row.getString("serial_number"),
                row.getString("issuer"),
                row.getTimestamp("not_before").toInstant(),
                row.getTimestamp("not_after").toInstant());
    }

    private static Evidence evidence(Tool tool, List<Part> parts) {
        return new Evidence(
                tool,
                parts.stream()
                        .filter(part -> part.kind().equals(CERTIFICATE))
                        .map(Part::bytes)
                        .toList(),
                parts.stream()
                        .filter(part -> !part.kind().equals(CERTIFICATE))
                        .map(part -> new Proof(Proof.Kind.valueOf(part.kind()), part.bytes()))
                        .toList());
    }
}
