package kz.patronat.api;

import java.time.Clock;
import java.util.List;
import kz.patronat.complaint.Attachment;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Filing;
import kz.patronat.complaint.PortalComplaints;
import kz.patronat.complaint.SentComplaint;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints as JSON with a detached CMS beside it, from the portal and from the pages of citizens. */
@Component
public class SignedComplaints {

    /** Characters of what a complaint says. */
    public static final int LONGEST = 10_000;

    private final PortalComplaints portal;
    private final Providers providers;
    private final Clock clock;

    SignedComplaints(PortalComplaints portal, Providers providers, Clock clock) {
        this.portal = portal;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * What the JSON says.
     *
     * @throws RejectedInput when it cannot be registered as it stands
     */
    public Filing read(byte[] json, boolean signed) {
        return filing(ComplaintRequest.read(json), signed);
    }

    private Filing filing(ComplaintRequest asked, boolean signed) {
        var id = asked.providerId();
        var known = providers
                .find(id)
                .map(Provider::id)
                .orElseThrow(() -> new RejectedInput("provider", "api.provider-unknown", id.value()));
        return asked.filing(known, clock.instant(), signed);
    }

    /**
     * Registers the complaint; the same request again is the same complaint.
     *
     * @param json the very bytes that the person signed
     * @param signature in DER or Base64; without it the complaint lacks a signature
     * @throws RejectedInput when it cannot be registered as it stands
     */
    public Complaint take(byte[] json, byte @Nullable [] signature, List<Attachment> attachments) {
        var asked = ComplaintRequest.read(json);
        var der = signature == null ? null : Cms.der(signature);
        return portal.submit(filing(asked, der != null), asked.earlier(), new SentComplaint(json, der, attachments));
    }
}
