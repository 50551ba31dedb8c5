package kz.patronat.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code patronat.database.*} of the database that the service brings along.
 *
 * @param directory where it keeps its data, relative to the working directory
 * @param port on the loopback interface; another free one is taken when it is in use
 * @param binaries where the programs of the server are unpacked; in the directory itself when nothing is said
 * @param temporary one server for the whole JVM, a new database for each context, everything deleted at the end
 */
record DatabaseSettings(
        @DefaultValue("data") Path directory,
        @DefaultValue("54327") int port,
        @Nullable Path binaries,
        @DefaultValue("false") boolean temporary) {}
