package kz.patronat.signature;

import java.util.Objects;
import java.util.Optional;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.store.SubmissionTable;
import kz.patronat.signature.store.SubmissionTable.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies what was sent under a number, once; a valid signature is kept with all that proves it. */
@Component
class SubmissionCheck implements SignatureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionCheck.class);

    private final SubmissionTable submissions;
    private final SignatureVerifier verifier;
    private final Capsules capsules;
    private final TransactionTemplate transaction;

    SubmissionCheck(
            SubmissionTable submissions,
            SignatureVerifier verifier,
            Capsules capsules,
            PlatformTransactionManager transactions) {
        this.submissions = submissions;
        this.verifier = verifier;
        this.capsules = capsules;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens no transaction while the verifier asks others over the network. */
    @Override
    public Answer of(String number) {
        var submission = submissions.find(number);
        if (submission.isEmpty()) {
            return Answer.INVALID;
        }
        var payload = submission.get().payload();
        return submission.flatMap(Submission::answer).orElseGet(() -> keep(number, payload, verifier.verify(payload)));
    }

    @Override
    public Answer known(String number) {
        var submission = submissions.find(number);
        return submission.isEmpty()
                ? Answer.INVALID
                : submission.flatMap(Submission::answer).orElse(Answer.UNAVAILABLE);
    }

    @Override
    public void said(String number, Verdict verdict) {
        keep(number, submissions.find(number).orElseThrow().payload(), verdict);
    }

    @Override
    public Optional<Reason> refusedFor(String number) {
        var submission = submissions.find(number);
        return submission.isEmpty()
                ? Optional.of(Reason.NOT_SIGNED)
                : Optional.ofNullable(submission.get().refusedFor());
    }

    @Override
    public Optional<Obstacle> uncheckedFor(String number) {
        return submissions.find(number).map(Submission::uncheckedFor);
    }

    private Answer keep(String number, SignedPayload payload, Verdict verdict) {
        if (verdict instanceof Unchecked unchecked) {
            LOG.warn("The signature of {} could not be checked: {}", number, unchecked.cause());
            submissions.unchecked(number, unchecked.obstacle());
            return Answer.UNAVAILABLE;
        }
        return Objects.requireNonNull(transaction.execute(
                status -> submissions.answered(number).orElseGet(() -> write(number, payload, verdict))));
    }

    private Answer write(String number, SignedPayload payload, Verdict verdict) {
        if (verdict instanceof Valid valid) {
            submissions.valid(number, capsules.keep(number, payload, shown(payload), valid));
            return Answer.VALID;
        }
        submissions.refused(number, ((Invalid) verdict).reason());
        return Answer.INVALID;
    }

    /** What the person saw and signed: the file itself, or the document that holds signature and data together. */
    private static byte[] shown(SignedPayload payload) {
        return payload.data() == null ? payload.bytes() : payload.data();
    }
}
