package kz.patronat.placement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the leading process is told by configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementRules.class)
class PlacementConfiguration {}
