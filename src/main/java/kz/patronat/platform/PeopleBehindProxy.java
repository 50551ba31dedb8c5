package kz.patronat.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Warns where nobody has said whether a proxy stands before the service: all the people behind it would be one address. */
@Component
class PeopleBehindProxy {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleBehindProxy.class);
    private static final String SETTING = "server.forward-headers-strategy";

    private final Environment environment;

    PeopleBehindProxy(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (!OnEmbeddedStart.isEmbedded(environment) && !StringUtils.hasText(environment.getProperty(SETTING))) {
            LOG.warn(
                    "{} is not set: behind a proxy all people share one limit of requests. Set it to native there, to"
                            + " none where no proxy stands",
                    SETTING);
        }
    }
}
