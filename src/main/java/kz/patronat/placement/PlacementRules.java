package kz.patronat.placement;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves open, or what could not be confirmed in it: configuration, never printed as a citation.
 *
 * @param hearing whether an intended refusal is heard first (APPC art. 73; the passport is older)
 * @param hearingReserveDays working days between the making of a preliminary decision and its delivery
 * @param hearingTime local time at which hearings begin
 * @param askedAgainDays working days before the appointment on which old answers are asked again
 * @param officeHoldsDays calendar days that the office waits for an applicant after the appointment
 * @param childrenWithoutRemark number of children above which the forms remark on it
 * @param verifierPause first pause before an unavailable verifier of signatures is asked again; it doubles
 * @param longestVerifierPause where the doubling stops
 */
@ConfigurationProperties("patronat.placement")
public record PlacementRules(
        @DefaultValue("true") boolean hearing,
        @DefaultValue("2") int hearingReserveDays,
        @DefaultValue("10:00") LocalTime hearingTime,
        @DefaultValue("3") int askedAgainDays,
        @DefaultValue("180") int officeHoldsDays,
        @DefaultValue("4") int childrenWithoutRemark,
        @DefaultValue("PT2M") Duration verifierPause,
        @DefaultValue("PT2H") Duration longestVerifierPause) {}
