package kz.patronat.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database that the service brings along.
 *
 * @param directory where it keeps its data, relative to the working directory
 * @param port on the loopback interface; another free one is taken when it is in use
 * @param temporary one server for the whole JVM, a new database for each context, everything deleted at the end
 */
@ConfigurationProperties("patronat.database")
record DatabaseSettings(
        @DefaultValue("data") Path directory,
        @DefaultValue("54327") int port,
        @DefaultValue("false") boolean temporary) {}
