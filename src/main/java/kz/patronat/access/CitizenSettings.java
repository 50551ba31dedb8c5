package kz.patronat.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How citizens are signed in. Where the identity provider is stands in Spring Boot's own settings of an OAuth 2 client,
 * registration {@code citizens}.
 *
 * @param iinClaim claim of the ID token or of the user information that holds the IIN
 */
@ConfigurationProperties("patronat.citizens")
record CitizenSettings(@DefaultValue("iin") String iinClaim) {}
