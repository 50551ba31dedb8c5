package kz.patronat.api;

import java.util.List;
import kz.patronat.complaint.Addition;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * What mends a complaint or tells more about it, as the portal sends it (clause C18).
 *
 * @param requestId the portal's own number; the same request is taken once
 * @param complaint number of the complaint, so that the signature is for this one
 * @param facts what is new in the matter; taken until the answer is signed
 */
record AdditionRequest(
        @Nullable String requestId,
        @Nullable String complaint,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String facts,
        @Nullable List<@Nullable NamedFile> attachments) {

    static AdditionRequest read(byte[] json) {
        return SignedJson.read(json, AdditionRequest.class);
    }

    /** Under which it is taken once. */
    static String origin(String requestId) {
        return "portal:" + requestId;
    }

    Addition addition(String number) {
        var named = SignedJson.given("complaint", complaint);
        if (!named.equals(number)) {
            throw new RejectedInput("complaint", "api.complaint-other", named);
        }
        var given = SignedJson.blank(phone);
        return new Addition(
                origin(SignedJson.given("requestId", requestId)),
                SignedJson.blank(address),
                given == null ? null : Phone.check("phone", given),
                SignedJson.blank(facts));
    }
}
