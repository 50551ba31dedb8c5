package kz.patronat.cabinet;

import java.time.Clock;
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
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.SignedSubmissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what an applicant signs about the own case. What comes at its moment is kept as it was signed before anybody
 * judges the signature, and carried out in the same transaction when the verifier answers at once.
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
        return Objects.requireNonNull(transaction.execute(status -> {
            var taking = taken(sent);
            if (taking instanceof Taking.Refused) {
                status.setRollbackOnly();
            }
            return taking;
        }));
    }

    private Taking taken(SignedRequest sent) {
        var file = caseFiles.findOf(sent.applicant(), sent.caseNumber());
        if (file.isEmpty()) {
            return new Taking.Unknown();
        }
        var key = key(sent.key());
        var said = read(sent);
        var sha256 = Sha256.of(sent.xml());
        var before = requests.sentUnder(sent.sender(), key);
        if (before.isPresent() && !before.get().equals(sha256)) {
            return KEY_REUSED;
        }
        return earlier(sent, said, sha256).orElseGet(() -> keep(file.get(), sent, key, said, sha256));
    }

    /** What the same number has got already. */
    private Optional<Taking> earlier(SignedRequest sent, Node said, String sha256) {
        return requests.find(sent.caseNumber(), id(said))
                .map(request -> request.sha256().equals(sha256)
                        ? new Taking.Kept(request)
                        : new Taking.Refused("cabinet.request.number-reused"));
    }

    private Taking keep(CaseFile file, SignedRequest sent, String key, Node said, String sha256) {
        var refused = moment.refuses(file, sent.kind(), about(said));
        if (refused.isPresent()) {
            return earlier(sent, said, sha256).orElseGet(() -> new Taking.Refused(refused.get()));
        }
        var request = request(file, sent, said, sha256);
        if (!requests.add(request)) {
            return earlier(sent, said, sha256).orElseThrow();
        }
        if (!requests.take(sent.sender(), key, request)) {
            return KEY_REUSED;
        }
        submissions.keep(
                request.reference(),
                new SignedPayload(Form.XML, sent.xml(), null, request.receivedAt(), sent.applicant()));
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

    private PersonalRequest request(CaseFile file, SignedRequest sent, Node said, String sha256) {
        return new PersonalRequest(
                Ids.next(),
                file.number(),
                sent.kind(),
                id(said),
                file.number() + "/" + id(said),
                sha256,
                said(said),
                sent.kind() == Kind.OBJECTION && moment.isLate(file),
                sent.language(),
                clock.instant(),
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

    private static UUID id(Node root) {
        return UUID.fromString(root.text("id"));
    }

    private static String key(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new RejectedInput("Idempotency-Key", "portal.idempotency-key-missing");
        }
        return key;
    }
}
