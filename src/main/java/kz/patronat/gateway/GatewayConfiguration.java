package kz.patronat.gateway;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which gateway we speak with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GatewaySettings.class, TemporaryStorageSettings.class})
class GatewayConfiguration {

    @Bean
    @ConditionalOnProperty("patronat.gateway.url")
    ConfiguredLine gatewayLine(GatewaySettings settings) {
        return new ConfiguredLine(settings);
    }

    @Bean
    @Conditional(OnGateway.Simulated.class)
    SampleLine sampleGatewayLine(Environment environment, Clock clock) {
        return new SampleLine(environment, clock);
    }
}
