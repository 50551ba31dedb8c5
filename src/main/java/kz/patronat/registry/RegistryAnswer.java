package kz.patronat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.patronat.casefile.Finding.Outcome;
import kz.patronat.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a registry said of a person, or a certificate on paper in its place. The clerk sees this; the signed answer
 * behind it is sealed.
 *
 * @param counts whether it settled the question; one that came too late is kept and changes nothing
 * @param receivedAt when it was brought by the gateway or entered by the clerk; it counts from the close of the question
 * @param validUntil last day on which it is good
 * @param differences names of what differs from the case file or the signature ({@code name}, {@code birthDate}, {@code address}, {@code signer}), or the clerk's words
 * @param reference number of the certificate or the document on paper
 * @param groups what a criminal record falls under, as far as the registry says it
 * @param address where the person is registered, as the registry words it
 */
public record RegistryAnswer(
        UUID id,
        CaseNumber caseNumber,
        UUID person,
        Registry registry,
        Way way,
        Outcome outcome,
        @Nullable Impediment impediment,
        List<String> differences,
        @Nullable String reference,
        Set<ArticleGroup> groups,
        @Nullable String address,
        Instant receivedAt,
        LocalDate validUntil,
        boolean counts) {

    /** How the answer came. */
    public enum Way {
        REGISTRY,
        PAPER
    }

    /** What the answer is worth on a day: past its shelf life it is {@code EXPIRED}. */
    public Outcome outcomeOn(LocalDate day) {
        return day.isAfter(validUntil) ? Outcome.EXPIRED : outcome;
    }
}
