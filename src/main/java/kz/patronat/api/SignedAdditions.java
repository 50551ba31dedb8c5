package kz.patronat.api;

import java.util.List;
import java.util.Optional;
import kz.patronat.complaint.Addition;
import kz.patronat.complaint.Attachment;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.PortalAdditions;
import kz.patronat.complaint.SentComplaint;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is added to complaints, as JSON with a detached CMS beside it, from the portal and from the pages of citizens. */
@Component
public class SignedAdditions {

    private final PortalAdditions additions;

    SignedAdditions(PortalAdditions additions) {
        this.additions = additions;
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

    /**
     * Adds to the complaint; the same request again changes nothing.
     *
     * @param json the very bytes that the person signed
     * @param signature in DER or Base64; null when nobody signed
     * @throws RejectedInput when it cannot be taken as it stands, or the answer is signed
     */
    public void take(Complaint complaint, byte[] json, byte @Nullable [] signature, List<Attachment> attachments) {
        var addition = read(complaint, json);
        var der = signature == null ? null : Cms.der(signature);
        additions.add(complaint, addition, new SentComplaint(json, der, attachments));
    }
}
