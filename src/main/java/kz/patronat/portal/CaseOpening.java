package kz.patronat.portal;

import java.util.List;
import java.util.UUID;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Registration;
import kz.patronat.document.Folder;
import kz.patronat.document.Scans;
import kz.patronat.document.Scans.Examined;
import kz.patronat.document.Scans.Written;
import kz.patronat.placement.PortalApplications;
import kz.patronat.portal.NotTaken.Kind;
import kz.patronat.signature.SignedPayload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case of a request that was read, with its files and signature: all of it or nothing. */
@Component
class CaseOpening {

    private final PortalSubmissions submissions;
    private final PortalApplications applications;
    private final Scans scans;
    private final CaseFiles caseFiles;
    private final CaseJournal journal;
    private final Inbox inbox;
    private final AcceptanceSteps steps;

    CaseOpening(
            PortalSubmissions submissions,
            PortalApplications applications,
            Scans scans,
            CaseFiles caseFiles,
            CaseJournal journal,
            Inbox inbox,
            AcceptanceSteps steps) {
        this.submissions = submissions;
        this.applications = applications;
        this.scans = scans;
        this.caseFiles = caseFiles;
        this.journal = journal;
        this.inbox = inbox;
        this.steps = steps;
    }

    /**
     * @throws NotTaken when the key or the number of the submission was used for something else
     */
    @Transactional
    Accepted open(Arrival arrival, ReadApplication read, List<CheckedFile> files) {
        var submission = UUID.fromString(read.submission());
        var isNew = submissions.take(submission, arrival.requestSha256(), arrival.at());
        if (!isNew && !submissions.isSame(submission, arrival.requestSha256())) {
            throw conflict("request", "portal.submission-reused");
        }
        if (!submissions.take(arrival.sender(), arrival.key(), arrival.sha256(), submission)
                && submissions
                        .under(arrival.sender(), arrival.key())
                        .filter(earlier -> earlier.sha256().equals(arrival.sha256()))
                        .isEmpty()) {
            throw keyReused();
        }
        var answer = isNew
                ? submissions.registered(submission, register(arrival, read.application(), files))
                : submissions.answer(submission);
        inbox.becameCase(arrival.requestSha256(), answer.number(), arrival.sender());
        return answer;
    }

    static NotTaken keyReused() {
        return conflict("Idempotency-Key", "portal.idempotency-key-reused");
    }

    private static NotTaken conflict(String field, String key) {
        return new NotTaken(Kind.CONFLICT, List.of(Fault.at(field, key)));
    }

    private Registration register(Arrival arrival, Application application, List<CheckedFile> files) {
        // The counter of numbers is locked from the registration on; the large things are written before it.
        var written = steps.time("keep files", () -> write(files));
        var others = caseFiles.openCasesOf(application.applicant().iin());
        var payload = new SignedPayload(
                SignedPayload.Form.XML,
                arrival.request(),
                null,
                application.submittedAt(),
                application.applicant().iin());
        var registration = steps.time("register", () -> applications.submit(application, payload));
        scans.file(Folder.of(application.provider(), registration.number()), written, arrival.sender());
        others.forEach(other -> tell(registration, application, other));
        return registration;
    }

    private List<Written> write(List<CheckedFile> files) {
        return scans.write(files.stream()
                .map(file -> new Examined(file.documents(), file.scan(), file::content))
                .toList());
    }

    /** A second application is no reason to refuse one; whoever works it has to know of the first. */
    private void tell(Registration registration, Application application, CaseFile other) {
        if (other.provider().equals(application.provider())) {
            journal.write(registration.number(), null, "portal.journal.another-own", other.number());
        } else {
            journal.write(registration.number(), null, "portal.journal.another-elsewhere");
        }
    }
}
