package kz.patronat.placement.process;

import kz.patronat.engine.TermDates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which variables of the leading process carry which term, so that all of them follow a changed calendar. */
@Configuration(proxyBeanMethods = false)
class PlacementTermDates {

    @Bean
    TermDates completenessDates() {
        return TermDates.lastDay("completeness", PlacementProcess.COMPLETENESS_DUE_AT.name());
    }

    @Bean
    TermDates resolutionDates() {
        return TermDates.lastDay("resolution", PlacementProcess.RESOLUTION_DUE_AT.name());
    }

    @Bean
    TermDates proposalDates() {
        return TermDates.lastDay("proposal", PlacementProcess.PROPOSAL_DUE_AT.name());
    }

    @Bean
    TermDates proposalAnswerDates() {
        return TermDates.lastDay("proposal-answer", PlacementProcess.ANSWER_DUE_AT.name());
    }

    @Bean
    TermDates decisionReadyDates() {
        return TermDates.lastDay("decision-ready", PlacementProcess.DECISION_DUE_AT.name());
    }

    @Bean
    TermDates spouseConsentDates() {
        return TermDates.lastDay("spouse-consent", PlacementProcess.SPOUSE_CONSENT_UNTIL.name());
    }

    @Bean
    TermDates sendingOnDates() {
        return TermDates.lastDay("sending-on", PlacementProcess.SEND_ON_DUE_AT.name());
    }
}
