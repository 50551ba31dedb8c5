package kz.patronat.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may ask within a minute.
 *
 * @param pages any page
 * @param checks codes of papers
 * @param forms what is sent from the page of the contact centre; many of its operators share an address
 */
@ConfigurationProperties("patronat.site")
record SiteSettings(
        @DefaultValue("120") int pages,
        @DefaultValue("20") int checks,
        @DefaultValue("120") int forms) {}
