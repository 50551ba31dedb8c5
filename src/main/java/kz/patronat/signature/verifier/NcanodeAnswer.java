package kz.patronat.signature.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.patronat.signature.Verdict.Revocation;

/**
 * What NCANode says of a signature, read for what it says and not for what its flag promises: the flag is about today and
 * about neither the purpose of the key nor the person.
 */
record NcanodeAnswer(JsonNode body) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

    boolean isValid() {
        return body.path("valid").asBoolean()
                && signer().path("valid").asBoolean(true)
                && certificate().path("valid").asBoolean(true);
    }

    /** Whether it judged exactly one signature, by the certificate that we found in it. */
    boolean isAbout(BigInteger serialNumber) {
        var signers = body.path("signers");
        return body.path("status").asInt() == 200
                && signers.size() == 1
                && certificate().path("serialNumber").asText().equalsIgnoreCase(serialNumber.toString(16));
    }

    /** What the key is for; empty when it does not know. */
    Optional<KeyUsage> usage() {
        var said = certificate().path("keyUsage").asText();
        return Arrays.stream(KeyUsage.values())
                .filter(usage -> usage.name().equals(said))
                .findFirst();
    }

    /** To whom the key was given; empty when it does not know. */
    Optional<KeyUser> user() {
        return Arrays.stream(KeyUser.values()).filter(this::names).findFirst();
    }

    private boolean names(KeyUser user) {
        return StreamSupport.stream(certificate().path("keyUser").spliterator(), false)
                .anyMatch(each -> each.asText().equals(user.name()));
    }

    enum KeyUsage {
        SIGN,
        AUTH
    }

    enum KeyUser {
        INDIVIDUAL,
        ORGANIZATION
    }

    /** What it found out about revocation; silent when it asked nobody. */
    Said revocation(Instant at, Instant now) {
        var good = Optional.<String>empty();
        for (var each : certificate().path("revocations")) {
            if (!each.path("revoked").isBoolean()) {
                continue;
            }
            if (each.path("revoked").asBoolean()) {
                return moment(each.path("revocationTime"))
                        .<Said>map(time -> time.isAfter(at)
                                ? new Said.Silent("revoked after the moment of signing")
                                : new Said.Revoked(time))
                        .orElse(new Said.Silent("revoked, without a time"));
            }
            good = Optional.of(each.path("by").asText());
        }
        return good.<Said>map(by -> new Said.Good(new Revocation(by, now), List.of()))
                .orElse(new Said.Silent("NCANode asked nobody about revocation"));
    }

    private JsonNode signer() {
        return body.path("signers").path(0);
    }

    /** In the answer about XML the signer is the certificate, in that about CMS it has a list of them. */
    private JsonNode certificate() {
        return signer().has("certificates") ? signer().path("certificates").path(0) : signer();
    }

    private static Optional<Instant> moment(JsonNode time) {
        if (time.isNumber()) {
            return Optional.of(Instant.ofEpochMilli(time.asLong()));
        }
        try {
            return Optional.of(OffsetDateTime.parse(time.asText(), MOMENT).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
