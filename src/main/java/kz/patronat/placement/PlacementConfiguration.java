package kz.patronat.placement;

import kz.patronat.platform.EmbeddedStart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the leading process is told by configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementRules.class)
class PlacementConfiguration {

    @Bean
    @EmbeddedStart
    SimulatedSignatureCheck simulatedSignatures() {
        return new SimulatedSignatureCheck();
    }

    /** Until a verifier is connected it counts as away: applications wait, nobody is refused. */
    @Bean
    @ConditionalOnMissingBean(SignatureCheck.class)
    SignatureCheck noVerifier() {
        return number -> SignatureCheck.Answer.UNAVAILABLE;
    }
}
