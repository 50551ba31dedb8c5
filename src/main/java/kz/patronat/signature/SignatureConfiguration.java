package kz.patronat.signature;

import kz.patronat.platform.EmbeddedStart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who verifies signatures. */
@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {

    @Bean
    @EmbeddedStart
    SimulatedSignatureCheck simulatedSignatures() {
        return new SimulatedSignatureCheck();
    }

    /** Until a verifier is connected it counts as away: what was sent waits, nobody is refused. */
    @Bean
    @ConditionalOnMissingBean(SignatureCheck.class)
    SignatureCheck noVerifier() {
        return number -> SignatureCheck.Answer.UNAVAILABLE;
    }
}
