package kz.patronat.inspection.process;

import static kz.patronat.inspection.process.HousingInspectionProcess.HOUSING_ACT_BREACH_AT;
import static kz.patronat.inspection.process.HousingInspectionProcess.HOUSING_ACT_DUE_AT;
import static kz.patronat.inspection.process.HousingInspectionProcess.HOUSING_ACT_WARN_1_AT;
import static kz.patronat.inspection.process.HousingInspectionProcess.HOUSING_ACT_WARN_3_AT;

import java.util.Map;
import kz.patronat.engine.TermDates;
import kz.patronat.inspection.ActTerm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which variables of the study carry the term of the act, so that it follows a changed calendar. */
@Configuration(proxyBeanMethods = false)
class ActTermDates {

    static final TermDates HOUSING_ACT = new TermDates(
            ActTerm.CODE,
            HOUSING_ACT_DUE_AT.name(),
            HOUSING_ACT_BREACH_AT.name(),
            Map.of(3, HOUSING_ACT_WARN_3_AT.name(), 1, HOUSING_ACT_WARN_1_AT.name()));

    @Bean
    TermDates housingActDates() {
        return HOUSING_ACT;
    }
}
