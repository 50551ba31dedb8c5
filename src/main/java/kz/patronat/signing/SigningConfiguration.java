package kz.patronat.signing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What is configured for the signing of officials. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmployeeKeys.class})
class SigningConfiguration {}
