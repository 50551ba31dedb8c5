package kz.patronat.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param longestWait of an application for its turn; afterwards the sender is asked to send it again */
@ConfigurationProperties("patronat.portal")
record PortalSettings(@DefaultValue("PT20S") Duration longestWait) {}
