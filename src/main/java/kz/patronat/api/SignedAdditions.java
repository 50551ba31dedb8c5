package kz.patronat.api;

import java.util.List;
import java.util.Optional;
import kz.patronat.complaint.Addition;
import kz.patronat.complaint.Attachment;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.PortalAdditions;
import kz.patronat.complaint.SentComplaint;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.portal.AttachedFiles;
import kz.patronat.portal.NotTaken;
import kz.patronat.portal.SentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is added to complaints, as JSON with a detached CMS beside it, from the portal and from the pages of citizens. */
@Component
public class SignedAdditions {

    private final PortalAdditions additions;
    private final AttachedFiles files;

    SignedAdditions(PortalAdditions additions, AttachedFiles files) {
        this.additions = additions;
        this.files = files;
    }

    Optional<Complaint> open(String number) {
        return additions.open(number);
    }

    /**
     * What the JSON says.
     *
     * @throws RejectedInput when it cannot be taken as it stands
     */
    public Addition read(Complaint complaint, byte[] json) {
        return AdditionRequest.read(json).addition(complaint.number());
    }

    /** Whether what has this number was taken. */
    public boolean isTaken(String requestId) {
        return additions.has(AdditionRequest.origin(requestId));
    }

    /**
     * Adds to the complaint; the same request again changes nothing, with its files or without.
     *
     * @param json the very bytes that the person signed
     * @param signature in DER or Base64; null when nobody signed
     * @param sent the files that the request names
     * @throws RejectedInput when it cannot be taken as it stands, or the answer is signed
     * @throws NotTaken when the files are not those that it names, or one cannot be kept
     */
    public void take(Complaint complaint, byte[] json, byte @Nullable [] signature, List<SentFile> sent) {
        var addition = read(complaint, json);
        var der = signature == null ? null : Cms.der(signature);
        additions.add(complaint, addition, new SentComplaint(json, der, attachments(addition, json, sent)));
    }

    private List<Attachment> attachments(Addition addition, byte[] json, List<SentFile> sent) {
        var named = NamedFile.all(AdditionRequest.read(json).attachments());
        try {
            return files.checked(sent, named).stream()
                    .map(file -> new Attachment(file.scan(), file.content()))
                    .toList();
        } catch (NotTaken refused) {
            if (additions.has(addition.origin())) {
                return List.of();
            }
            throw refused;
        }
    }
}
