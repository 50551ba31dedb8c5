package kz.patronat.cabinet;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import kz.patronat.amendment.Withdrawals;
import kz.patronat.cabinet.PersonalRequest.Kind;
import kz.patronat.cabinet.PersonalRequest.State;
import kz.patronat.cabinet.store.RequestTable;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.kernel.Zone;
import kz.patronat.notification.Notices;
import kz.patronat.notification.Recipient;
import kz.patronat.placement.Objections;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.SignatureCheck.Answer;
import org.springframework.stereotype.Component;

/** A kept request from the judgement of its signature to its effect. */
@Component
public class RequestSteps {

    private final RequestTable requests;
    private final CaseFiles caseFiles;
    private final SignatureCheck signatures;
    private final Withdrawals withdrawals;
    private final SignedReadings readings;
    private final Objections objections;
    private final Notices notices;
    private final CaseJournal journal;
    private final CabinetSettings settings;
    private final Clock clock;

    RequestSteps(
            RequestTable requests,
            CaseFiles caseFiles,
            SignatureCheck signatures,
            Withdrawals withdrawals,
            SignedReadings readings,
            Objections objections,
            Notices notices,
            CaseJournal journal,
            CabinetSettings settings,
            Clock clock) {
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.signatures = signatures;
        this.withdrawals = withdrawals;
        this.readings = readings;
        this.objections = objections;
        this.notices = notices;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of carrying a request out. */
    public enum Outcome {
        DONE,
        /** The case has gone on. */
        TOO_LATE,
        /** The case is not where it can be reached; tried again. */
        NOT_YET
    }

    /** What the verifier says of the signature; a refused one settles the request. */
    public Answer judge(UUID id) {
        var request = requests.get(id);
        // Before the first time it was asked already, outside of the transaction in which the sender waits.
        var answer = request.asked() == 0 ? signatures.known(request.reference()) : signatures.of(request.reference());
        if (answer == Answer.INVALID) {
            if (request.kind().isAnswerInHearing()) {
                objections.judge(request.caseNumber(), id, false);
            }
            signatures.refusedFor(request.reference()).ifPresent(reason -> requests.refuse(id, reason));
            settle(request, State.INVALID);
        }
        return answer;
    }

    /** Does what was asked for, once. */
    public Outcome carryOut(UUID id) {
        var request = requests.get(id);
        var done = switch (request.kind()) {
            case WITHDRAWAL -> withdrawals.signed(request.caseNumber(), Zone.day(request.receivedAt()), request.said());
            case ACKNOWLEDGEMENT -> readings.carryOut(request);
            case OBJECTION, AGREEMENT -> objections.judge(request.caseNumber(), id, true);
        };
        if (done) {
            settle(request, State.CARRIED_OUT);
            return Outcome.DONE;
        }
        if (request.kind() == Kind.WITHDRAWAL
                && caseFiles.get(request.caseNumber()).endedAt() == null) {
            return Outcome.NOT_YET;
        }
        settle(request, State.TOO_LATE);
        return Outcome.TOO_LATE;
    }

    /** When to try again what could not be judged or carried out. */
    public Instant again(UUID id) {
        var pause = settings.pauseAfter(requests.get(id).asked());
        requests.askedInVain(id);
        return clock.instant().plus(pause);
    }

    /** Tells the applicant why nothing came of it; a second withdrawal of a case that was withdrawn has come to what it wanted. */
    public void tell(UUID id) {
        var request = requests.get(id);
        if (request.kind() == Kind.WITHDRAWAL
                && caseFiles.get(request.caseNumber()).status() == CaseStatus.WITHDRAWN) {
            return;
        }
        notices.tell(
                request.caseNumber(),
                Recipient.applicant(),
                "cabinet.notice." + request.state() + "." + request.kind(),
                request.requestId().toString(),
                request.caseNumber());
    }

    private void settle(PersonalRequest request, State state) {
        requests.settle(request.id(), state);
        journal.write(
                request.caseNumber(), null, "cabinet.journal." + state + "." + request.kind(), request.requestId());
    }
}
