package kz.patronat.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on what is done from time to time beside the engine. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedules {}
