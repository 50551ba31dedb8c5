package kz.patronat.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves open about findings.
 *
 * @param freshDays calendar days after which an answer of a registry is too old to sign on
 */
@ConfigurationProperties("patronat.findings")
record FindingRules(@DefaultValue("20") int freshDays) {}
