package kz.patronat.complaint;

import java.util.concurrent.TimeUnit;
import kz.patronat.complaint.Complaint.Remark;
import kz.patronat.complaint.store.Additions;
import kz.patronat.complaint.store.ComplaintJournal;
import kz.patronat.complaint.store.Complaints;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignatureCheck.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the verifier says of the signature of a complaint from the portal, and what comes of it (clauses C17, C26). A
 * complaint that went on without its word is asked about again as long as it is open, for the decision is not suspended
 * before it is known who complains.
 */
@Component
public class ComplaintSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintSignatures.class);

    /** Few at a time: whatever else is done by the clock waits meanwhile. */
    private static final int AT_MOST = 10;

    private final SignatureCheck signatures;
    private final Complaints complaints;
    private final Additions additions;
    private final ComplaintJournal journal;
    private final Suspensions suspensions;
    private final Holders holders;
    private final TransactionOperations together;
    private final ApplicationEventPublisher events;

    ComplaintSignatures(
            SignatureCheck signatures,
            Complaints complaints,
            Additions additions,
            ComplaintJournal journal,
            Suspensions suspensions,
            Holders holders,
            TransactionOperations together,
            ApplicationEventPublisher events) {
        this.signatures = signatures;
        this.complaints = complaints;
        this.additions = additions;
        this.journal = journal;
        this.suspensions = suspensions;
        this.holders = holders;
        this.together = together;
        this.events = events;
    }

    /** Asks about the latest signature of the complaint. */
    public Answer of(String number) {
        return signatures.of(additions.signedAs(number));
    }

    /**
     * Only a valid signature suspends; without an answer the complaint goes on with a remark. An answer that is signed
     * is not put in doubt any more.
     */
    public void take(Complaint complaint, Answer answer) {
        var number = complaint.number();
        journal.write(complaint, null, "complaint.journal.signature." + answer);
        signatures
                .refusedFor(additions.signedAs(number))
                .ifPresent(reason -> journal.write(complaint, null, reason.key()));
        switch (answer) {
            case VALID -> {
                complaints.answered(number);
                suspensions.suspend(complaint);
            }
            case INVALID -> {
                complaints.answered(number);
                if (complaint.takesAdditions()) {
                    complaints.unsign(number);
                }
            }
            case UNAVAILABLE -> complaints.remark(number, Remark.UNVERIFIED);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    public void askAgain() {
        for (var number : complaints.someUnverified(AT_MOST)) {
            try {
                again(number);
            } catch (RuntimeException failed) {
                // The next one is not to wait for it; this one is asked about again.
                LOG.error("The signature of the complaint {} could not be asked about", number, failed);
            }
        }
    }

    private void again(String number) {
        var asked = additions.signedAs(number);
        var answer = signatures.of(asked);
        if (answer != Answer.UNAVAILABLE
                && Boolean.TRUE.equals(together.execute(status -> isTakenLate(number, asked, answer)))) {
            events.publishEvent(new AddedToComplaint(number));
        }
    }

    /** Not when another server took it meanwhile, or another signature came. */
    private boolean isTakenLate(String number, String asked, Answer answer) {
        if (!complaints.holdUnverified(number) || !additions.signedAs(number).equals(asked)) {
            return false;
        }
        var complaint = complaints.get(number);
        take(complaint, answer);
        if (complaint.takesAdditions()) {
            holders.tell(complaint, "complaint.notice.signature." + answer, asked);
        }
        return true;
    }
}
