package kz.patronat.signature.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import kz.patronat.kernel.Sha256;
import kz.patronat.signature.Capsule;
import kz.patronat.signature.Verdict.Proof;
import org.jspecify.annotations.Nullable;

/** The fingerprint of a whole capsule: of every field, each with its length, so that none can grow into the next. */
final class Seal {

    private final ByteArrayOutputStream everything = new ByteArrayOutputStream();

    private Seal() {}

    static String of(Capsule capsule) {
        var seal = new Seal();
        var payload = capsule.payload();
        var signer = capsule.verdict().signer();
        var revocation = capsule.verdict().revocation();
        var evidence = capsule.verdict().evidence();
        seal.add(payload.bytes());
        seal.add(payload.data());
        seal.add(capsule.shown());
        for (var word : new Object[] {
            capsule.id().value(),
            capsule.owner(),
            payload.form(),
            payload.at().toEpochMilli(),
            payload.expected() == null ? null : payload.expected().value(),
            payload.capacity(),
            signer.iin(),
            signer.bin(),
            signer.commonName(),
            signer.serialNumber(),
            signer.issuer(),
            signer.notBefore().toEpochMilli(),
            signer.notAfter().toEpochMilli(),
            revocation.by(),
            revocation.at().toEpochMilli(),
            evidence.tool(),
            capsule.keptAt().toEpochMilli()
        }) {
            seal.add(word == null ? null : word.toString().getBytes(StandardCharsets.UTF_8));
        }
        evidence.chain().forEach(seal::add);
        evidence.proofs().forEach(seal::add);
        return Sha256.of(seal.everything.toByteArray());
    }

    private void add(Proof proof) {
        add(proof.kind().name().getBytes(StandardCharsets.UTF_8));
        add(proof.bytes());
    }

    private void add(byte @Nullable [] part) {
        var length = part == null ? -1 : part.length;
        everything.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        if (part != null) {
            everything.writeBytes(part);
        }
    }
}
