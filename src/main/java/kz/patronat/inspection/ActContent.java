package kz.patronat.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.document.HousingActFacts.Amenities;
import kz.patronat.document.HousingActFacts.Sanitation;
import org.jspecify.annotations.Nullable;

/**
 * What the form of annex 2 holds, by the names of its fields; money in tenge a month, areas in square metres. What
 * concerns the spouse is null when the applicant is not married.
 */
public record ActContent(
        LocalDate studiedOn,
        String applicantDocument,
        String applicantRegistered,
        String applicantResidence,
        String applicantEducation,
        String applicantWork,
        @Nullable String spouseDocument,
        @Nullable String spouseRegistered,
        @Nullable String spouseResidence,
        @Nullable String spouseEducation,
        @Nullable String spouseWork,
        String housingRight,
        String ownerName,
        BigDecimal totalArea,
        BigDecimal livingArea,
        int rooms,
        String registeredPersons,
        Amenities amenities,
        Sanitation sanitary,
        Presence sleepingPlace,
        Presence studyPlace,
        @Nullable String housingNote,
        List<Member> household,
        BigDecimal incomeTotal,
        BigDecimal incomeWages,
        @Nullable String incomeOthers,
        String relations,
        String experience,
        String readiness,
        String motives,
        Conclusion conclusion,
        String reasons) {

    /** Whether the child's place is there; texts under {@code inspection.presence.<name>}. */
    public enum Presence {
        YES,
        NO
    }

    /** Whether conditions for the placement exist; texts under {@code inspection.conclusion.<name>}. */
    public enum Conclusion {
        EXIST,
        DO_NOT_EXIST
    }

    /** Somebody else who lives there. */
    public record Member(
            String memberSurname,
            String memberGiven,
            @Nullable String memberPatronymic,
            LocalDate memberBirthDate,
            String memberOccupation,
            String memberKinship,
            @Nullable String memberNote) {}
}
