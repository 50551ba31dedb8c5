package kz.patronat.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kz.patronat.complaint.Filing;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.complaint.Filing.Complainant;
import kz.patronat.complaint.Filing.Level;
import kz.patronat.complaint.Filing.Matter;
import kz.patronat.complaint.Filing.Subject;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the portal sends it (clauses C17, C18). Address, phone and signature may be missing: that is a defect
 * to be mended, and the complaint is registered all the same.
 *
 * @param requestId the portal's own number; the same request is registered once
 * @param firstComplaint number of the complaint of the first level, in one to the quality body
 * @param attachments the files that come along
 */
record ComplaintRequest(
        @Nullable String requestId,
        @Nullable String provider,
        @Nullable String addressee,
        @Nullable String language,
        @Nullable String subject,
        @Nullable String caseNumber,
        @Nullable String learnedOn,
        @Nullable Boolean routeNamed,
        @Nullable String content,
        @Nullable String surname,
        @Nullable String given,
        @Nullable String patronymic,
        @Nullable String iin,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String firstComplaint,
        @Nullable List<@Nullable NamedFile> attachments) {

    private static final String[] NAME = {"surname", "given", "patronymic"};

    static ComplaintRequest read(byte[] json) {
        return SignedJson.read(json, ComplaintRequest.class);
    }

    /** @param signed whether a signature came along; it is verified afterwards */
    Filing filing(ProviderId known, Instant at, boolean signed) {
        var asked = choice("addressee", addressee, Addressee.values());
        return new Filing(
                "portal:" + SignedJson.given("requestId", requestId),
                asked == Addressee.QUALITY_BODY ? Level.QUALITY : Level.FIRST,
                known,
                Way.PORTAL,
                asked,
                choice("language", language, Language.values()),
                at,
                new Complainant(
                        PersonName.check(NAME, surname, given, patronymic),
                        SignedJson.blank(iin) == null ? null : Iin.check("iin", iin),
                        SignedJson.blank(address),
                        SignedJson.blank(phone) == null ? null : Phone.check("phone", phone),
                        SignedJson.blank(email)),
                new Matter(
                        choice("subject", subject, Subject.values()),
                        SignedJson.blank(caseNumber),
                        date(learnedOn),
                        routeNamed == null || routeNamed,
                        null,
                        whatItSays(),
                        signed),
                null);
    }

    ProviderId providerId() {
        var id = SignedJson.given("provider", provider);
        try {
            return new ProviderId(id);
        } catch (IllegalArgumentException nonsense) {
            throw new RejectedInput("provider", "api.provider-unknown", id);
        }
    }

    /** The first complaint, asked of one to the quality body alone. */
    @Nullable
    String earlier() {
        return Addressee.QUALITY_BODY.name().equals(addressee) ? SignedJson.blank(firstComplaint) : null;
    }

    private String whatItSays() {
        var text = SignedJson.given("content", content);
        if (text.length() > SignedComplaints.LONGEST) {
            throw new RejectedInput("content", "api.too-long", "content", SignedComplaints.LONGEST);
        }
        return text;
    }

    @SafeVarargs
    private static <E extends Enum<E>> E choice(String field, @Nullable String text, E... allowed) {
        var word = SignedJson.given(field, text);
        for (var each : allowed) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        throw new RejectedInput(field, "api.word-unknown", field, word);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        var given = SignedJson.blank(text);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException wrong) {
            throw new RejectedInput("learnedOn", "engine.input.date");
        }
    }
}
