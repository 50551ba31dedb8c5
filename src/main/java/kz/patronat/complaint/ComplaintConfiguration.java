package kz.patronat.complaint;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What complaints are told by configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ComplaintRules.class)
class ComplaintConfiguration {}
