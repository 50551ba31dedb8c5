package kz.patronat.signature.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Capacity;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.Verdict;
import kz.patronat.signature.Verdict.Evidence;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Proof;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Revocation;
import kz.patronat.signature.Verdict.Tool;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.verifier.NcanodeAnswer.KeyUsage;
import kz.patronat.signature.verifier.NcanodeAnswer.KeyUser;
import org.bouncycastle.cert.X509CertificateHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets NCANode do the arithmetic and checks ourselves what it does not look at: that one signature covers the whole
 * document, that the certificate was good at the moment of signing and not today, whose key it is and what for.
 */
final class NcanodeVerifier implements SignatureVerifier {

    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(NcanodeVerifier.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final Download download;
    private final Supplier<Trust> trust;
    private final List<RevocationSource> sources;
    private final Clock clock;

    /** @param sources who is asked for a proof that can be verified again; the answer of NCANode is none */
    NcanodeVerifier(URI url, Download download, Supplier<Trust> trust, List<RevocationSource> sources, Clock clock) {
        this.url = url;
        this.download = download;
        this.trust = trust;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public Verdict verify(SignedPayload payload) {
        return Judging.of(payload, this::judge);
    }

    private Valid judge(SignedPayload payload, OpenedSignature signature) {
        // Looking for another element than we do, it would verify another signature than we read.
        if (signature instanceof XmlSignature xml && !xml.bearsTheUsualName()) {
            throw new Undecided(Obstacle.VERIFIER_DISAGREES, "NCANode finds signatures named ds:Signature only");
        }
        var certificate = signature.certificate();
        var body = ask(payload);
        var answer = new NcanodeAnswer(body);
        if (!answer.isAbout(certificate.getSerialNumber())) {
            throw new Undecided(
                    Obstacle.VERIFIER_DISAGREES,
                    "NCANode does not speak of this signature, status "
                            + body.path("status").asInt());
        }
        var said = answer.revocation(payload.at(), clock.instant());
        Refused.unless(!(said instanceof Said.Revoked), Reason.REVOKED);
        var holder = new Holder(certificate);
        holder.check(payload);
        var known = trust.get();
        var signers = known.signersOf(certificate);
        if (signers.isEmpty()) {
            throw known.unknown();
        }
        agree(answer, signature);
        checkKey(answer, payload.capacity());
        if (signature instanceof CmsSignature cms && payload.form() == Form.CMS_ATTACHED) {
            compare(payload, cms);
        }
        if (said instanceof Said.Silent silent) {
            throw new Undecided(Obstacle.REVOCATION_UNKNOWN, silent.cause());
        }
        var issuer = known.standing(signers, certificate, payload.at()).orElseThrow(known::unknown);
        return new Valid(holder.described(), revocation(said), evidence(signature, issuer, body, payload));
    }

    /**
     * Its no counts only when we see the fault as well; where it only says that something is wrong today, nobody is
     * refused. Its yes counts by itself for the arithmetic of GOST, for which it is there, and for the rest when we agree.
     */
    private static void agree(NcanodeAnswer answer, OpenedSignature signature) {
        if (!answer.isValid() || !signature.isGost()) {
            signature.verify();
        } else if (!signature.isOfItsContent()) {
            throw new Undecided(Obstacle.VERIFIER_DISAGREES, "NCANode says yes and the digest is of another content");
        }
        if (!answer.isValid()) {
            throw new Undecided(Obstacle.VERIFIER_DISAGREES, "NCANode says no and we find no fault");
        }
    }

    /** We have found the key good; a doubt of NCANode is none of the signer's. */
    private static void checkKey(NcanodeAnswer answer, Capacity capacity) {
        var usage = answer.usage().orElseThrow(() -> doubts("what the key is for"));
        Refused.unless(usage == KeyUsage.SIGN, Reason.AUTHENTICATION_KEY);
        if (capacity != Capacity.OFFICIAL) {
            var user = answer.user().orElseThrow(() -> doubts("to whom the key was given"));
            Refused.unless(user == KeyUser.INDIVIDUAL, Reason.COMPANY_KEY);
        }
    }

    private static Undecided doubts(String what) {
        return new Undecided(Obstacle.VERIFIER_DISAGREES, "NCANode does not say " + what);
    }

    private static Revocation revocation(Said said) {
        return ((Said.Good) said).revocation();
    }

    private Evidence evidence(OpenedSignature signature, Authority issuer, JsonNode answer, SignedPayload payload) {
        var chain = new ArrayList<byte[]>();
        chain.add(Certificates.bytes(signature.certificate()));
        issuer.path().forEach(each -> chain.add(Certificates.bytes(each)));
        var proofs = new ArrayList<Proof>();
        proofs.add(new Proof(Proof.Kind.NCANODE, bytes(answer)));
        proofs.addAll(proofs(signature.certificate(), issuer, payload.at()));
        return new Evidence(Tool.NCANODE, List.copyOf(chain), List.copyOf(proofs));
    }

    /** Its own answer can be verified by nobody later, so another is kept beside it where one can be had. */
    private List<Proof> proofs(X509CertificateHolder certificate, Authority issuer, Instant at) {
        for (var source : sources) {
            var said = source.ask(certificate, issuer, at);
            if (said instanceof Said.Good good) {
                return good.proofs();
            }
            if (said instanceof Said.Revoked) {
                throw new Undecided(Obstacle.VERIFIER_DISAGREES, "NCANode knows of no revocation, another source does");
            }
        }
        LOG.warn("Of a signature that NCANode verified nothing could be kept that proves it again without NCANode");
        return List.of();
    }

    private JsonNode ask(SignedPayload payload) {
        var question = new TreeMap<String, Object>();
        question.put("revocationCheck", List.of("OCSP", "CRL"));
        if (payload.form() == Form.XML) {
            question.put("xml", new String(payload.bytes(), StandardCharsets.UTF_8));
            return post("/xml/verify", question);
        }
        question.put("cms", base64(payload.bytes()));
        if (payload.data() != null) {
            question.put("data", base64(payload.data()));
        }
        return post("/cms/verify", question);
    }

    /** What it took out of the CMS has to be what we read in it. */
    private void compare(SignedPayload payload, CmsSignature cms) {
        var extracted = post("/cms/extract", Map.of("cms", base64(payload.bytes())));
        try {
            var data = Base64.getDecoder().decode(extracted.path("data").asText());
            if (!MessageDigest.isEqual(data, cms.content())) {
                throw new Undecided(Obstacle.VERIFIER_DISAGREES, "NCANode reads other data in the CMS than we do");
            }
        } catch (IllegalArgumentException noData) {
            throw new Undecided(Obstacle.VERIFIER_DISAGREES, "NCANode extracts no data");
        }
    }

    private JsonNode post(String path, Map<String, Object> question) {
        try {
            var answer = JSON.readTree(download.post(
                    url.toString().replaceFirst("/+$", "") + path,
                    "application/json",
                    bytes(question),
                    LARGEST_ANSWER));
            if (!answer.isObject()) {
                throw new Undecided(Obstacle.VERIFIER_AWAY, "NCANode answers nonsense");
            }
            return answer;
        } catch (JsonProcessingException nonsense) {
            // Its message quotes what was read.
            throw new Undecided(Obstacle.VERIFIER_AWAY, "NCANode answers nonsense");
        } catch (IOException silent) {
            throw new Undecided(Obstacle.VERIFIER_AWAY, "NCANode: " + silent.getMessage());
        }
    }

    private static byte[] bytes(Object tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
