package kz.patronat.cabinet;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.patronat.cabinet.PersonalRequest.Kind;
import kz.patronat.cabinet.PersonalRequest.State;
import kz.patronat.cabinet.store.RequestTable;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.engine.Messages;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Sha256;
import kz.patronat.placement.Awaited;
import kz.patronat.placement.Objections;
import kz.patronat.portal.Node;
import kz.patronat.portal.RequestSchema;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignatureVerifier;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.SignedSubmissions;
import kz.patronat.signature.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what an applicant signs about the own case. What comes at its moment is kept as it was signed, whatever the
 * verifier says of it, and carried out in the same transaction when the verifier has answered. The verifier asks others
 * over the network, so it is asked before anything is written; should the case go on meanwhile, it comes too late.
 */
@Component
public class PersonalRequests {

    private static final String SENT = "personal-request.sent";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Taking KEY_REUSED = new Taking.Refused("cabinet.request.key-reused");

    private final RequestSchema schema = RequestSchema.load("cabinet-1.xsd");
    private final CaseFiles caseFiles;
    private final RequestTable requests;
    private final RequestMoment moment;
    private final SignedSubmissions submissions;
    private final SignatureVerifier verifier;
    private final SignatureCheck signatures;
    private final Objections objections;
    private final Awaited awaited;
    private final Messages messages;
    private final CaseJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonalRequests(
            CaseFiles caseFiles,
            RequestTable requests,
            RequestMoment moment,
            SignedSubmissions submissions,
            SignatureVerifier verifier,
            SignatureCheck signatures,
            Objections objections,
            Awaited awaited,
            Messages messages,
            CaseJournal journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.moment = moment;
        this.submissions = submissions;
        this.verifier = verifier;
        this.signatures = signatures;
        this.objections = objections;
        this.awaited = awaited;
        this.messages = messages;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes the request once, however often and under whatever keys it comes; of what is refused nothing is kept.
     *
     * @throws RejectedInput when it is of another kind, case or person than the sender says
     * @throws kz.patronat.portal.NotTaken when it is no such request
     */
    public Taking take(SignedRequest sent) {
        var file = caseFiles.findOf(sent.applicant(), sent.caseNumber());
        if (file.isEmpty()) {
            return new Taking.Unknown();
        }
        var key = key(sent.key());
        var arrived = new Arrived(sent, key, read(sent), Sha256.of(sent.xml()), clock.instant());
        return settled(file.get(), arrived).orElseGet(() -> judged(arrived));
    }

    /** What came, and what it says. */
    private record Arrived(SignedRequest sent, String key, Node said, String sha256, Instant at) {

        UUID id() {
            return UUID.fromString(said.text("id"));
        }

        SignedPayload payload() {
            return new SignedPayload(Form.XML, sent.xml(), null, at, sent.applicant());
        }
    }

    private Taking judged(Arrived arrived) {
        var verdict = verifier.verify(arrived.payload());
        return Objects.requireNonNull(transaction.execute(status -> {
            // The case may have gone on while others were asked.
            var file = caseFiles.get(arrived.sent().caseNumber());
            var taking = settled(file, arrived).orElseGet(() -> keep(file, arrived, verdict));
            if (taking instanceof Taking.Refused) {
                status.setRollbackOnly();
            }
            return taking;
        }));
    }

    /** What is answered without keeping anything. */
    private Optional<Taking> settled(CaseFile file, Arrived arrived) {
        var before = requests.sentUnder(arrived.sent().sender(), arrived.key());
        if (before.isPresent() && !before.get().equals(arrived.sha256())) {
            return Optional.of(KEY_REUSED);
        }
        return earlier(arrived)
                .or(() -> moment.refuses(file, arrived.sent().kind(), about(arrived.said()))
                        // By the same request, perhaps, which a moment ago was not there.
                        .map(why -> earlier(arrived).orElseGet(() -> new Taking.Refused(why))));
    }

    /** What the same number has got already. */
    private Optional<Taking> earlier(Arrived arrived) {
        return requests.find(arrived.sent().caseNumber(), arrived.id())
                .map(request -> request.sha256().equals(arrived.sha256())
                        ? new Taking.Kept(request)
                        : new Taking.Refused("cabinet.request.number-reused"));
    }

    private Taking keep(CaseFile file, Arrived arrived, Verdict verdict) {
        var request = request(file, arrived);
        if (!requests.add(request)) {
            return earlier(arrived).orElseThrow();
        }
        if (!requests.take(arrived.sent().sender(), arrived.key(), request)) {
            return KEY_REUSED;
        }
        submissions.keep(request.reference(), arrived.payload());
        signatures.said(request.reference(), verdict);
        journal.write(file.number(), null, "cabinet.journal.received." + request.kind(), request.requestId());
        if (request.kind().isAnswerInHearing()) {
            objections.keep(
                    file.number(),
                    awaited.hearing(file.number()).orElseThrow(),
                    request.id(),
                    request.said(),
                    request.receivedAt(),
                    request.late());
        }
        messages.startBySystem(
                file.number().value(),
                SENT,
                file.provider(),
                Map.of("requestId", request.id().toString()));
        return new Taking.Kept(requests.get(request.id()));
    }

    private PersonalRequest request(CaseFile file, Arrived arrived) {
        var sent = arrived.sent();
        return new PersonalRequest(
                Ids.next(),
                file.number(),
                sent.kind(),
                arrived.id(),
                file.number() + "/" + arrived.id(),
                arrived.sha256(),
                said(arrived.said()),
                sent.kind() == Kind.OBJECTION && moment.isLate(file, arrived.at()),
                sent.language(),
                arrived.at(),
                State.WAITING,
                null,
                0);
    }

    private Node read(SignedRequest sent) {
        var root = schema.read(sent.xml()).valid();
        if (!root.name().equals(sent.kind().name().toLowerCase(Locale.ROOT))) {
            throw new RejectedInput("request", "cabinet.request.other-kind");
        }
        if (!root.text("caseNumber").equals(sent.caseNumber().value())) {
            throw new RejectedInput("caseNumber", "cabinet.request.other-case");
        }
        if (!Iin.check("iin", root.text("iin")).equals(sent.applicant())) {
            throw new RejectedInput("iin", "cabinet.request.other-person");
        }
        return root;
    }

    private static @Nullable String said(Node root) {
        return root.find("text").or(() -> root.find("reason")).map(Node::text).orElse(null);
    }

    private static @Nullable String about(Node root) {
        return root.find("act").or(() -> root.find("decision")).map(Node::text).orElse(null);
    }

    private static String key(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new RejectedInput("Idempotency-Key", "portal.idempotency-key-missing");
        }
        return key;
    }
}
