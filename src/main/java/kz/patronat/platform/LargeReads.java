package kz.patronat.platform;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Requests with scans are read in pieces of 64 kB: most of the time of an upload goes into the calls that read it. */
@Component
class LargeReads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String BYTES = String.valueOf(64 * 1024);

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> connector.setProperty("socket.appReadBufSize", BYTES));
    }
}
