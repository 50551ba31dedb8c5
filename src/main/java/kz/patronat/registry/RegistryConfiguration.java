package kz.patronat.registry;

import kz.patronat.notification.Line;
import kz.patronat.registry.store.RegistryReach;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines to the registries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrySettings.class)
class RegistryConfiguration {

    @Bean
    Line identityLine(RegistryReach reach, RegistrySettings settings) {
        return new RegistryLine(Registry.IDENTITY, reach, settings);
    }

    @Bean
    Line criminalRecordLine(RegistryReach reach, RegistrySettings settings) {
        return new RegistryLine(Registry.CRIMINAL_RECORD, reach, settings);
    }
}
