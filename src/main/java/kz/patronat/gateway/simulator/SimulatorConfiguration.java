package kz.patronat.gateway.simulator;

import kz.patronat.access.OpenedHere;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@SimulatedGateway
class SimulatorConfiguration {

    @Bean
    OpenedHere simulatedGateway() {
        return new OpenedHere("/gateway-simulator/**");
    }
}
