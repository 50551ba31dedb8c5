package kz.patronat.registry.simulator;

import kz.patronat.platform.EmbeddedStart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * People whose word is waited for, on the embedded start; beside a real database or gateway there are
 * none, nor where the simulated gateway plays the access control ({@code consent.by=KDP}).
 */
@Configuration(proxyBeanMethods = false)
@EmbeddedStart
@ConditionalOnExpression(
        "'${patronat.gateway.url:}'.isEmpty() && '${patronat.registry.gateway.consent.by:NONE}' != 'KDP'")
class RegistrySimulation {

    @Bean
    SimulatedConsent simulatedConsent() {
        return new SimulatedConsent();
    }
}
