package kz.patronat.signature.sample;

import java.time.Duration;
import java.time.Instant;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a sample certificate and what for.
 *
 * @param iin as the certificate spells it, right or wrong; null for a certificate that names none
 * @param bin of the organisation whose key it is
 */
public record SampleHolder(
        PersonName name,
        @Nullable String iin,
        @Nullable String bin,
        Use use,
        Algorithm algorithm,
        Instant from,
        Instant until) {

    private static final Duration YEAR = Duration.ofDays(365);

    /** What the key is good for. */
    public enum Use {
        SIGNING,
        AUTHENTICATION
    }

    /** Of the key. */
    public enum Algorithm {
        RSA,
        ECDSA
    }

    /** A person with a key to sign with, good for a year from the day before. */
    public static SampleHolder person(PersonName name, Iin iin, Instant now) {
        var from = now.minus(Duration.ofDays(1));
        return new SampleHolder(name, iin.value(), null, Use.SIGNING, Algorithm.ECDSA, from, from.plus(YEAR));
    }

    public SampleHolder spelling(@Nullable String otherIin) {
        return new SampleHolder(name, otherIin, bin, use, algorithm, from, until);
    }

    /** The same person as the employee of an organisation. */
    public SampleHolder of(String organisation) {
        return new SampleHolder(name, iin, organisation, use, algorithm, from, until);
    }

    public SampleHolder with(Use otherUse) {
        return new SampleHolder(name, iin, bin, otherUse, algorithm, from, until);
    }

    public SampleHolder with(Algorithm otherAlgorithm) {
        return new SampleHolder(name, iin, bin, use, otherAlgorithm, from, until);
    }

    public SampleHolder valid(Instant otherFrom, Instant otherUntil) {
        return new SampleHolder(name, iin, bin, use, algorithm, otherFrom, otherUntil);
    }
}
