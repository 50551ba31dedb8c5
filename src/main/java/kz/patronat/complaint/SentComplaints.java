package kz.patronat.complaint;

import java.time.Instant;
import java.util.List;
import kz.patronat.access.SignedIn;
import kz.patronat.document.Scans;
import kz.patronat.document.Scans.Examined;
import kz.patronat.document.Scans.Written;
import kz.patronat.signature.SignedPayload;
import kz.patronat.signature.SignedPayload.Form;
import kz.patronat.signature.SignedSubmissions;
import org.springframework.stereotype.Component;

/** Keeps what the portal sent: the signed bytes untouched, the files among the documents (clause C7). */
@Component
class SentComplaints {

    private static final String DOCUMENT = "OTHER";

    private final SignedSubmissions submissions;
    private final Scans scans;

    SentComplaints(SignedSubmissions submissions, Scans scans) {
        this.submissions = submissions;
        this.scans = scans;
    }

    /** The bytes of its files, to be {@link #keep kept} in the same transaction. */
    List<Written> write(SentComplaint sent) {
        return scans.write(sent.attachments().stream()
                .map(file -> new Examined(List.of(DOCUMENT), file.scan(), file.bytes()))
                .toList());
    }

    /** @param key under which the signature is verified */
    void keep(Complaint complaint, String key, Instant at, SentComplaint sent, List<Written> files) {
        if (sent.signature() != null) {
            submissions.keep(
                    key,
                    new SignedPayload(
                            Form.CMS_DETACHED,
                            sent.signature(),
                            sent.request(),
                            at,
                            complaint.filing().complainant().iin()));
        }
        scans.file(complaint.folder(), files, SignedIn.PORTAL);
    }
}
