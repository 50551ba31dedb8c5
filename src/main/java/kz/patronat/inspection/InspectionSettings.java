package kz.patronat.inspection;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves to the provider about visits.
 *
 * @param visits how often nobody may be at home before the act is closed without a study
 * @param remindAt local time of the reminder on the day before the visit
 */
@ConfigurationProperties("patronat.inspection")
public record InspectionSettings(
        @DefaultValue("3") int visits,
        @DefaultValue("10:00") LocalTime remindAt) {}
