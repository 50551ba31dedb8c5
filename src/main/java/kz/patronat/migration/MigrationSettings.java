package kz.patronat.migration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param mostFaults after so many instances that broke down the run stops, and the rest stays where it is */
@ConfigurationProperties("patronat.migration")
record MigrationSettings(@DefaultValue("5") int mostFaults) {}
