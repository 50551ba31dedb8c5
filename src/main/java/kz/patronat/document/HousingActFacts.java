package kz.patronat.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The act of the study of housing and living conditions (clause C12, annex 2).
 *
 * @param studiedOn day of the study, or of the last attempt
 * @param inspectors who studied, in the order of signing
 * @param study null when the conditions could not be studied
 * @param attempts visits that came to nothing
 * @param approver who approves the act
 */
public record HousingActFacts(
        CaseNumber number,
        LocalDate studiedOn,
        List<Official> inspectors,
        Resident applicant,
        @Nullable Resident spouse,
        @Nullable Study study,
        @MayBeEmpty List<Attempt> attempts,
        Official approver)
        implements Facts {

    /** Whose conditions are studied. */
    public record Resident(
            PersonName name,
            LocalDate birthDate,
            String identityDocument,
            String registeredAt,
            String livesAt,
            String education,
            String work) {}

    /** What was found. */
    public record Study(
            Housing housing,
            @MayBeEmpty List<Member> members,
            Income income,
            String family,
            String motives,
            boolean suitable,
            @Nullable String reasons) {}

    /**
     * The dwelling.
     *
     * @param totalArea in square metres
     * @param livingArea in square metres
     * @param more place to sleep, to learn and to rest for the child, furniture
     */
    public record Housing(
            String document,
            String owner,
            BigDecimal totalArea,
            BigDecimal livingArea,
            int livingRooms,
            String registered,
            Amenities amenities,
            Sanitation sanitation,
            @Nullable String more) {}

    /** Texts under {@code document.amenities.<name>}. */
    public enum Amenities {
        EQUIPPED,
        PARTLY,
        NOT_EQUIPPED
    }

    /** Texts under {@code document.sanitation.<name>}. */
    public enum Sanitation {
        GOOD,
        SATISFACTORY,
        UNSATISFACTORY
    }

    /** Somebody else who lives there. */
    public record Member(
            PersonName name,
            LocalDate birthDate,
            String occupation,
            String kinship,
            @Nullable String note) {}

    /** Monthly income in tenge. */
    public record Income(
            BigDecimal total, BigDecimal wages, @Nullable String others) {}

    /** A visit that came to nothing. */
    public record Attempt(LocalDateTime at, String outcome) {}

    public HousingActFacts {
        if (study == null && attempts.isEmpty()) {
            throw new IllegalArgumentException("without a study there are the attempts at one");
        }
    }

    @Override
    public PaperKind kind() {
        return PaperKind.HOUSING_ACT;
    }
}
