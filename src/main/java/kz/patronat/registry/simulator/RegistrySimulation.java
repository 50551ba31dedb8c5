package kz.patronat.registry.simulator;

import java.time.Clock;
import java.time.Duration;
import kz.patronat.platform.EmbeddedStart;
import kz.patronat.registry.RegistryInbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The simulated registries of the embedded start; beside a real database there are none. */
@Configuration(proxyBeanMethods = false)
@EmbeddedStart
@ConditionalOnExpression("'${patronat.gateway.url:}'.isEmpty()")
class RegistrySimulation {

    @Bean
    LateAnswers lateAnswers(
            ObjectProvider<RegistryInbox> inbox,
            @Value("${patronat.registry.simulator.answers-after:PT20S}") Duration after) {
        return new LateAnswers(inbox, after);
    }

    @Bean
    SimulatedConsent simulatedConsent() {
        return new SimulatedConsent();
    }

    @Bean
    RegistrySimulator registrySimulator(LateAnswers lateAnswers, Clock clock) {
        return new RegistrySimulator(lateAnswers, clock);
    }
}
