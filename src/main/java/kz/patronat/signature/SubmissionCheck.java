package kz.patronat.signature;

import java.util.Optional;
import kz.patronat.signature.Verdict.Invalid;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.signature.Verdict.Unchecked;
import kz.patronat.signature.Verdict.Valid;
import kz.patronat.signature.store.SubmissionTable;
import kz.patronat.signature.store.SubmissionTable.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verifies what was sent under a number, once; a valid signature is kept with all that proves it. */
@Component
class SubmissionCheck implements SignatureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionCheck.class);

    private final SubmissionTable submissions;
    private final SignatureVerifier verifier;
    private final Capsules capsules;

    SubmissionCheck(SubmissionTable submissions, SignatureVerifier verifier, Capsules capsules) {
        this.submissions = submissions;
        this.verifier = verifier;
        this.capsules = capsules;
    }

    @Override
    @Transactional
    public Answer of(String number) {
        var submission = submissions.find(number);
        if (submission.isEmpty()) {
            return Answer.INVALID;
        }
        if (submission.get().answered()) {
            return submission.get().refusedFor() == null ? Answer.VALID : Answer.INVALID;
        }
        return keep(
                number,
                submission.get().payload(),
                verifier.verify(submission.get().payload()));
    }

    @Override
    public Optional<Reason> refusedFor(String number) {
        return submissions.find(number).isEmpty()
                ? Optional.of(Reason.NOT_SIGNED)
                : submissions.find(number).map(Submission::refusedFor);
    }

    private Answer keep(String number, SignedPayload payload, Verdict verdict) {
        if (verdict instanceof Valid valid) {
            submissions.valid(number, capsules.keep(number, payload, shown(payload), valid));
            return Answer.VALID;
        }
        if (verdict instanceof Invalid invalid) {
            submissions.refused(number, invalid.reason());
            return Answer.INVALID;
        }
        LOG.warn("The signature of {} could not be checked: {}", number, ((Unchecked) verdict).cause());
        return Answer.UNAVAILABLE;
    }

    /** What the person saw and signed: the file itself, or the document that holds signature and data together. */
    private static byte[] shown(SignedPayload payload) {
        return payload.data() == null ? payload.bytes() : payload.data();
    }
}
