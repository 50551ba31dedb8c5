package kz.patronat.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        @Nullable String email) {

    private static final String[] NAME = {"surname", "given", "patronymic"};
    private static final int LONGEST = 10_000;
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static ComplaintRequest read(byte[] json) {
        try {
            var request = JSON.readValue(json, ComplaintRequest.class);
            if (request != null) {
                return request;
            }
        } catch (IOException noComplaint) {
            throw new RejectedInput("request", "api.body-unreadable");
        }
        throw new RejectedInput("request", "api.body-unreadable");
    }

    /** @param signed whether a signature came along; it is verified afterwards */
    Filing filing(ProviderId known, Instant at, boolean signed) {
        return new Filing(
                "portal:" + given("requestId", requestId),
                Level.FIRST,
                known,
                Way.PORTAL,
                choice("addressee", addressee, Addressee.HEAD, Addressee.AKIMAT),
                choice("language", language, Language.values()),
                at,
                new Complainant(
                        PersonName.check(NAME, surname, given, patronymic),
                        blank(iin) == null ? null : Iin.check("iin", iin),
                        blank(address),
                        blank(phone) == null ? null : Phone.check("phone", phone),
                        blank(email)),
                new Matter(
                        choice("subject", subject, Subject.values()),
                        blank(caseNumber),
                        date(learnedOn),
                        routeNamed == null || routeNamed,
                        null,
                        whatItSays(),
                        signed),
                null);
    }

    ProviderId providerId() {
        var id = given("provider", provider);
        try {
            return new ProviderId(id);
        } catch (IllegalArgumentException nonsense) {
            throw new RejectedInput("provider", "api.provider-unknown", id);
        }
    }

    private String whatItSays() {
        var text = given("content", content);
        if (text.length() > LONGEST) {
            throw new RejectedInput("content", "api.too-long", "content", LONGEST);
        }
        return text;
    }

    @SafeVarargs
    private static <E extends Enum<E>> E choice(String field, @Nullable String text, E... allowed) {
        var word = given(field, text);
        for (var each : allowed) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        throw new RejectedInput(field, "api.word-unknown", field, word);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        var given = blank(text);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException wrong) {
            throw new RejectedInput("learnedOn", "engine.input.date");
        }
    }

    private static String given(String field, @Nullable String value) {
        var text = blank(value);
        if (text == null) {
            throw new RejectedInput(field, "api.missing", field);
        }
        return text;
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
