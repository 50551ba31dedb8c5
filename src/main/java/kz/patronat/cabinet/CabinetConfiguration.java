package kz.patronat.cabinet;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In which shape the portal is told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CabinetSettings.class)
class CabinetConfiguration {

    @Bean
    StatusChannel statusChannel() {
        return new LoggedStatuses();
    }
}
