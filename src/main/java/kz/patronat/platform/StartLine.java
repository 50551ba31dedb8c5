package kz.patronat.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where the service is found. */
@Component
class StartLine {

    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

    private final ServletWebServerApplicationContext context;

    StartLine(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var taken = event.getTimeTaken();
        var address = "http://localhost:" + context.getWebServer().getPort();
        LOG.info(
                "Patronat is up after {} s: {}/camunda/app/tasklist/ (clerks), {}/camunda/app/cockpit/ (auditor,"
                        + " administrator), {}/engine-rest (REST)",
                (taken == null ? Duration.ZERO : taken).toMillis() / 100 / 10.0,
                address,
                address,
                address);
    }
}
